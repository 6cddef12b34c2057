import { alignNodes, distributeNodes, sameSize, type Alignment, type Moved, type NamedBox } from '../../shared/layout/align.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { laneOffsets, stageOffsets } from '../../shared/model/graph.ts';
import { laneHeaderHeight } from '../../shared/model/lane.ts';
import type { ChartNode } from '../../shared/model/node.ts';
import type { Stores } from './stores.ts';

/**
 * Aligns the selected symbols: left, centre and right within each lane, top, middle and bottom within each stage, so that
 * aligning never changes who handles a step. Returns whether any moved.
 */
export function alignSelection(stores: Stores, alignment: Alignment): boolean {
  const isSideways = alignment === 'left' || alignment === 'centre' || alignment === 'right';
  const groups = Map.groupBy(selectedNodes(stores), (node) => (isSideways ? node.laneId : node.stageId));
  return move(stores, [...groups.values()].flatMap((nodes) => alignNodes(nodes.map(boxIn(stores)), alignment)));
}

/** Gives the selected symbols equal gaps; none leaves its lane or stage. Returns whether any moved. */
export function distributeSelection(stores: Stores, axis: 'x' | 'y'): boolean {
  const { chart } = stores.document.getState();
  const nodes = selectedNodes(stores);
  const boxes = new Map(nodes.map((node) => [node.id, boxIn(stores)(node)]));
  const moves = distributeNodes([...boxes.values()], axis);
  return chart !== null && move(stores, moves.map((moved) => keptInBand(chart, nodes, boxes, moved)));
}

/** Gives the selected symbols the width, the height or both of the largest. Returns whether any changed. */
export function sizeSelection(stores: Stores, which: 'width' | 'height' | 'both'): boolean {
  const sizes = sameSize(selectedNodes(stores).map(boxIn(stores)), which);
  return sizes.length > 0 && stores.document.getState().run({ command: 'node.resize', arguments: { sizes } });
}

/** How many symbols are selected that stand somewhere. */
export function selectedCount(stores: Stores): number {
  return selectedNodes(stores).length;
}

// helpers

function selectedNodes({ document, selection }: Stores): ChartNode[] {
  const chosen = new Set(selection.getState().nodeIds);
  return (document.getState().chart?.nodes ?? []).filter((node) => chosen.has(node.id) && node.position !== null);
}

function boxIn({ boxOf }: Stores): (node: ChartNode) => NamedBox {
  return (node) => ({ id: node.id, locked: node.locked, x: node.position?.x ?? 0, y: node.position?.y ?? 0, ...boxOf(node).size });
}

function move({ document }: Stores, moves: readonly Moved[]): boolean {
  return moves.length > 0 && document.getState().run({ command: 'node.align', arguments: { moves: [...moves] } });
}

/** The move, no further than the node's lane and stage reach. */
function keptInBand(chart: Chart, nodes: readonly ChartNode[], boxes: ReadonlyMap<string, NamedBox>, { id, position }: Moved): Moved {
  const node = nodes.find((each) => each.id === id);
  const box = boxes.get(id);
  const lane = chart.lanes.find((each) => each.id === node?.laneId);
  const stage = chart.stages.find((each) => each.id === node?.stageId);
  const left = laneOffsets(chart.lanes).get(lane?.id ?? '') ?? position.x;
  const top = stageOffsets(chart.stages).get(stage?.id ?? '') ?? laneHeaderHeight;
  const rightmost = lane === undefined ? Infinity : left + lane.width - (box?.width ?? 0);
  const lowest = stage === undefined ? Infinity : top + stage.height - (box?.height ?? 0);
  return { id, position: { x: Math.max(left, Math.min(position.x, rightmost)), y: Math.max(top, Math.min(position.y, lowest)) } };
}
