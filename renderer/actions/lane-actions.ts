import { ArrowLeftToLine, ArrowRightToLine, BetweenVerticalEnd, BetweenVerticalStart, Grid3x3, MoveLeft, MoveRight, Rows3, Ruler } from 'lucide-react';
import type { TextId } from '../../shared/text/text.ts';
import { laneGestures, type BandKind } from '../store/lane-gestures.ts';
import type { Stores } from '../store/stores.ts';
import type { Action } from './action.ts';

/** Points a key makes a lane wider or narrower by. */
const widthStep = 10;

/** Lanes and stages, handing steps over, guides and grid. */
export const laneActions: readonly Action[] = [
  {
    id: 'lane.next', name: 'action.lane.next', group: 'arrange', section: 'hand-over', icon: ArrowRightToLine, chords: ['Alt+Shift+PageDown'], scope: 'canvas', changes: true,
    offeredAt: ['node'], isPossible: hasNodes, run: (stores) => laneGestures(stores).handOver(1),
  },
  {
    id: 'lane.previous', name: 'action.lane.previous', group: 'arrange', section: 'hand-over', icon: ArrowLeftToLine, chords: ['Alt+Shift+PageUp'], scope: 'canvas', changes: true,
    offeredAt: ['node'], isPossible: hasNodes, run: (stores) => laneGestures(stores).handOver(-1),
  },
  onLane('lane.insertLeft', 'action.lane.insertLeft', BetweenVerticalStart, (stores, id) => insertBeside(stores, id, 0)),
  onLane('lane.insertRight', 'action.lane.insertRight', BetweenVerticalEnd, (stores, id) => insertBeside(stores, id, 1)),
  onLane('lane.left', 'action.lane.left', MoveLeft, (stores, id) => laneGestures(stores).move('lane', id, -1), 'Mod+Shift+ArrowLeft'),
  onLane('lane.right', 'action.lane.right', MoveRight, (stores, id) => laneGestures(stores).move('lane', id, 1), 'Mod+Shift+ArrowRight'),
  onLane('lane.wider', 'action.lane.wider', undefined, (stores, id) => laneGestures(stores).resizeBy('lane', id, widthStep)),
  onLane('lane.narrower', 'action.lane.narrower', undefined, (stores, id) => laneGestures(stores).resizeBy('lane', id, -widthStep)),
  {
    id: 'stage.add', name: 'action.stage.add', group: 'insert', section: 'lane', icon: Rows3, chords: ['Mod+Shift+9'], scope: 'canvas', changes: true,
    offeredAt: ['lane', 'empty'],
    isPossible: ({ document }) => (document.getState().chart?.lanes.length ?? 0) > 0,
    run(stores) {
      const { stageId } = stores.selection.getState();
      const stages = stores.document.getState().chart?.stages ?? [];
      const index = stages.findIndex((stage) => stage.id === stageId);
      laneGestures(stores).insert('stage', index < 0 ? stages.length : index + 1);
    },
  },
  {
    id: 'stage.up', name: 'action.stage.up', group: 'arrange', section: 'stage', chords: ['Mod+Shift+ArrowUp'], scope: 'canvas', changes: true, offeredAt: [],
    isPossible: hasStage, run: (stores) => moveStage(stores, -1),
  },
  {
    id: 'stage.down', name: 'action.stage.down', group: 'arrange', section: 'stage', chords: ['Mod+Shift+ArrowDown'], scope: 'canvas', changes: true, offeredAt: [],
    isPossible: hasStage, run: (stores) => moveStage(stores, 1),
  },
  {
    id: 'view.guides', name: 'action.guides', group: 'view', section: 'aids', icon: Ruler, scope: 'everywhere',
    isOn: ({ preferences }) => preferences.getState().guides,
    run: ({ preferences }) => preferences.getState().change({ guides: !preferences.getState().guides }),
  },
  {
    id: 'view.grid', name: 'action.grid', group: 'view', section: 'aids', icon: Grid3x3, chords: ["Mod+'"], scope: 'everywhere',
    isOn: ({ preferences }) => preferences.getState().grid,
    run: ({ preferences }) => preferences.getState().change({ grid: !preferences.getState().grid }),
  },
];

// helpers

function hasNodes({ selection }: Stores): boolean {
  return selection.getState().nodeIds.length > 0;
}

function hasStage({ selection }: Stores): boolean {
  return selection.getState().stageId !== null;
}

/** The selected lane, else the one the selected step stands in. */
function laneNow({ document, selection }: Stores): string | null {
  const { laneId, nodeIds } = selection.getState();
  return laneId ?? document.getState().chart?.nodes.find((node) => node.id === nodeIds[0])?.laneId ?? null;
}

function onLane(id: string, name: TextId, icon: Action['icon'], run: (stores: Stores, laneId: string) => unknown, chord?: string): Action {
  return {
    id, name, group: 'arrange', section: 'lane', scope: 'canvas', changes: true, offeredAt: ['lane'],
    ...(icon === undefined ? {} : { icon }),
    ...(chord === undefined ? {} : { chords: [chord] }),
    isPossible: (stores) => laneNow(stores) !== null,
    run(stores) {
      const laneId = laneNow(stores);
      return laneId !== null && run(stores, laneId);
    },
  };
}

function insertBeside(stores: Stores, laneId: string, after: 0 | 1): void {
  const lanes = stores.document.getState().chart?.lanes ?? [];
  const kind: BandKind = 'lane';
  laneGestures(stores).insert(kind, lanes.findIndex((lane) => lane.id === laneId) + after);
}

function moveStage(stores: Stores, by: 1 | -1): boolean {
  const { stageId } = stores.selection.getState();
  return stageId !== null && laneGestures(stores).move('stage', stageId, by);
}
