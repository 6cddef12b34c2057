import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CellIssue, ColumnId } from '../../shared/table/columns.ts';

/** What the toolbar, the menus and the palette ask of the step table. */
export type TableWish = 'insert-row' | 'delete-rows' | 'move-up' | 'move-down';

/** What the step table knows beside the chart. Not part of the document, so not part of undo. */
export interface TableState {
  readonly chartId: string | null;
  /** Texts that were typed and could not be read into the chart, by `draftKey`. */
  readonly drafts: ReadonlyMap<string, CellIssue>;
  /** Rows said to be an end while they were the last. */
  readonly ended: ReadonlySet<string>;
  readonly showsDuty: boolean;
  /** `turn` tells one wish from the next. */
  readonly wish: { readonly name: TableWish; readonly turn: number } | null;
  ask(name: TableWish): void;
  /** Begins anew for another chart, and keeps what there is for the same. */
  open(chartId: string): void;
  /** Takes over what became of the cells that were edited: those in `issues` are kept as they were typed. */
  settle(edited: readonly { readonly rowId: string; readonly column: ColumnId }[], issues: readonly CellIssue[], ended: ReadonlySet<string>): void;
}

export function draftKey(rowId: string, column: ColumnId): string {
  return `${column}:${rowId}`;
}

export function createTableStore(): StoreApi<TableState> {
  let turn = 0;
  return createStore<TableState>()((set, get) => ({
    chartId: null,
    drafts: new Map(),
    ended: new Set(),
    showsDuty: false,
    wish: null,
    ask(name) {
      turn += 1;
      set({ wish: { name, turn } });
    },
    open(chartId) {
      if (get().chartId !== chartId) {
        set({ chartId, drafts: new Map(), ended: new Set() });
      }
    },
    settle(edited, issues, ended) {
      const drafts = new Map(get().drafts);
      for (const { rowId, column } of edited) {
        drafts.delete(draftKey(rowId, column));
      }
      for (const issue of issues) {
        drafts.set(draftKey(issue.rowId, issue.column), issue);
      }
      set({ drafts, ended });
    },
  }));
}
