import { ArrowDownToLine, ClipboardPaste, Copy, CopyPlus, LockKeyhole, Plus, Scaling, Scissors, SplinePointer, UnfoldVertical } from 'lucide-react';
import { swappedExits } from '../../shared/model/decision-exits.ts';
import type { ChartEdge, Side } from '../../shared/model/edge.ts';
import { likelyNext } from '../../shared/model/likely-next.ts';
import type { TextId } from '../../shared/text/text.ts';
import { duplicateSelection } from '../store/clipboard-gestures.ts';
import { setExitLabel } from '../store/exit-gestures.ts';
import { insertSpaceBelow } from '../store/space-gestures.ts';
import { addBeside, addLikeliest } from '../store/step-gestures.ts';
import type { Stores } from '../store/stores.ts';
import type { Action } from './action.ts';
import { copyByMenu, pasteByMenu } from './clipboard-by-menu.ts';

/** Drawing: next steps, exits of decisions, lines, locks, sizes, space. */
export const drawActions: readonly Action[] = [
  {
    id: 'draw.next', name: 'draw.action.next', group: 'insert', icon: Plus, chords: ['Mod+Enter'], scope: 'canvas', section: 'draw', changes: true,
    isPossible: hasOneNode,
    run: (stores) => withNode(stores, (id) => addLikeliest(stores, id) !== null),
  },
  {
    id: 'draw.nextMenu', name: 'draw.action.nextMenu', group: 'insert', icon: ArrowDownToLine, chords: ['Mod+Shift+Enter'], scope: 'canvas', section: 'draw', changes: true,
    isPossible: hasOneNode,
    run: (stores) => withNode(stores, (nodeId) => stores.draw.getState().openMenu({ nodeId, side: 'south', at: null })),
  },
  beside('draw.nextUp', 'draw.action.nextUp', 'Alt+Shift+ArrowUp', 'north'),
  beside('draw.nextRight', 'draw.action.nextRight', 'Alt+Shift+ArrowRight', 'east'),
  beside('draw.nextDown', 'draw.action.nextDown', 'Alt+Shift+ArrowDown', 'south'),
  beside('draw.nextLeft', 'draw.action.nextLeft', 'Alt+Shift+ArrowLeft', 'west'),
  exit('draw.yes', 'draw.action.yes', 'Alt+Y', '是'),
  exit('draw.no', 'draw.action.no', 'Alt+N', '否'),
  {
    id: 'draw.swapExits', name: 'draw.action.swap', group: 'edit', chords: ['Alt+X'], scope: 'canvas', section: 'draw', changes: true,
    isPossible: (stores) => swappedExits(exitsOf(stores)).length > 0,
    run(stores) {
      const gesture = stores.sources.newId();
      for (const { id, label } of swappedExits(exitsOf(stores))) {
        stores.document.getState().run({ command: 'edge.edit', arguments: { id, change: { label } } }, gesture);
      }
    },
  },
  {
    id: 'draw.releaseLine', name: 'draw.action.release', group: 'arrange', icon: SplinePointer, chords: ['Mod+Shift+R'], scope: 'canvas', section: 'draw', changes: true,
    isPossible: (stores) => selectedEdges(stores).some(isLedByHand),
    run(stores) {
      const gesture = stores.sources.newId();
      for (const { id } of selectedEdges(stores).filter(isLedByHand)) {
        stores.document.getState().run({ command: 'edge.edit', arguments: { id, change: { bends: [], fromSide: null, toSide: null } } }, gesture);
      }
    },
  },
  {
    id: 'draw.lock', name: 'draw.action.lock', group: 'arrange', icon: LockKeyhole, chords: ['Mod+Alt+L'], scope: 'canvas', section: 'draw', changes: true,
    isPossible: ({ selection }) => selection.getState().nodeIds.length > 0,
    run(stores) {
      const nodes = selectedNodes(stores);
      const locked = !nodes.every((node) => node.locked);
      const gesture = stores.sources.newId();
      for (const { id } of nodes) {
        stores.document.getState().run({ command: 'node.edit', arguments: { id, change: { locked } } }, gesture);
      }
    },
  },
  {
    id: 'draw.ownSize', name: 'draw.action.ownSize', group: 'arrange', icon: Scaling, scope: 'canvas', section: 'draw', changes: true,
    isPossible: (stores) => selectedNodes(stores).some((node) => node.size !== null && !node.locked),
    run(stores) {
      const sizes = selectedNodes(stores).map(({ id }) => ({ id, size: null }));
      stores.document.getState().run({ command: 'node.resize', arguments: { sizes } });
    },
  },
  {
    id: 'edit.duplicate', name: 'draw.action.duplicate', group: 'edit', icon: CopyPlus, chords: ['Mod+D'], scope: 'canvas', section: 'clipboard', changes: true,
    isPossible: ({ selection }) => selection.getState().nodeIds.length > 0,
    run: (stores) => duplicateSelection(stores),
  },
  {
    id: 'edit.copy', name: 'draw.action.copy', group: 'edit', icon: Copy, chords: ['Mod+C'], isKeyedByBrowser: true, scope: 'canvas', section: 'clipboard',
    isPossible: ({ selection }) => selection.getState().nodeIds.length > 0,
    run: () => copyByMenu('copy'),
  },
  {
    id: 'edit.cut', name: 'draw.action.cut', group: 'edit', icon: Scissors, chords: ['Mod+X'], isKeyedByBrowser: true, scope: 'canvas', section: 'clipboard', changes: true,
    isPossible: ({ selection }) => selection.getState().nodeIds.length > 0,
    run: () => copyByMenu('cut'),
  },
  {
    id: 'edit.paste', name: 'draw.action.paste', group: 'edit', icon: ClipboardPaste, chords: ['Mod+V'], isKeyedByBrowser: true, scope: 'canvas', section: 'clipboard', changes: true,
    offeredAt: ['empty', 'node'],
    run: (stores) => void pasteByMenu(stores),
  },
  {
    id: 'draw.space', name: 'draw.action.space', group: 'arrange', icon: UnfoldVertical, chords: ['Mod+Shift+E'], scope: 'canvas', section: 'draw', changes: true,
    run: ({ draw }) => draw.getState().takeTool(draw.getState().tool === 'space' ? 'select' : 'space'),
  },
  {
    id: 'draw.spaceMore', name: 'draw.action.spaceMore', group: 'arrange', chords: ['Mod+Alt+ArrowDown'], scope: 'canvas', section: 'draw', changes: true,
    isPossible: ({ selection }) => selection.getState().nodeIds.length > 0,
    run: (stores) => insertSpaceBelow(stores, 1),
  },
  {
    id: 'draw.spaceLess', name: 'draw.action.spaceLess', group: 'arrange', chords: ['Mod+Alt+ArrowUp'], scope: 'canvas', section: 'draw', changes: true,
    isPossible: ({ selection }) => selection.getState().nodeIds.length > 0,
    run: (stores) => insertSpaceBelow(stores, -1),
  },
];

