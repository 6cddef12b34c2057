import type { ColumnId } from '../../shared/table/columns.ts';
import type { TextId } from '../../shared/text/text.ts';

export interface TableColumn {
  readonly id: ColumnId;
  readonly title: TextId;
  /** Least width in rem; the table grows with its room. */
  readonly width: number;
  /** Field of a finding that belongs to the column. */
  readonly fields: readonly string[];
}

/** All columns in the order they stand; 办理内容 is shown only where it is asked for. */
export const tableColumns: readonly TableColumn[] = [
  { id: 'number', title: 'table.column.number', width: 3.25, fields: [] },
  { id: 'text', title: 'table.column.text', width: 10.5, fields: ['text'] },
  { id: 'lane', title: 'table.column.lane', width: 8, fields: ['section', 'laneId'] },
  { id: 'limit', title: 'table.column.limit', width: 7.5, fields: ['limit'] },
  { id: 'documents', title: 'table.column.documents', width: 8, fields: ['documents'] },
  { id: 'citations', title: 'table.column.citations', width: 10, fields: ['citations'] },
  { id: 'next', title: 'table.column.next', width: 7, fields: ['label', 'interfaceMark', 'next'] },
  { id: 'kind', title: 'table.column.kind', width: 7, fields: ['kind', 'chartReference'] },
  { id: 'duty', title: 'table.column.duty', width: 14, fields: ['duty', 'rights'] },
];

/** Names of columns for tests and for labels by id. */
export function columnNamed(id: ColumnId): TableColumn | undefined {
  return tableColumns.find((column) => column.id === id);
}
