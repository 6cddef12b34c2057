import type { Point } from '../kernel/geometry.ts';
import type { Chart } from '../model/chart.ts';
import type { Diff } from '../model/diff.ts';
import type { ChartEdge } from '../model/edge.ts';
import type { ChartNode } from '../model/node.ts';
import { isAlike } from './patches.ts';

/** How far the chart's contents move along one axis, in points. */
export interface Shift {
  readonly axis: 'x' | 'y';
  /** By which distance this node moves. */
  readonly ofNode: (node: ChartNode) => number;
  /** By which distance what lies at this place moves: bends and the points of routes. */
  readonly ofPlace: (place: number) => number;
}

/**
 * The diff that makes nodes, bends and routes follow lanes, stages or space put in; locked nodes too, unless `ofNode`
 * says otherwise. A route moves along where all of it moves alike; any other that is touched is given back to the router.
 */
export function shiftedContents(chart: Chart, shift: Shift): Diff {
  const distances = new Map(chart.nodes.map((node) => [node.id, shift.ofNode(node)]));
  const nodes = chart.nodes.flatMap((node, index): Diff => {
    const distance = distances.get(node.id) ?? 0;
    return node.position === null || distance === 0
      ? []
      : [{ list: 'nodes', index, before: node, after: { ...node, position: movedPoint(node.position, shift.axis, distance) } }];
  });
  const edges = chart.edges.flatMap((edge, index): Diff => {
    const after = shiftedEdge(edge, shift, distances.get(edge.from) ?? 0, distances.get(edge.to) ?? 0);
    return isAlike(edge, after) ? [] : [{ list: 'edges', index, before: edge, after }];
  });
  return [...nodes, ...edges];
}

// helpers

function shiftedEdge(edge: ChartEdge, { axis, ofPlace }: Shift, from: number, to: number): ChartEdge {
  const bends = edge.bends.map((point) => movedPoint(point, axis, ofPlace(point[axis])));
  const isAlike = from === to && (edge.route ?? []).every((point) => ofPlace(point[axis]) === from);
  const route = isAlike ? (edge.route?.map((point) => movedPoint(point, axis, from)) ?? null) : null;
  return { ...edge, bends, route };
}

function movedPoint(point: Point, axis: 'x' | 'y', distance: number): Point {
  return axis === 'x' ? { x: point.x + distance, y: point.y } : { x: point.x, y: point.y + distance };
}
