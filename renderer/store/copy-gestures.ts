import type { Point } from '../../shared/kernel/geometry.ts';
import { renewIds, type Elements } from '../../shared/commands/renew-ids.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { laneAt } from '../../shared/model/graph.ts';
import { stageIdAt } from './step-gestures.ts';
import type { Stores } from './stores.ts';

/** Copies these nodes to the places given (upper left corners in points) and selects the copies. Returns whether it did. */
export function copyTo(stores: Stores, places: readonly { readonly id: string; readonly position: Point }[]): boolean {
  const { document, sources, selection, boxOf } = stores;
  const { chart, run } = document.getState();
  if (chart === null || places.length === 0) {
    return false;
  }
  const positions = new Map(places.map(({ id, position }) => [id, position]));
  const originals = elementsOf(chart, [...positions.keys()]);
  const [first] = originals.nodes;
  const firstTo = first === undefined ? undefined : positions.get(first.id);
  if (first === undefined || first.position === null || firstTo === undefined) {
    return false;
  }
  const by = { x: firstTo.x - first.position.x, y: firstTo.y - first.position.y };
  const nodes = originals.nodes.map((node) => {
    const position = positions.get(node.id) ?? null;
    const { size } = boxOf(node);
    const laneId = position === null ? node.laneId : (laneAt(chart.lanes, position.x + size.width / 2)?.id ?? node.laneId);
    return { ...node, position, laneId, stageId: position === null ? node.stageId : stageIdAt(chart, position, size), locked: false };
  });
  const edges = originals.edges.map((edge) => ({
    ...edge,
    route: edge.route?.map((point) => ({ x: point.x + by.x, y: point.y + by.y })) ?? null,
    bends: edge.bends.map((point) => ({ x: point.x + by.x, y: point.y + by.y })),
  }));
  const copies = renewIds({ nodes, edges }, sources.newId);
  if (!run({ command: 'elements.add', arguments: copies })) {
    return false;
  }
  selection.getState().select(copies.nodes.map(({ id }) => id), copies.edges.map(({ id }) => id));
  return true;
}

// helpers

/** These nodes, with the flow lines between them. */
function elementsOf(chart: Chart, nodeIds: readonly string[]): Elements {
  const chosen = new Set(nodeIds);
  return {
    nodes: chart.nodes.filter((node) => chosen.has(node.id)),
    edges: chart.edges.filter((edge) => chosen.has(edge.from) && chosen.has(edge.to)),
  };
}
