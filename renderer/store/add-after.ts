import { laneOffsets } from '../../shared/model/graph.ts';
import { emptyNode, type ChartNode, type NodeKind } from '../../shared/model/node.ts';
import { chartGestures } from './chart-gestures.ts';
import type { Stores } from './stores.ts';

/** Points between the step, the new one under it, and what is moved down. */
const gap = 32;

/**
 * Adds a step behind the selected one. Where that leads on along one line, the new step goes into the line and what stands
 * below moves down; a decision gets one more way on. One step of undo.
 */
export function addAfter(stores: Stores, kind: NodeKind): void {
  const { document, selection, sources, boxOf } = stores;
  const { chart, run } = document.getState();
  const node = chart?.nodes.find((each) => each.id === selection.getState().nodeIds[0]);
  const exits = chart?.edges.filter((edge) => edge.from === node?.id) ?? [];
  const way = exits.length === 1 && node?.kind !== 'decision' ? exits[0] : undefined;
  if (chart === null || node === undefined || node.position === null || way === undefined) {
    chartGestures(stores).addNode(kind);
    return;
  }
  const id = sources.newId();
  const draft: ChartNode = { ...emptyNode(), id, kind, laneId: node.laneId };
  const { size } = boxOf(draft);
  const lane = chart.lanes.find((each) => each.id === node.laneId);
  const middle = (laneOffsets(chart.lanes).get(node.laneId) ?? 0) + (lane?.width ?? 0) / 2;
  const y = Math.round(node.position.y + boxOf(node).size.height + gap);
  const gesture = sources.newId();
  const isTaken = chart.nodes.some(
    (other) => other.id !== node.id && other.laneId === node.laneId && other.position !== null
      && other.position.y < y + size.height + gap / 2 && other.position.y + boxOf(other).size.height > y - gap / 2,
  );
  if (isTaken) {
    const sizes = Object.fromEntries(chart.nodes.map((each) => [each.id, boxOf(each).size]));
    run({ command: 'space.insert', arguments: { axis: 'y', at: y - gap + 1, by: size.height + gap, sizes } }, gesture);
  }
  const added = { ...draft, position: { x: Math.round(middle - size.width / 2), y } };
  if (document.getState().run({ command: 'node.insert', arguments: { edgeId: way.id, node: added, nextLabel: kind === 'decision' ? '是' : '' } }, gesture)) {
    selection.getState().show(id);
  }
}
