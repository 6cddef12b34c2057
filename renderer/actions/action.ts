import type { LucideIcon } from 'lucide-react';
import type { TextId } from '../../shared/text/text.ts';
import type { Stores } from '../store/stores.ts';

/** The menus, in their order. */
export const actionGroups = ['file', 'edit', 'insert', 'arrange', 'go', 'view', 'help'] as const;
export type ActionGroup = (typeof actionGroups)[number];

/** What a context menu is opened on: a step, a flow line, a lane, or the empty canvas. */
export type ActionPlace = 'node' | 'edge' | 'lane' | 'empty';

/** Something the clerk can do on the chart screen: the one list behind the keys, the menus, the command palette and the key sheet. */
export interface Action {
  /** Unique, e.g. `edit.undo`. */
  readonly id: string;
  readonly name: TextId;
  readonly group: ActionGroup;
  /** Actions of one group with the same section stand together in its menu; a line divides the sections. */
  readonly section?: string;
  readonly icon?: LucideIcon;
  /**
   * Its keys, the one that is shown first, as `chordOf` writes them: `Mod+Shift+Z`, `Alt+ArrowUp`, `F2`. `Mod` is Ctrl, or
   * Command on a Mac.
   */
  readonly chords?: readonly string[];
  /** Its keys are the browser's own, which tells of them by other events: shown, but not listened to. */
  readonly isKeyedByBrowser?: boolean;
  /** Where its keys act: on the canvas; there and in fields that keep their text in the document; or everywhere. */
  readonly scope: 'canvas' | 'document' | 'everywhere';
  /** Whether it changes the chart: not offered where nothing may be changed. */
  readonly changes?: boolean;
  /** Whether it makes sense now; without it always. */
  readonly isPossible?: (stores: Stores) => boolean;
  /** For what can be on or off: whether it is on; shown as a tick. */
  readonly isOn?: (stores: Stores) => boolean;
  /**
   * Whose context menus offer it, where it is possible. Without it: those of all that can be selected, for actions of the
   * groups edit and arrange that are not always possible.
   */
  readonly offeredAt?: readonly ActionPlace[];
  /** Keys only, in no menu and not in the palette: an arrow key, say. */
  readonly isHidden?: boolean;
  /** Does it. Returns false where it found nothing to do, so that the browser may have the key. */
  readonly run: (stores: Stores) => unknown;
}
