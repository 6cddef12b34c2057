import { bottom, centre, right, type Point } from '../kernel/geometry.ts';
import type { Side } from '../model/edge.ts';
import { nudgeRoutes } from './nudge-routes.ts';
import { onSide, sideAt, sideSpan, type RouteBox } from './route-box.ts';
import { isSound, simplified } from './route-check.ts';
import { routerGrid } from './router-grid.ts';
import { entryPorts, exitPorts, straightJoins, type Port, type RouteLink, type StraightJoin } from './router-ports.ts';
import { routerSearch } from './router-search.ts';
import { routerTraffic } from './router-traffic.ts';

/**
 * Orthogonal routes for the links, in their order: round the boxes, with few bends and crossings, parallels apart.
 * Deterministic. `kept[n]` is a route that link `n` has already and keeps; others mind it, unless
 * there are thousands of points of such routes.
 * Where boxes lie on one another so that no way is free, the route goes through them rather than be missing.
 */
export function findRoutes(
  boxes: readonly RouteBox[],
  links: readonly RouteLink[],
  kept: readonly (readonly Point[] | null)[] = [],
): Point[][] {
  const open = [...links.keys()].filter((index) => (kept[index] ?? null) === null);
  if (open.length === 0) {
    return links.map((link, index) => tidied(kept[index] ?? [], link, boxes));
  }
  const minded = kept.reduce((sum, route) => sum + (route?.length ?? 0), 0) <= mostMindedPoints ? kept : [];
  const joins = links.map(({ from, to }) => joinsOf(boxes, from, to));
  const all = joins.flat();
  const isUpright = ({ fromSide }: StraightJoin): boolean => fromSide === 'south' || fromSide === 'north';
  const points = minded.flatMap((route) => route ?? []);
  const grid = routerGrid(
    boxes,
    [...all.filter(isUpright).map(({ along }) => along), ...points.map(({ x }) => x)],
    [...all.filter((join) => !isUpright(join)).map(({ along }) => along), ...points.map(({ y }) => y)],
  );
  const traffic = routerTraffic(grid);
  const search = routerSearch(grid, traffic);
  const usage = sideUsage(boxes);
  const routes: Point[][] = links.map((_link, index) => [...(minded[index] ?? [])]);

  function put(index: number, route: Point[], change: 1 | -1): void {
    const link = links[index];
    if (link === undefined || route.length < 2) {
      return;
    }
    usage.count(link.from, route[0], 'exits', change);
    usage.count(link.to, route.at(-1), 'entries', change);
    if (change === 1) {
      traffic.add(route, link.from, link.to);
    } else {
      traffic.remove(route);
    }
  }

  function find(index: number): Point[] {
    const link = links[index];
    const [from, to] = [boxes[link?.from ?? -1], boxes[link?.to ?? -1]];
    if (link === undefined || from === undefined || to === undefined) {
      return [];
    }
    const own = joins[index] ?? [];
    const exits = usage.weighed(link.from, exitPorts(from, link, own), 'exits');
    const entries = usage.weighed(link.to, entryPorts(to, from, own), 'entries');
    if (link.from === link.to) {
      return selfLoop(exits, entries, link.from);
    }
    return search.find(exits, entries, link.from, link.to);
  }

  /** The best of the ways out of one side and back into another, never the same one. */
  function selfLoop(exits: readonly Port[], entries: readonly Port[], box: number): Point[] {
    const sideways = exits.filter(({ side }) => side === 'east' || side === 'west');
    const exit = sideways.reduce((best, port) => (port.cost < best.cost ? port : best));
    return search.find([exit], entries.filter(({ side }) => side === 'north' || side === 'south'), box, box);
  }

  for (const [index, route] of routes.entries()) {
    put(index, route, 1);
  }
  const order = open.sort((a, b) => haste(boxes, links, joins, a) - haste(boxes, links, joins, b) || a - b);
  for (const index of order) {
    const route = find(index);
    routes[index] = route;
    put(index, route, 1);
  }
  // What was found early knew nothing of the rest: each is looked for once more among all the others.
  for (const index of order.length <= mostReroutes ? order : []) {
    put(index, routes[index] ?? [], -1);
    routes[index] = find(index);
    put(index, routes[index] ?? [], 1);
  }
  const apart = nudged(boxes, links, routes, new Set(order));
  return links.map((link, index) => {
    const own = kept[index] ?? null;
    return own === null ? (apart[index] ?? []) : tidied(own, link, boxes);
  });
}

