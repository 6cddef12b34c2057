import type { Point } from '../kernel/geometry.ts';
import type { PlainError } from '../kernel/result.ts';
import type { Chart } from '../model/chart.ts';
import { laneHeaderHeight } from '../model/lane.ts';
import { roundedPoint, type ChartLayout } from './chart-layout.ts';
import type { Columns } from './columns.ts';
import { findRoutes } from './find-routes.ts';
import type { FlowGraph } from './flow-graph.ts';
import type { RouteBox } from './route-box.ts';
import { isSound } from './route-check.ts';
import { routeScore } from './route-score.ts';
import { fitRowGaps } from './row-gaps.ts';

/** Points between the lanes' headers and the first row. */
export const headerGap = 14;

export interface Placed {
  readonly columns: Columns;
  /** Upper edges of the nodes, by node number; the least one comes to stand under the header. */
  readonly tops: readonly number[];
  /** Routes found elsewhere in the same coordinates, by edge number. A sound one may be taken over. */
  readonly routes: readonly (readonly Point[] | null)[];
}

/**
 * The finished layout of nodes whose columns and rows are known: everything moved under the header, the better of the
 * given routes and our router's own, the outer lanes widened where a flow line runs outside them.
 */
export function arrange(chart: Chart, graph: FlowGraph, placed: Placed, fallback: PlainError | null): ChartLayout {
  const shift = laneHeaderHeight + headerGap - Math.min(...placed.tops);
  const boxes = graph.nodes.map(
    ({ size, kind }, index): RouteBox => ({
      x: placed.columns.left[index] ?? 0,
      y: (placed.tops[index] ?? 0) + shift,
      ...size,
      kind,
    }),
  );
  const given = placed.routes.map((route) => route?.map(({ x, y }) => ({ x, y: y + shift })) ?? null);
  const drawn = tightened(graph, boxes, bestRoutes(graph, boxes, given));
  return fitted(chart, graph, placed.columns.laneWidths, drawn.boxes, drawn.routes, fallback);
}

// helpers

/** Least distance in points of a flow line from the chart's outer borders and from the header. */
const outerMargin = 6;

function bestRoutes(graph: FlowGraph, boxes: readonly RouteBox[], given: readonly (readonly Point[] | null)[]): Point[][] {
  const sound = graph.edges.map(({ from, to }, index) => {
    const route = given[index] ?? null;
    return route !== null && isSound(route, from, to, boxes) ? route : null;
  });
  const own = findRoutes(boxes, graph.edges);
  if (sound.every((route) => route === null)) {
    return own;
  }
  const mended = findRoutes(boxes, graph.edges, sound);
  return routeScore(mended) < routeScore(own) ? mended : own;
}

interface Drawn {
  readonly boxes: readonly RouteBox[];
  readonly routes: readonly Point[][];
}

/** The same with row gaps that fit the routes, where the routes found for those read no worse. */
function tightened(graph: FlowGraph, boxes: readonly RouteBox[], routes: readonly Point[][]): Drawn {
  const moved = fitRowGaps(boxes, routes);
  const rerouted = findRoutes(moved, graph.edges);
  const isSoundThroughout = graph.edges.every(({ from, to }, index) => isSound(rerouted[index] ?? [], from, to, moved));
  return isSoundThroughout && routeScore(rerouted) <= routeScore(routes) ? { boxes: moved, routes: rerouted } : { boxes, routes };
}

function fitted(
  chart: Chart,
  graph: FlowGraph,
  laneWidths: readonly number[],
  boxes: readonly RouteBox[],
  routes: readonly Point[][],
  fallback: PlainError | null,
): ChartLayout {
  const points = routes.flat();
  const total = laneWidths.reduce((sum, width) => sum + width, 0);
  const left = Math.max(0, outerMargin - points.reduce((least, { x }) => Math.min(least, x), outerMargin));
  const rightSide = Math.max(0, points.reduce((most, { x }) => Math.max(most, x), 0) + outerMargin - total);
  const highest = laneHeaderHeight + outerMargin;
  const top = Math.max(0, highest - points.reduce((least, { y }) => Math.min(least, y), highest));
  const move = ({ x, y }: Point): Point => roundedPoint({ x: x + left, y: y + top });
  const widths = chart.lanes.map(({ id }, lane): [string, number] => {
    const width = (laneWidths[lane] ?? 0) + (lane === 0 ? left : 0) + (lane === chart.lanes.length - 1 ? rightSide : 0);
    return [id, Math.ceil(width)];
  });
  return {
    laneWidths: Object.fromEntries(widths),
    stageHeights: Object.fromEntries(chart.stages.map(({ id, height }) => [id, height])),
    bends: {},
    positions: Object.fromEntries(graph.nodes.map(({ id }, index) => [id, move(boxes[index] ?? { x: 0, y: 0 })])),
    routes: Object.fromEntries(graph.edges.map(({ id }, index) => [id, (routes[index] ?? []).map(move)])),
    fallback,
  };
}
