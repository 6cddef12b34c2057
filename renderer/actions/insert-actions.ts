import { Circle, Columns3, Diamond, FileText, LogIn, RectangleHorizontal, SquareDashed, Pill, Waypoints, type LucideIcon } from 'lucide-react';
import type { NodeKind } from '../../shared/model/node.ts';
import type { TextId } from '../../shared/text/text.ts';
import { chartGestures } from '../store/chart-gestures.ts';
import type { Stores } from '../store/stores.ts';
import type { Action } from './action.ts';

/** What can be added to the chart: after the selected step, or into the selected lane. */
export const insertActions: readonly Action[] = [
  insert('step', 'action.insert.step', RectangleHorizontal, ['Insert', 'Mod+Shift+1']),
  insert('decision', 'action.insert.decision', Diamond, ['Mod+Shift+2']),
  insert('document', 'action.insert.document', FileText, ['Mod+Shift+3']),
  insert('terminator', 'action.insert.terminator', Pill, ['Mod+Shift+4']),
  insert('input', 'action.insert.input', LogIn, ['Mod+Shift+5']),
  insert('predefined', 'action.insert.predefined', SquareDashed, ['Mod+Shift+6']),
  insert('connector', 'action.insert.connector', Circle, ['Mod+Shift+7']),
  {
    id: 'insert.lane', name: 'palette.lane.add', group: 'insert', icon: Columns3, chords: ['Mod+Shift+8'], scope: 'document', section: 'lane', changes: true,
    offeredAt: ['lane', 'empty'],
    run(stores) {
      chartGestures(stores).addLane();
      const { laneId, goTo } = stores.selection.getState();
      if (laneId !== null && stores.view.getState().chartView !== 'chart') {
        // Only the drawing has headers to write the name into.
        stores.preferences.getState().change({ inspectorOpen: true });
        goTo('lane', laneId, 'name');
      }
    },
  },
  {
    id: 'insert.line', name: 'action.connect', group: 'insert', icon: Waypoints, chords: ['Mod+L'], scope: 'canvas', section: 'line', changes: true,
    offeredAt: ['node'],
    isPossible: ({ document, selection }) => selection.getState().nodeIds.length === 1 && (document.getState().chart?.nodes.length ?? 0) > 1,
    run: ({ view }) => view.setState({ dialog: 'connect' }),
  },
  {
    id: 'insert.interfaceMark', name: 'action.interfaceMark', group: 'insert', scope: 'canvas', section: 'line', changes: true, chords: ['Mod+Shift+L'],
    offeredAt: ['edge'],
    isPossible: ({ selection }) => selection.getState().edgeIds.length === 1,
    run({ selection, preferences }) {
      const id = selection.getState().edgeIds[0];
      preferences.getState().change({ inspectorOpen: true });
      if (id !== undefined) {
        selection.getState().goTo('edge', id, 'interfaceMark');
      }
    },
  },
];

// helpers

function insert(kind: NodeKind, name: TextId, icon: LucideIcon, chords: readonly string[]): Action {
  return {
    id: `insert.${kind}`, name, group: 'insert', icon, chords, scope: 'canvas', section: 'step', changes: true,
    offeredAt: kind === 'step' || kind === 'decision' || kind === 'document' ? ['node', 'lane', 'empty'] : ['lane', 'empty'],
    isPossible: ({ document }: Stores) => (document.getState().chart?.lanes.length ?? 0) > 0,
    run: (stores) => chartGestures(stores).addNode(kind),
  };
}
