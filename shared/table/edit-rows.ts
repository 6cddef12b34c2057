import type { Chart } from '../model/chart.ts';
import type { CellBlock } from './clipboard-table.ts';
import { noNext, type CellTexts, type ColumnId, type RowEdit, type StepRow } from './columns.ts';

/** Rows with a new one at `index`, which goes between the rows it parts where they are joined, and is an end where not. */
export function insertRow(chart: Chart, rows: readonly StepRow[], index: number, id: string, cells: Partial<CellTexts> = {}): RowEdit[] {
  const above = rows[index - 1];
  const below = rows[index];
  const isJoined = above === undefined || below === undefined || chart.edges.some((edge) => edge.from === above.id && edge.to === below.id);
  const row: RowEdit = { id, cells: { ...(isJoined ? {} : { next: noNext }), ...cells } };
  return [...rows.slice(0, index), row, ...rows.slice(index)];
}

/** Rows with those of the ids taken together to before the row that stands at `index` now. */
export function moveRows<Row extends RowEdit>(rows: readonly Row[], ids: ReadonlySet<string>, index: number): Row[] {
  const isMoved = (row: Row): boolean => ids.has(row.id);
  return [
    ...rows.slice(0, index).filter((row) => !isMoved(row)),
    ...rows.filter(isMoved),
    ...rows.slice(index).filter((row) => !isMoved(row)),
  ];
}

/** Rows with these cells' texts changed; a row that changes holds only what does. */
export function setCells(rows: readonly RowEdit[], texts: ReadonlyMap<string, Partial<CellTexts>>): RowEdit[] {
  return rows.map((row) => {
    const change = texts.get(row.id);
    return change === undefined ? row : { id: row.id, cells: change };
  });
}

/** Where a block goes: the row and the column of its upper left cell, and the columns that are shown. */
export interface PastePlace {
  readonly row: number;
  readonly column: number;
  readonly columns: readonly ColumnId[];
}

/**
 * Rows with the block put in at its place, and with as many new rows at the end as it needs. A first line of column names
 * says which column is which, wherever the block is put; what stands under a name nobody knows is left out. Lines
 * without any text are left out, too. A row that changes holds only what was pasted.
 */
export function pasteBlock(rows: readonly StepRow[], block: CellBlock, place: PastePlace, newId: () => string): RowEdit[] {
  const heads = headerOf(block[0] ?? []);
  const lines = (heads === null ? block : block.slice(1)).filter((line) => line.some((text) => text.trim() !== ''));
  const columnAt = (index: number): ColumnId | null => (heads === null ? (place.columns[place.column + index] ?? null) : (heads[index] ?? null));
  const result: RowEdit[] = [...rows];
  lines.forEach((line, index) => {
    const texts = line.flatMap((text, at): [ColumnId, string][] => {
      const column = columnAt(at);
      return column === null ? [] : [[column, text.trim()]];
    });
    const cells: Partial<CellTexts> = Object.fromEntries(texts);
    const present = result[place.row + index];
    if (present !== undefined) {
      result[place.row + index] = { id: present.id, cells };
    } else if (Object.entries(cells).some(([column, text]) => column !== 'number' && text !== '')) {
      result.push({ id: newId(), cells });
    }
  });
  return result;
}

// helpers

const headWords: Readonly<Record<ColumnId, RegExp>> = {
  number: /^(?:序号|编号|步骤号|no\.?|#)$/i,
  text: /^(?:环节|环节名称|步骤|步骤名称|流程环节|办理环节|工作环节|名称|流程|step)$/i,
  lane: /^(?:岗位|承办岗位|责任岗位|办理岗位|责任人|承办人|承办机构|责任科室|责任股室|科室|部门|处室|post)$/i,
  limit: /^(?:时限|办理时限|期限|办理期限|时间|limit|timelimit)$/i,
  documents: /^(?:文书|执法文书|使用文书|文书名称|材料|documents?)$/i,
  citations: /^(?:依据|法律依据|法定依据|设定依据|basis)$/i,
  next: /^(?:下一步|下一环节|去向|流向|转向|后续|后续环节|next)$/i,
  kind: /^(?:类型|符号|图形|kind|symbol)$/i,
  duty: /^(?:办理内容|工作内容|内容|职责|说明|工作要求|办理要求|duty)$/i,
};

/** The columns a first line names; null where it is no line of names. */
function headerOf(line: readonly string[]): (ColumnId | null)[] | null {
  const columns = line.map((text) => {
    const name = text.normalize('NFKC').replace(/\s+/g, '').replace(/[::].*$/, '');
    return (Object.keys(headWords) as ColumnId[]).find((column) => headWords[column].test(name)) ?? null;
  });
  const named = columns.filter((column) => column !== null);
  const isHeader = named.length >= 2 && named.length * 2 > line.filter((text) => text.trim() !== '').length && columns.includes('text');
  return isHeader && new Set(named).size === named.length ? columns : null;
}
