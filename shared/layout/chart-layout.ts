import type { Point, Size } from '../kernel/geometry.ts';
import type { PlainError } from '../kernel/result.ts';
import { rounded } from '../kernel/units.ts';
import type { Chart } from '../model/chart.ts';
import type { ChartNode } from '../model/node.ts';

/** Extent in points of a node's box. */
export type SizeOf = (node: ChartNode) => Size;

/** An arrangement of a chart, by element id, in points. Every lane, every stage and every node that has a place is named. */
export interface ChartLayout {
  readonly laneWidths: Readonly<Record<string, number>>;
  readonly stageHeights: Readonly<Record<string, number>>;
  /** Upper left corners. */
  readonly positions: Readonly<Record<string, Point>>;
  /** Of the lines that had bends placed by hand: those they keep. */
  readonly bends: Readonly<Record<string, readonly Point[]>>;
  /** Of the lines whose route is known; the router finds the others. */
  readonly routes: Readonly<Record<string, readonly Point[]>>;
  /** Why the simple arrangement was used (`layout.failed`), or null. */
  readonly fallback: PlainError | null;
}

/** The chart with the layout taken over. What the layout does not name stays, but a route it does not name is dropped. */
export function applyLayout(chart: Chart, layout: ChartLayout): Chart {
  return {
    ...chart,
    lanes: chart.lanes.map((lane) => ({ ...lane, width: layout.laneWidths[lane.id] ?? lane.width })),
    stages: chart.stages.map((stage) => ({ ...stage, height: layout.stageHeights[stage.id] ?? stage.height })),
    nodes: chart.nodes.map((node) => ({ ...node, position: layout.positions[node.id] ?? node.position })),
    edges: chart.edges.map((edge) => ({
      ...edge,
      bends: layout.bends[edge.id]?.map(roundedPoint) ?? edge.bends,
      route: layout.routes[edge.id]?.map(roundedPoint) ?? null,
    })),
  };
}

/** The point rounded to a thousandth. */
export function roundedPoint(point: Point): Point {
  return { x: rounded(point.x), y: rounded(point.y) };
}
