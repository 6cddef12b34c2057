import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainSize } from '../../test/harness/plain-size.ts';
import { randomChart, randomChartOf } from '../../test/harness/random-chart.ts';
import { smallChart, type NodeSketch } from '../../test/harness/small-chart.ts';
import type { Point } from '../kernel/geometry.ts';
import type { Chart } from '../model/chart.ts';
import { sides, type ChartEdge } from '../model/edge.ts';
import { applyLayout } from './chart-layout.ts';
import { fallbackLayout } from './fallback-layout.ts';
import { isOrthogonal, passesThrough, segmentsOf } from './route-check.ts';
import { routeEdges } from './route-edges.ts';
import { sideAt, type RouteBox } from './route-box.ts';
import { leadsThrough, shortestSegment } from './route-soundness.ts';

function boxes(chart: Chart): Map<string, RouteBox> {
  return new Map(
    chart.nodes.flatMap((node) =>
      node.position === null ? [] : [[node.id, { ...node.position, ...plainSize(node), kind: node.kind }] as const],
    ),
  );
}

function expectSound(chart: Chart, routes: Readonly<Record<string, readonly Point[]>>): void {
  const all = boxes(chart);
  for (const edge of chart.edges) {
    const route = routes[edge.id]!;
    expect(isOrthogonal(route), `${edge.id} level and upright`).toBe(true);
    expect(sideAt(all.get(edge.from)!, route[0]!), `${edge.id} begins at a side`).not.toBeNull();
    expect(sideAt(all.get(edge.to)!, route.at(-1)!), `${edge.id} ends at a side`).not.toBeNull();
    for (const [id, box] of all) {
      expect(passesThrough(route, box), `${edge.id} through ${id}`).toBe(false);
    }
  }
}

/** Length two routes run on top of each other. */
function sharedLength(first: readonly Point[], second: readonly Point[]): number {
  let shared = 0;
  for (const [a, b] of segmentsOf(first)) {
    for (const [c, d] of segmentsOf(second)) {
      for (const [across, along] of [['x', 'y'], ['y', 'x']] as const) {
        if (a[across] === b[across] && c[across] === d[across] && Math.abs(a[across] - c[across]) < 1) {
          const low = Math.max(Math.min(a[along], b[along]), Math.min(c[along], d[along]));
          shared += Math.max(0, Math.min(Math.max(a[along], b[along]), Math.max(c[along], d[along])) - low);
        }
      }
    }
  }
  return shared;
}

/** Two steps with `edges` flow lines between them, each with a stored stair of `points` points of its own. */
function longRouted(edges: number, points: number): Chart {
  const chart = smallChart(1, [['a', 'step', 0, 20, 50], ['b', 'step', 0, 20, 90000]], [['a', 'b']]);
  // From the foot of the one to the head of the other, so that the routes are sound and kept.
  const stair = (edge: number): Point[] =>
    Array.from({ length: points }, (_, at) => ({
      x: 78 + edge * 0.01 + (at % 4 < 2 ? 0 : 200 + at - (at % 2)),
      y: at === 0 ? 84 : at === points - 1 ? 90000 : 84 + edge * 0.07 + Math.ceil(at / 2) * 17,
    }));
  return { ...chart, edges: Array.from({ length: edges }, (_, edge) => ({ ...chart.edges[0]!, id: `edge-${edge}`, route: stair(edge) })) };
}

