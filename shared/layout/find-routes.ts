import { centre, type Point } from '../kernel/geometry.ts';
import { crowding } from './crowded-routes.ts';
import { nudgeRoutes } from './nudge-routes.ts';
import { onSide, type RouteBox } from './route-box.ts';
import { simplified } from './route-check.ts';
import { routeObstacles, type RouteObstacles } from './route-obstacles.ts';
import { isSoundFor, leadsThrough, shortestSegment } from './route-soundness.ts';
import { leastSegment, routerGrid } from './router-grid.ts';
import { entryPorts, exitPorts, straightJoins, type Port, type RouteLink, type StraightJoin } from './router-ports.ts';
import { routerSearch } from './router-search.ts';
import { sideUsage } from './router-sides.ts';
import { routerTraffic } from './router-traffic.ts';

/**
 * Orthogonal routes for the links, in their order: round the boxes, through the hand-placed bends, with few bends and
 * crossings, no segment under eight points, parallels apart. Deterministic. `kept[n]` is a route that link `n` has
 * already and keeps, but for the few points by which it makes room for another; others mind it, unless there are
 * thousands of points of such routes.
 * Where boxes lie on one another so that no way is free, the route goes through them rather than be missing.
 */
export function findRoutes(
  boxes: readonly RouteBox[],
  links: readonly RouteLink[],
  kept: readonly (readonly Point[] | null)[] = [],
  obstacles: RouteObstacles = routeObstacles(boxes),
): Point[][] {
  const open = [...links.keys()].filter((index) => (kept[index] ?? null) === null);
  const tidied = links.map((link, index) => tidy(kept[index] ?? [], link, boxes, obstacles));
  if (open.length === 0) {
    return tidied;
  }
  const minded = tidied.reduce((sum, route) => sum + route.length, 0) <= mostMindedPoints ? tidied : [];
  const joins = links.map((link, index) => ((kept[index] ?? null) === null ? joinsOf(boxes, link, obstacles) : []));
  const all = joins.flat();
  const isUpright = ({ fromSide }: StraightJoin): boolean => fromSide === 'south' || fromSide === 'north';
  const bends = open.flatMap((index) => links[index]?.bends ?? []);
  const grid = routerGrid(
    boxes,
    [...all.filter(isUpright).map(({ along }) => along), ...bends.map(({ x }) => x)],
    [...all.filter((join) => !isUpright(join)).map(({ along }) => along), ...bends.map(({ y }) => y)],
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
    const exits = usage.weighed(link.from, exitPorts(from, link, own, obstacles), 'exits');
    const entries = usage.weighed(link.to, entryPorts(to, from, link, own, obstacles), 'entries');
    if (link.from === link.to) {
      return selfLoop(exits, entries, link);
    }
    const straight = own.flatMap((join) => {
      const [exit, entry] = [portOf(exits, join.fromSide, join.along), portOf(entries, join.toSide, join.along)];
      return exit < 0 || entry < 0 ? [] : [[exit, entry] as const];
    });
    return search.find({ exits, entries, from: link.from, to: link.to, bends: link.bends ?? [], straight });
  }

  /** The best of the ways out of one side and back into another, never the same one. */
  function selfLoop(exits: readonly Port[], entries: readonly Port[], link: RouteLink): Point[] {
    const sideways = exits.filter(({ side }) => side === 'east' || side === 'west');
    const candidates = sideways.length > 0 ? sideways : exits;
    const exit = candidates.reduce((best, port) => (port.cost < best.cost ? port : best));
    const isUpright = exit.side === 'north' || exit.side === 'south';
    const others = entries.filter(({ side }) => (side === 'north' || side === 'south') !== isUpright);
    const away = others.length > 0 ? others : entries.filter(({ side }) => side !== exit.side);
    return search.find({
      exits: [exit],
      entries: away.length > 0 ? away : entries,
      from: link.from,
      to: link.to,
      bends: link.bends ?? [],
      straight: [],
    });
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
  const apart = nudged(boxes, links, routes, new Set(order), obstacles);
  return links.map((_link, index) => (minded.length === 0 && !order.includes(index) ? (tidied[index] ?? []) : (apart[index] ?? [])));
}

// helpers

const mostReroutes = 60;
/** Kept routes with more points than these together are not minded: to look at all of them would take too long. */
const mostMindedPoints = 30_000;

/** A kept route without needless points, where it is sound without them. */
function tidy(route: readonly Point[], link: RouteLink, boxes: readonly RouteBox[], obstacles: RouteObstacles): Point[] {
  const plain = simplified(route);
  return plain.length < route.length && isSoundFor(plain, link, boxes, obstacles) ? plain : [...route];
}

function portOf(ports: readonly Port[], side: Port['side'], along: number): number {
  const level = side === 'north' || side === 'south';
  return ports.findIndex((port) => port.side === side && Math.abs((level ? port.point.x : port.point.y) - along) < 0.011);
}

/** The link's straight joins that pass through no box. */
function joinsOf(boxes: readonly RouteBox[], { from, to }: RouteLink, obstacles: RouteObstacles): StraightJoin[] {
  const [first, second] = [boxes[from], boxes[to]];
  if (first === undefined || second === undefined || from === to) {
    return [];
  }
  return straightJoins(first, second).filter(
    (join) => !obstacles.isCrossed(onSide(first, join.fromSide, join.along), onSide(second, join.toSide, join.along)),
  );
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

/**
 * The routes with parallels moved apart: those that were found, and kept ones that would else be closer than six points
 * to one of them. One that would not stay sound stays where it was, and the rest is moved once more round it.
 */
function nudged(
  boxes: readonly RouteBox[],
  links: readonly RouteLink[],
  routes: readonly Point[][],
  found: ReadonlySet<number>,
  obstacles: RouteObstacles,
): Point[][] {
  /** What is moved in one direction changes who runs along whom in the other: as long as it helps, once more from there. */
  function settled(before: Point[][], shortfall: number): Point[][] {
    if (shortfall === 0) {
      return before;
    }
    const moved = nudgeRoutes(boxes, links, before, free, obstacles);
    const isSafe = [...free].every((index) => isAsGood(moved[index], before[index], links[index], boxes, obstacles));
    const left = crowding(moved).shortfall;
    return isSafe && left < shortfall - leastGain ? settled(moved, left) : before;
  }

  const free = new Set(found);
  const stuck = new Set<number>();
  for (let attempt = 0; ; attempt += 1) {
    const moved = nudgeRoutes(boxes, links, routes, free, obstacles);
    const bad = [...free].filter((index) => !isAsGood(moved[index], routes[index], links[index], boxes, obstacles));
    const crowded = crowding(moved);
    const yielding = crowded.routes.filter((index) => !free.has(index) && !stuck.has(index));
    if (bad.length === 0 && yielding.length === 0) {
      return settled(moved, crowded.shortfall);
    }
    if (attempt === mostAttempts) {
      return routes.map((route, index) => (free.has(index) && !bad.includes(index) ? (moved[index] ?? route) : route));
    }
    for (const index of bad) {
      free.delete(index);
      stuck.add(index);
    }
    for (const index of yielding) {
      free.add(index);
    }
  }
}

const mostAttempts = 5;
/** Points of shortfall for which it is worth to move everything once more. */
const leastGain = 0.5;

function isAsGood(
  moved: readonly Point[] | undefined,
  before: readonly Point[] | undefined,
  link: RouteLink | undefined,
  boxes: readonly RouteBox[],
  obstacles: RouteObstacles,
): boolean {
  if (moved === undefined || before === undefined || link === undefined) {
    return false;
  }
  const least = Math.min(leastSegment, shortestSegment(before)) - 0.005;
  if (shortestSegment(moved) < least || !leadsThrough(moved, link.bends ?? [])) {
    return false;
  }
  return isSoundFor(moved, link, boxes, obstacles);
}
