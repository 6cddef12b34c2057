import type { SaveState } from '../store/save-queue.ts';

/** Whether an edit is not in the file and cannot be trusted to get there by itself. */
export function stillToSave(save: SaveState): boolean {
  return save.status === 'failed';
}