describe('routeEdges', () => {
  test('joins nodes under one another by one straight line between side centres', () => {
    const chart = smallChart(1, [['a', 'step', 0, 20, 50], ['b', 'step', 0, 20, 120]], [['a', 'b']]);
    expect(routeEdges(chart, plainSize)).toEqual({ 'a>b': [{ x: 78, y: 84 }, { x: 78, y: 120 }] });
  });

  test('stays straight where the centres differ a little', () => {
    const chart = smallChart(1, [['a', 'step', 0, 20, 50], ['b', 'step', 0, 33, 120]], [['a', 'b']]);
    expect(routeEdges(chart, plainSize)['a>b']).toHaveLength(2);
  });

  test('goes round a node that stands between', () => {
    const chart = smallChart(
      1,
      [['a', 'step', 0, 20, 50], ['between', 'step', 0, 20, 120], ['b', 'step', 0, 20, 190]],
      [['a', 'b']],
    );
    expectSound(chart, routeEdges(chart, plainSize));
  });

  test('ends at a corner of a decision, and gives each exit a corner of its own', () => {
    const nodes: NodeSketch[] = [
      ['before', 'step', 1, 200, 40],
      ['choice', 'decision', 1, 192, 110],
      ['left', 'step', 0, 20, 220],
      ['below', 'step', 1, 200, 220],
      ['right', 'step', 2, 400, 220],
    ];
    const chart = smallChart(3, nodes, [['before', 'choice'], ['choice', 'below', '是'], ['choice', 'left', '否'], ['choice', 'right', '移送']]);
    const routes = routeEdges(chart, plainSize);
    const corner = boxes(chart).get('choice')!;
    expect(sideAt(corner, routes['before>choice']!.at(-1)!)).toBe('north');
    expect(sideAt(corner, routes['choice>below']![0]!)).toBe('south');
    expect(sideAt(corner, routes['choice>left']![0]!)).toBe('west');
    expect(sideAt(corner, routes['choice>right']![0]!)).toBe('east');
    expectSound(chart, routes);
  });

  test('keeps a stored route as it is', () => {
    const route = [{ x: 78, y: 84 }, { x: 78, y: 100 }, { x: 30, y: 100 }, { x: 30, y: 120 }];
    const chart = smallChart(1, [['a', 'step', 0, 20, 50], ['b', 'step', 0, 20, 120]], [['a', 'b']]);
    const stored = { ...chart, edges: chart.edges.map((edge) => ({ ...edge, route })) };
    expect(routeEdges(stored, plainSize)).toEqual({ 'a>b': route });
  });

  test('looks for another route where the stored one leads through a node, misses its ends or its fixed side', () => {
    const chart = smallChart(2, [['a', 'step', 0, 20, 50], ['between', 'step', 0, 20, 120], ['b', 'step', 0, 20, 190]], [['a', 'b']]);
    const stored = (route: Point[], change: Partial<ChartEdge> = {}): Chart => ({ ...chart, edges: chart.edges.map((edge) => ({ ...edge, ...change, route })) });
    const round = [{ x: 136, y: 67 }, { x: 150, y: 67 }, { x: 150, y: 207 }, { x: 136, y: 207 }];
    expect(routeEdges(stored(round), plainSize)['a>b']).toEqual(round);
    for (const unsound of [
      stored([{ x: 78, y: 84 }, { x: 78, y: 190 }]),
      stored([{ x: 140, y: 67 }, { x: 150, y: 67 }, { x: 150, y: 207 }, { x: 136, y: 207 }]),
      stored([{ x: 136, y: 67 }, { x: 150, y: 70 }, { x: 150, y: 207 }, { x: 136, y: 207 }]),
      stored(round, { fromSide: 'west' }),
      stored(round, { bends: [{ x: 180, y: 140 }] }),
    ]) {
      const routes = routeEdges(unsound, plainSize);
      expect(routes['a>b']).not.toEqual(unsound.edges[0]!.route);
      expectSound(unsound, routes);
    }
  });

  test('leads through the bends placed by hand, in their order, as corners or on the way', () => {
    const nodes: NodeSketch[] = [['a', 'step', 0, 20, 50], ['b', 'step', 1, 220, 150]];
    const bends = [{ x: 300, y: 40 }, { x: 340, y: 100 }, { x: 180, y: 120 }];
    const chart = smallChart(2, nodes, [['a', 'b'], ['b', 'a']]);
    const bent = { ...chart, edges: chart.edges.map((edge) => (edge.id === 'a>b' ? { ...edge, bends } : edge)) };
    const routes = routeEdges(bent, plainSize);
    expect(leadsThrough(routes['a>b']!, bends)).toBe(true);
    expect(shortestSegment(routes['a>b']!)).toBeGreaterThanOrEqual(8);
    expectSound(bent, routes);
    // In the way of a straight line: no bend more than needed.
    const straight = smallChart(1, [['a', 'step', 0, 20, 50], ['b', 'step', 0, 20, 220]], [['a', 'b']]);
    const over = { ...straight, edges: straight.edges.map((edge) => ({ ...edge, bends: [{ x: 100, y: 140 }] })) };
    expect(routeEdges(over, plainSize)['a>b']).toEqual([{ x: 100, y: 84 }, { x: 100, y: 220 }]);
  });

  test('leaves and meets the sides that are fixed', () => {
    for (const [fromSide, toSide] of sides.flatMap((from) => sides.map((to) => [from, to] as const))) {
      const chart = smallChart(2, [['a', 'step', 0, 20, 50], ['d', 'decision', 1, 220, 160]], [['a', 'd'], ['d', 'a']]);
      const fixed = { ...chart, edges: chart.edges.map((edge) => (edge.id === 'a>d' ? { ...edge, fromSide, toSide } : edge)) };
      const routes = routeEdges(fixed, plainSize);
      expect([sideAt(boxes(fixed).get('a')!, routes['a>d']![0]!), sideAt(boxes(fixed).get('d')!, routes['a>d']!.at(-1)!)]).toEqual([fromSide, toSide]);
      expectSound(fixed, routes);
    }
  });

  test("a decision's 是 leaves at the foot and its 否 to the east where nothing speaks against it", () => {
    const nodes: NodeSketch[] = [['choice', 'decision', 0, 20, 50], ['yes', 'step', 0, 28, 160], ['no', 'step', 0, 28, 300]];
    for (const exits of [[['choice', 'yes', '是'], ['choice', 'no', '否']], [['choice', 'no', '否'], ['choice', 'yes', '是']]] as const) {
      const chart = smallChart(1, nodes, exits);
      const routes = routeEdges(chart, plainSize);
      expect(sideAt(boxes(chart).get('choice')!, routes['choice>yes']![0]!)).toBe('south');
      expect(sideAt(boxes(chart).get('choice')!, routes['choice>no']![0]!)).toBe('east');
    }
  });

  test('makes no segment shorter than eight points, even between nodes that nearly touch', () => {
    for (const gap of [2, 5, 7, 8, 10, 13, 16, 17, 20]) {
      const chart = smallChart(2, [['a', 'step', 0, 20, 50], ['b', 'step', 0, 136 + gap, 50], ['c', 'step', 0, 60, 84 + gap]], [['a', 'b'], ['a', 'c'], ['c', 'b']]);
      const routes = routeEdges(chart, plainSize);
      expectSound(chart, routes);
      for (const route of Object.values(routes)) {
        expect(shortestSegment(route), `gap ${gap}`).toBeGreaterThanOrEqual(7.99);
      }
    }
  });

  test('finds one missing route beside hundreds of long stored ones without searching among all their points', () => {
    const chart = longRouted(300, 198);
    const [first, ...others] = chart.edges;
    const routes = routeEdges({ ...chart, edges: [{ ...first!, route: null }, ...others] }, plainSize);
    expect(segmentsOf(routes[first!.id]!).length).toBeGreaterThan(0);
    expect(isOrthogonal(routes[first!.id]!)).toBe(true);
    expect(others.every(({ id, route }) => routes[id]!.length === route!.length)).toBe(true);
  }, 5000);

  test('draws a self-loop outside its node', () => {
    const chart = smallChart(1, [['a', 'step', 0, 50, 50], ['d', 'decision', 0, 42, 120]], [['a', 'a'], ['d', 'd']]);
    const routes = routeEdges(chart, plainSize);
    expect(routes['a>a']!.length).toBeGreaterThanOrEqual(4);
    expectSound(chart, routes);
  });

  test('moves parallel edges apart by six points or more', () => {
    const chart = smallChart(1, [['a', 'step', 0, 20, 50], ['b', 'step', 0, 20, 160]], [['a', 'b'], ['a', 'b']]);
    const twice = { ...chart, edges: chart.edges.map((edge, index) => ({ ...edge, id: `e${index}` })) };
    const { e0, e1 } = routeEdges(twice, plainSize);
    expect(sharedLength(e0!, e1!)).toBe(0);
    expect(Math.abs(e0![0]!.x - e1![0]!.x)).toBeGreaterThanOrEqual(6);
  });

  test('leaves out edges whose ends are missing or not placed', () => {
    const chart = smallChart(1, [['a', 'step', 0, 20, 50], ['b', 'step', 0]], [['a', 'b'], ['a', 'gone']]);
    expect(routeEdges(chart, plainSize)).toEqual({});
  });

  test('still answers where nodes lie on one another', () => {
    const chart = smallChart(1, [['a', 'step', 0, 20, 50], ['b', 'step', 0, 30, 60], ['c', 'step', 0, 25, 55]], [['a', 'b'], ['b', 'c']]);
    expect(Object.values(routeEdges(chart, plainSize)).every((route) => route.length >= 2)).toBe(true);
  });

  test('is sound and gives the same twice for nodes dropped anywhere', () => {
    const dropped = fc.tuple(randomChart({ mostNodes: 40 }), fc.array(fc.nat(1_000), { minLength: 80, maxLength: 80 })).map(
      ([chart, rolls]): Chart => ({
        ...chart,
        nodes: chart.nodes.map((node, index) => ({
          ...node,
          text: '',
          position: { x: (index % 6) * 190 + (rolls[2 * index] ?? 0) / 25, y: 40 + Math.floor(index / 6) * 110 + (rolls[2 * index + 1] ?? 0) / 25 },
        })),
      }),
    );
    fc.assert(
      fc.property(dropped, (chart) => {
        const routes = routeEdges(chart, plainSize);
        expectSound(chart, routes);
        expect(routeEdges(chart, plainSize)).toEqual(routes);
      }),
      { seed: 20260302, numRuns: 80 },
    );
  });

  test('is quick: forty nodes well under a frame or two, 120 nodes under a blink', () => {
    const time = (nodes: number): number => {
      const placed = randomChartOf(3, { leastNodes: nodes, mostNodes: nodes, mostLanes: 5 });
      const chart = applyLayout(placed, { ...fallbackLayout(placed, plainSize, null), routes: {} });
      const times = [1, 2, 3, 4, 5].map(() => {
        const start = process.cpuUsage();
        routeEdges(chart, plainSize);
        return process.cpuUsage(start).user / 1000;
      });
      return Math.min(...times);
    };
    // Milliseconds of processor time, with room for a slow machine: a search gone wild takes seconds.
    expect(time(40)).toBeLessThan(60);
    expect(time(120)).toBeLessThan(300);
  });
});
