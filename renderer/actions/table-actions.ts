import { ArrowDown, ArrowUp, ListPlus, Trash2, type LucideIcon } from 'lucide-react';
import type { TextId } from '../../shared/text/text.ts';
import type { Stores } from '../store/stores.ts';
import type { TableWish } from '../store/table-store.ts';
import type { Action, ActionGroup } from './action.ts';

/** What is done with rows of the step table. Its keys are the table's own, as a spreadsheet's are, and act in it alone. */
export const tableActions: readonly Action[] = [
  row('insert-row', 'table.insertRow', 'insert', ListPlus),
  row('delete-rows', 'table.deleteRows', 'edit', Trash2),
  row('move-up', 'table.moveUp', 'arrange', ArrowUp),
  row('move-down', 'table.moveDown', 'arrange', ArrowDown),
];

// helpers

function row(wish: TableWish, name: TextId, group: ActionGroup, icon: LucideIcon): Action {
  return {
    id: `table.${wish}`,
    name,
    group,
    icon,
    section: 'table',
    scope: 'document',
    changes: true,
    offeredAt: [],
    isPossible: isInTable,
    run: ({ table }) => table.getState().ask(wish),
  };
}

function isInTable({ view }: Stores): boolean {
  return view.getState().chartView === 'table';
}
