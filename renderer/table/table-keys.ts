import type { KeyboardEvent } from 'react';
import { within, type CellAt } from './cell-range.ts';

/** What a key means while no cell is being edited. */
export type TableKey =
  | { readonly does: 'go'; readonly to: CellAt; readonly extends: boolean }
  | { readonly does: 'edit' | 'clear' | 'insert' | 'remove' | 'all' | 'move-up' | 'move-down' | 'leave' };

/** Rows PageUp and PageDown go by. */
const page = 10;

/**
 * Keys as in Excel and WPS: arrows, with Shift to extend and Ctrl to the edge; Tab and Enter onward; F2, Delete; and of our
 * own Ctrl+Enter for a row below, Ctrl+Delete to remove rows, Alt+↑/↓ to move them. Null for what the table leaves alone:
 * Tab past the last cell, and before the first, leaves it.
 */
export function tableKey(event: KeyboardEvent, at: CellAt, size: { readonly rows: number; readonly columns: number }): TableKey | null {
  const { key, shiftKey, altKey } = event;
  const isMod = event.ctrlKey || event.metaKey;
  const go = (row: number, column: number, isExtending = shiftKey): TableKey => ({
    does: 'go',
    to: within({ row, column }, size.rows, size.columns),
    extends: isExtending,
  });
  if (altKey) {
    return isMod || shiftKey ? null : key === 'ArrowUp' ? { does: 'move-up' } : key === 'ArrowDown' ? { does: 'move-down' } : null;
  }
  switch (key) {
    case 'ArrowUp':
      return go(isMod ? 0 : at.row - 1, at.column);
    case 'ArrowDown':
      return go(isMod ? size.rows - 1 : at.row + 1, at.column);
    case 'ArrowLeft':
      return go(at.row, isMod ? 0 : at.column - 1);
    case 'ArrowRight':
      return go(at.row, isMod ? size.columns - 1 : at.column + 1);
    case 'Home':
      return go(isMod ? 0 : at.row, 0);
    case 'End':
      return go(isMod ? size.rows - 1 : at.row, size.columns - 1);
    case 'PageUp':
      return isMod ? null : go(at.row - page, at.column);
    case 'PageDown':
      return isMod ? null : go(at.row + page, at.column);
    case 'Tab':
      return isMod ? null : onward(at, shiftKey ? -1 : 1, size);
    case 'Enter':
      return isMod ? { does: 'insert' } : go(at.row + (shiftKey ? -1 : 1), at.column, false);
    case 'F2':
      return { does: 'edit' };
    case 'Delete':
    case 'Backspace':
      return { does: isMod ? 'remove' : 'clear' };
    case 'Escape':
      return { does: 'leave' };
    default:
      return isMod && !shiftKey && key.toLowerCase() === 'a' ? { does: 'all' } : null;
  }
}

// helpers

/** The next cell in reading order; the numbers are passed over. Null past either end. */
function onward(at: CellAt, by: 1 | -1, size: { readonly rows: number; readonly columns: number }): TableKey | null {
  const isAtEdge = by === 1 ? at.column >= size.columns - 1 : at.column <= 1;
  const to = isAtEdge ? { row: at.row + by, column: by === 1 ? 1 : size.columns - 1 } : { row: at.row, column: at.column + by };
  return to.row < 0 || to.row >= size.rows ? null : { does: 'go', to, extends: false };
}
