import type { Action } from './action.ts';
import { arrangeActions } from './arrange-actions.ts';
import { drawActions } from './draw-actions.ts';
import { editActions } from './edit-actions.ts';
import { exportActions } from './export-actions.ts';
import { goActions } from './go-actions.ts';
import { helpActions } from './help-actions.ts';
import { insertActions } from './insert-actions.ts';
import { laneActions } from './lane-actions.ts';
import { memoryActions } from './memory-actions.ts';
import { moveActions } from './move-actions.ts';
import { problemActions } from './problem-actions.ts';
import { regionActions } from './region-actions.ts';
import { searchActions } from './search-actions.ts';
import { tableActions } from './table-actions.ts';
import { templateActions } from './template-actions.ts';
import { viewActions } from './view-actions.ts';

/** Everything that can be done on the chart screen, each once, in the order of the menus. */
export const actions: readonly Action[] = [
  ...memoryActions,
  ...editActions,
  ...insertActions,
  ...arrangeActions,
  ...drawActions,
  ...moveActions,
  ...laneActions,
  ...goActions,
  ...problemActions,
  ...tableActions,
  ...templateActions,
  ...exportActions,
  ...viewActions,
  ...regionActions,
  ...searchActions,
  ...helpActions,
];
