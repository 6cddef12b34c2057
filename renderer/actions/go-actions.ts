import { ArrowDownToLine, ArrowUpToLine, CornerDownLeft, GitBranch, MoveDown, MoveUp, Spline, SquareArrowLeft, SquareArrowRight } from 'lucide-react';
import type { ChartEdge } from '../../shared/model/edge.ts';
import { flowOrder } from '../../shared/model/graph.ts';
import type { TextId } from '../../shared/text/text.ts';
import type { Stores } from '../store/stores.ts';
import type { Action } from './action.ts';

/** Going along the flow: to the next and previous step, along a branch, back, along the lines, from lane to lane. */
export const goActions: readonly Action[] = [
  { id: 'go.next', name: 'action.go.next', group: 'go', icon: MoveDown, chords: ['Alt+ArrowDown'], scope: 'canvas', section: 'step', isPossible: hasNodes, run: (stores) => goBy(stores, 1) },
  { id: 'go.previous', name: 'action.go.previous', group: 'go', icon: MoveUp, chords: ['Alt+ArrowUp'], scope: 'canvas', section: 'step', isPossible: hasNodes, run: (stores) => goBy(stores, -1) },
  { id: 'go.start', name: 'action.go.start', group: 'go', icon: ArrowUpToLine, chords: ['Home'], scope: 'canvas', section: 'step', isPossible: hasNodes, run: (stores) => goToEnd(stores, 'start') },
  { id: 'go.end', name: 'action.go.end', group: 'go', icon: ArrowDownToLine, chords: ['End'], scope: 'canvas', section: 'step', isPossible: hasNodes, run: (stores) => goToEnd(stores, 'end') },
  { id: 'go.back', name: 'action.go.back', group: 'go', icon: CornerDownLeft, chords: ['Alt+Backspace', 'Alt+ArrowLeft'], scope: 'canvas', section: 'step', isPossible: ({ selection }) => selection.getState().trail.length > 0, run: goBack },
  { id: 'go.branch1', name: 'action.go.branch1', group: 'go', icon: GitBranch, chords: ['Alt+1', 'Alt+ArrowRight'], scope: 'canvas', section: 'branch', isPossible: (stores) => exitsNow(stores).length > 0, run: (stores) => goAlong(stores, 1) },
  { id: 'go.branch2', name: 'action.go.branch2', group: 'go', icon: GitBranch, chords: ['Alt+2'], scope: 'canvas', section: 'branch', isPossible: (stores) => exitsNow(stores).length > 1, run: (stores) => goAlong(stores, 2) },
  ...([3, 4, 5, 6, 7, 8, 9] as const).map(
    (number): Action => ({
      id: `go.branch${number}`, name: `action.go.branch${number}` satisfies TextId, group: 'go', chords: [`Alt+${number}`], scope: 'canvas', section: 'branch', isHidden: true,
      run: (stores) => goAlong(stores, number),
    }),
  ),
  { id: 'go.line', name: 'action.go.line', group: 'go', icon: Spline, chords: ['Alt+L'], scope: 'canvas', section: 'branch', isPossible: (stores) => linesNow(stores).length > 0, run: goToNextLine },
  { id: 'go.laneLeft', name: 'action.go.laneLeft', group: 'go', icon: SquareArrowLeft, chords: ['Mod+Alt+ArrowLeft'], scope: 'canvas', section: 'lane', isPossible: hasLanes, run: (stores) => goToLane(stores, -1) },
  { id: 'go.laneRight', name: 'action.go.laneRight', group: 'go', icon: SquareArrowRight, chords: ['Mod+Alt+ArrowRight'], scope: 'canvas', section: 'lane', isPossible: hasLanes, run: (stores) => goToLane(stores, 1) },
];

// helpers

function hasNodes({ document }: Stores): boolean {
  return (document.getState().chart?.nodes.length ?? 0) > 0;
}

function hasLanes({ document }: Stores): boolean {
  return (document.getState().chart?.lanes.length ?? 0) > 0;
}

function goBy({ document, selection }: Stores, by: 1 | -1): boolean {
  const { chart } = document.getState();
  const { nodeIds, edgeIds, visit } = selection.getState();
  const edge = chart?.edges.find((each) => each.id === edgeIds[0]);
  if (edge !== undefined) {
    visit(by === 1 ? edge.to : edge.from, by === 1 ? edge.from : edge.to);
    return true;
  }
  const order = chart === null ? [] : flowOrder(chart);
  const index = order.findIndex((node) => node.id === nodeIds.at(by === 1 ? -1 : 0));
  const next = order[index < 0 ? (by === 1 ? 0 : order.length - 1) : index + by];
  if (next !== undefined) {
    visit(next.id);
  }
  return next !== undefined;
}

/** The end is the last terminator: what stands after it in the order may be a branch. */
function goToEnd({ document, selection }: Stores, end: 'start' | 'end'): void {
  const { chart } = document.getState();
  const order = chart === null ? [] : flowOrder(chart);
  const last = order.findLast((node) => node.kind === 'terminator') ?? order.at(-1);
  const node = end === 'start' ? order[0] : last;
  if (node !== undefined) {
    selection.getState().visit(node.id);
  }
}

function goBack({ document, selection }: Stores): boolean {
  const ids = new Set((document.getState().chart?.nodes ?? []).map((node) => node.id));
  return selection.getState().back((id) => ids.has(id));
}

/** The lines that lead on from what is selected, in document order. */
function exitsNow({ document, selection }: Stores): ChartEdge[] {
  const { nodeIds, edgeIds } = selection.getState();
  const edges = document.getState().chart?.edges ?? [];
  const chosen = edges.find((edge) => edge.id === edgeIds[0]);
  return chosen === undefined ? edges.filter((edge) => edge.from === nodeIds[0]) : [chosen];
}

function goAlong(stores: Stores, number: number): boolean {
  const edge = exitsNow(stores)[number - 1];
  if (edge !== undefined) {
    stores.selection.getState().visit(edge.to, edge.from);
  }
  return edge !== undefined;
}

/** The lines at the selected step, those that leave it first; with a line selected those of the step it leaves. */
function linesNow({ document, selection }: Stores): string[] {
  const { nodeIds, edgeIds } = selection.getState();
  const edges = document.getState().chart?.edges ?? [];
  const id = edges.find((edge) => edge.id === edgeIds[0])?.from ?? nodeIds[0];
  return [...edges.filter((edge) => edge.from === id), ...edges.filter((edge) => edge.to === id && edge.from !== id)].map((edge) => edge.id);
}

function goToNextLine(stores: Stores): boolean {
  const lines = linesNow(stores);
  const { edgeIds, visitEdge } = stores.selection.getState();
  const next = lines[(lines.indexOf(edgeIds[0] ?? '') + 1) % Math.max(lines.length, 1)];
  if (next !== undefined) {
    visitEdge(next);
  }
  return next !== undefined;
}

function goToLane({ document, selection }: Stores, by: 1 | -1): boolean {
  const { chart } = document.getState();
  const { laneId, nodeIds, selectLane } = selection.getState();
  const lanes = chart?.lanes ?? [];
  const current = laneId ?? chart?.nodes.find((node) => node.id === nodeIds[0])?.laneId;
  const index = lanes.findIndex((lane) => lane.id === current);
  // From a step its own lane is first.
  const next = laneId === null && index >= 0 ? lanes[index] : lanes[index < 0 ? 0 : index + by];
  if (next !== undefined) {
    selectLane(next.id);
  }
  return next !== undefined;
}