// helpers

function beside(id: string, name: TextId, chord: string, side: Side): Action {
  return {
    id, name, group: 'insert', chords: [chord], scope: 'canvas', section: 'draw', changes: true, isPossible: hasOneNode,
    run: (stores) =>
      withNode(stores, (nodeId) => {
        const { chart } = stores.document.getState();
        const kind = (chart === null ? undefined : likelyNext(chart, nodeId)[0]?.kind) ?? 'step';
        return addBeside(stores, nodeId, side, { kind: side === 'north' ? 'step' : kind, text: '' }) !== null;
      }),
  };
}

function exit(id: string, name: TextId, chord: string, label: string): Action {
  return {
    id, name, group: 'edit', chords: [chord], scope: 'canvas', section: 'draw', changes: true,
    isPossible: (stores) => selectedExit(stores) !== null,
    run(stores) {
      const edge = selectedExit(stores);
      return edge !== null && setExitLabel(stores, edge.id, label);
    },
  };
}

function hasOneNode({ selection }: Stores): boolean {
  const { nodeIds, edgeIds } = selection.getState();
  return nodeIds.length === 1 && edgeIds.length === 0;
}

function withNode(stores: Stores, run: (id: string) => unknown): unknown {
  const [id] = stores.selection.getState().nodeIds;
  return id === undefined ? false : run(id);
}

function selectedNodes({ document, selection }: Stores) {
  const chosen = new Set(selection.getState().nodeIds);
  return (document.getState().chart?.nodes ?? []).filter((node) => chosen.has(node.id));
}

function selectedEdges({ document, selection }: Stores): ChartEdge[] {
  const chosen = new Set(selection.getState().edgeIds);
  return (document.getState().chart?.edges ?? []).filter((edge) => chosen.has(edge.id));
}

function isLedByHand(edge: ChartEdge): boolean {
  return edge.bends.length > 0 || edge.fromSide !== null || edge.toSide !== null;
}

/** The exits of the selected decision, or of the decision the selected line leaves. */
function exitsOf(stores: Stores): ChartEdge[] {
  const { chart } = stores.document.getState();
  const [only] = selectedNodes(stores);
  const [line] = selectedEdges(stores);
  const decision = chart?.nodes.find((node) => node.kind === 'decision' && node.id === (only?.id ?? line?.from));
  return (chart?.edges ?? []).filter((edge) => decision !== undefined && edge.from === decision.id);
}

/** The line that is meant: the selected one, of a decision. */
function selectedExit(stores: Stores): ChartEdge | null {
  const edges = selectedEdges(stores);
  const [edge] = edges;
  return edges.length === 1 && edge !== undefined && exitsOf(stores).some(({ id }) => id === edge.id) ? edge : null;
}
