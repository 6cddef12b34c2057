import type { Chart } from '../../shared/model/chart.ts';
import { fillText, texts } from '../../shared/text/text.ts';
import { applyTable } from '../../shared/table/apply-table.ts';
import type { CellBlock } from '../../shared/table/clipboard-table.ts';
import type { CellTexts, ColumnId, RowEdit, StepRow } from '../../shared/table/columns.ts';
import { insertRow, moveRows, pasteBlock, setCells, unknownHeads, type PastePlace } from '../../shared/table/edit-rows.ts';
import { tableOf } from '../../shared/table/table-of.ts';
import type { Stores } from '../store/stores.ts';

/** Edits of the table as the view makes them; each is one step of undo. */
export interface TableEdits {
  /** Changes cells of rows that are there; by row id. */
  set(cells: ReadonlyMap<string, Partial<CellTexts>>): void;
  /** Adds a row at `index`. Returns its id. */
  insert(index: number, cells?: Partial<CellTexts>): string;
  remove(ids: ReadonlySet<string>): void;
  move(ids: ReadonlySet<string>, index: number): void;
  paste(block: CellBlock, place: PastePlace): void;
}

export function tableEdits(stores: Stores): TableEdits {
  const { document, library, table, notices, sources, boxOf } = stores;

  /** Takes the rows over: into the chart what can be read, beside it what cannot. */
  function take(make: (rows: readonly StepRow[], chart: Chart) => readonly RowEdit[]): void {
    const { chart } = document.getState();
    const isReadOnly = library.getState().summary?.readOnly ?? false;
    if (chart === null || isReadOnly) {
      return;
    }
    const { ended, settle } = table.getState();
    const before = tableOf(chart, ended);
    const shown = new Set(before.map((row) => row.cells));
    const rows = make(before, chart);
    const applied = applyTable(chart, rows, {
      newId: sources.newId,
      sizeOf: (node) => boxOf(node).size,
      posts: library.getState().summary?.posts ?? [],
      ended,
    });
    // Rows that are as the table showed them were not touched; in the others, what they hold was.
    const edited = rows.flatMap(({ id, cells }) =>
      shown.has(cells as CellTexts) ? [] : (Object.entries(cells) as [ColumnId, string][]).map(([column, text]) => ({ rowId: id, column, text })),
    );
    settle(edited, applied.issues, endedAfter(ended, edited, applied));
    if (applied.chart !== chart) {
      document.getState().run({ command: 'table.edit', arguments: { after: applied.chart } });
    }
  }

  return {
    set(cells) {
      take((rows) => setCells(rows, cells));
    },
    insert(index, cells = {}) {
      const id = sources.newId();
      take((rows, chart) => insertRow(chart, rows, index, id, cells));
      return id;
    },
    remove(ids) {
      const locked = new Set((document.getState().chart?.nodes ?? []).filter((node) => node.locked && ids.has(node.id)).map(({ id }) => id));
      if (locked.size > 0) {
        notices.getState().show('plain', texts['table.locked']);
      }
      take((rows) => rows.filter((row) => !ids.has(row.id) || locked.has(row.id)));
    },
    move(ids, index) {
      take((rows) => moveRows(rows, ids, index));
    },
    paste(block, place) {
      const unknown = unknownHeads(block).map((name) => name.slice(0, 20));
      if (unknown.length > 0) {
        const told = texts['table.paste.unknown'];
        notices.getState().show('plain', { zh: fillText(told.zh, { names: unknown.join('、') }), en: fillText(told.en, { names: unknown.join(', ') }) });
      }
      take((rows) => pasteBlock(rows, block, place, sources.newId));
    },
  };
}

// helpers

/** A row told to lead nowhere stays an end when a row is added below it, until it is told otherwise. */
function endedAfter(
  ended: ReadonlySet<string>,
  edited: readonly { readonly rowId: string; readonly column: ColumnId; readonly text: string }[],
  { chart, issues }: ReturnType<typeof applyTable>,
): ReadonlySet<string> {
  const after = new Set(ended);
  for (const { rowId, column, text } of edited) {
    if (column !== 'next' || issues.some((issue) => issue.rowId === rowId && issue.column === 'next')) {
      continue;
    }
    const isEnd = text.trim() !== '' && !chart.edges.some((edge) => edge.from === rowId);
    if (isEnd) {
      after.add(rowId);
    } else {
      after.delete(rowId);
    }
  }
  return after;
}