// helpers

const mostReroutes = 60;
/** Kept routes with more points than these together are not minded: a grid with a line for each would fill the memory. */
const mostMindedPoints = 3000;

/** A kept route without needless points, where it is sound without them. */
function tidied(route: readonly Point[], { from, to }: RouteLink, boxes: readonly RouteBox[]): Point[] {
  const plain = simplified(route);
  return plain.length < route.length && isSound(plain, from, to, boxes) ? plain : [...route];
}

/** The links' straight joins that pass through no box. */
function joinsOf(boxes: readonly RouteBox[], from: number, to: number): StraightJoin[] {
  const [first, second] = [boxes[from], boxes[to]];
  if (first === undefined || second === undefined || from === to) {
    return [];
  }
  return straightJoins(first, second).filter((join) => {
    const [start, end] = [onSide(first, join.fromSide, join.along), onSide(second, join.toSide, join.along)];
    const left = Math.min(start.x, end.x);
    const top = Math.min(start.y, end.y);
    return boxes.every(
      (box) => left >= right(box) || Math.max(start.x, end.x) <= box.x || top >= bottom(box) || Math.max(start.y, end.y) <= box.y,
    );
  });
}

/** Straight ones first, those that lead back last, the flow's own before branches, then near ones before far ones. */
function haste(
  boxes: readonly RouteBox[],
  links: readonly RouteLink[],
  joins: readonly (readonly StraightJoin[])[],
  index: number,
): number {
  const link = links[index];
  const [from, to] = [boxes[link?.from ?? -1], boxes[link?.to ?? -1]];
  if (link === undefined || from === undefined || to === undefined) {
    return 0;
  }
  const [first, second] = [centre(from), centre(to)];
  const length = Math.abs(first.x - second.x) + Math.abs(first.y - second.y);
  const runsDown = joins[index]?.some((join) => join.fromSide === 'south') === true;
  const leadsBack = second.y < first.y - (from.height + to.height) / 4;
  return length + (runsDown ? 0 : 10_000) + (leadsBack ? 10_000 : 0) + (link.main ? 0 : 300);
}

type Use = 'exits' | 'entries';

/** How many flow lines leave and meet each side of each box, and what one more would cost. */
function sideUsage(boxes: readonly RouteBox[]): {
  count(box: number, point: Point | undefined, use: Use, change: 1 | -1): void;
  weighed(box: number, ports: readonly Port[], use: Use): Port[];
} {
  const counts = new Map<string, number>();
  const key = (box: number, side: Side, use: Use): string => `${box}/${side}/${use}`;
  return {
    count(box, point, use, change) {
      const at = boxes[box];
      const side = at === undefined || point === undefined ? null : sideAt(at, point);
      if (side !== null) {
        counts.set(key(box, side, use), (counts.get(key(box, side, use)) ?? 0) + change);
      }
    },
    weighed(box, ports, use) {
      const at = boxes[box];
      return ports.map((port) => {
        const span = at === undefined ? { low: 0, high: 0 } : sideSpan(at, port.side);
        const isPoint = span.low === span.high;
        const sameUse = use === 'entries' || !isPoint ? 5 : at?.kind === 'decision' ? 110 : 60;
        const otherUse = isPoint ? 200 : 40;
        const same = counts.get(key(box, port.side, use)) ?? 0;
        const other = counts.get(key(box, port.side, use === 'exits' ? 'entries' : 'exits')) ?? 0;
        return { ...port, cost: port.cost + same * sameUse + (other > 0 ? otherUse : 0) };
      });
    },
  };
}

/** The routes with parallels moved apart, each one only as far as it stays sound. */
function nudged(
  boxes: readonly RouteBox[],
  links: readonly RouteLink[],
  routes: readonly Point[][],
  movable: ReadonlySet<number>,
): Point[][] {
  const moved = nudgeRoutes(boxes, links, routes, movable);
  return routes.map((route, index) => {
    const link = links[index];
    const candidate = moved[index];
    const mayMove = link !== undefined && candidate !== undefined && isSound(candidate, link.from, link.to, boxes);
    return mayMove ? candidate : route;
  });
}
