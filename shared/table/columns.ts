import type { NodeKind } from '../model/node.ts';

/** Columns of the step table: 序号, 环节, 岗位, 时限, 文书, 依据, 下一步, 类型, 办理内容. */
export const columnIds = ['number', 'text', 'lane', 'limit', 'documents', 'citations', 'next', 'kind', 'duty'] as const;
export type ColumnId = (typeof columnIds)[number];
export type CellTexts = Readonly<Record<ColumnId, string>>;

/** A step as a row of text. Its id is the node's. */
export interface StepRow {
  readonly id: string;
  readonly kind: NodeKind;
  readonly cells: CellTexts;
}

/** A row as it is to become: what is not given stays, or is empty in a row that is new. */
export interface RowEdit {
  readonly id: string;
  readonly cells: Partial<CellTexts>;
}

/** Why what was typed into a cell is not taken into the chart. */
export const issueReasons = [
  'too-long',
  'lane-missing',
  'locked',
  'limit',
  'document',
  'citation',
  'next-unknown',
  'next-ambiguous',
  'next-label',
  'kind',
] as const;
export type IssueReason = (typeof issueReasons)[number];

/** A cell whose text could not be read; the chart keeps what it had. `part` is the piece that stopped it. */
export interface CellIssue {
  readonly rowId: string;
  readonly column: ColumnId;
  readonly text: string;
  readonly reason: IssueReason;
  readonly part: string;
}

/** What a cell says that leads nowhere: the flow ends there. */
export const noNext = '—';
