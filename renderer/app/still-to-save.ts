import type { SaveState } from '../store/save-queue.ts';

/** Whether an edit is not in the file yet: on its way there, or held up. */
export function stillToSave(save: SaveState): boolean {
  return save.status === 'saving' || save.status === 'failed';
}
