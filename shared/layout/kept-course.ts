import type { Point } from '../kernel/geometry.ts';
import type { Chart } from '../model/chart.ts';
import type { ChartEdge } from '../model/edge.ts';
import { laneOffsets, stageOffsets } from '../model/graph.ts';
import type { ChartLayout } from './chart-layout.ts';

type Places = Pick<ChartLayout, 'laneWidths' | 'stageHeights' | 'positions'>;

/**
 * Bends and stored routes under the new places. A route stays where both its ends and all lanes do. Bends follow their lane
 * and stage; with `releases` those of a line of which an end moved are given up.
 */
export function keptCourse(chart: Chart, places: Places, releases: boolean): Pick<ChartLayout, 'bends' | 'routes'> {
  const moved = movedNodes(chart, places);
  const follow = followed(chart, places);
  const isTouched = ({ from, to }: ChartEdge): boolean => moved.has(from) || moved.has(to);
  const bent = chart.edges.filter(({ bends }) => bends.length > 0);
  const stays = chart.edges.filter((edge) => edge.route !== null && !isTouched(edge) && edge.route.every((point) => isSame(follow(point), point)));
  return {
    bends: Object.fromEntries(bent.map((edge) => [edge.id, releases && isTouched(edge) ? [] : edge.bends.map(follow)])),
    routes: Object.fromEntries(stays.map((edge) => [edge.id, edge.route ?? []])),
  };
}

/** Ids of the nodes that come to stand elsewhere. */
export function movedNodes(chart: Chart, places: Pick<Places, 'positions'>): Set<string> {
  const moved = chart.nodes.filter((node) => {
    const position = places.positions[node.id];
    return position !== undefined && (node.position === null || !isSame(node.position, position));
  });
  return new Set(moved.map(({ id }) => id));
}

// helpers

function isSame(first: Point, second: Point): boolean {
  return Math.abs(first.x - second.x) < 0.01 && Math.abs(first.y - second.y) < 0.01;
}

/** Where a point comes to lie, its lane and stage moved. */
function followed(chart: Chart, { laneWidths, stageHeights }: Places): (point: Point) => Point {
  const lanes = chart.lanes.map((lane) => ({ ...lane, width: laneWidths[lane.id] ?? lane.width }));
  const stages = chart.stages.map((stage) => ({ ...stage, height: stageHeights[stage.id] ?? stage.height }));
  const shiftX = shifts(laneOffsets(chart.lanes), laneOffsets(lanes));
  const shiftY = shifts(stageOffsets(chart.stages), stageOffsets(stages));
  return ({ x, y }) => ({ x: x + shiftX(x), y: y + shiftY(y) });
}

function shifts(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): (place: number) => number {
  const borders = [...before].map(([id, offset]) => ({ offset, shift: (after.get(id) ?? offset) - offset }));
  return (place) => borders.findLast(({ offset }) => offset <= place)?.shift ?? 0;
}
