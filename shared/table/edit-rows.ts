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

/** Names of columns in the block's first line that stand for none of ours: what is under them is not taken over. */
export function unknownHeads(block: CellBlock): string[] {
  const line = block[0] ?? [];
  const heads = headerOf(line);
  return heads === null ? [] : line.filter((name, index) => heads[index] === null && name.trim() !== '').map((name) => name.trim());
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
  number: /^(?:序号|编号|步骤号|环节号|no\.?|#)$/i,
  text: /^(?:流程|办理|工作|执法|运行)?(?:环节|步骤|程序|节点)(?:名称)?$|^(?:名称|流程|step)$/i,
  lane: /^(?:承办|责任|办理|实施|主办|经办|执法)?(?:岗位|科室|股室|处室|科\(股\)室|处\(科\)室|部门|机构|单位|主体|人员|人)(?:名称)?$|^(?:泳道|post|lane)$/i,
  limit: /^(?:办理|法定|承诺|办结|工作)?(?:时限|期限|时间)(?:要求)?$|^(?:time)?limit$/i,
  documents: /^(?:执法|使用|相关|形成|制作|法律)?文书(?:名称)?$|^(?:相关)?材料$|^documents?$/i,
  citations: /^(?:法律|法定|设定|执法|办理|实施|政策)?(?:依据|法规)$|^(?:法律法规|法条|basis)$/i,
  next: /^(?:下一步|下一环节|下一步骤|下步|去向|流向|转向|流转|后续|后续环节|后续步骤|next)$/i,
  kind: /^(?:环节|图形|符号)?类型$|^(?:符号|图形|kind|symbol)$/i,
  duty: /^(?:办理|工作|岗位|具体)?(?:内容|职责|要求|说明)$|^duty$/i,
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
