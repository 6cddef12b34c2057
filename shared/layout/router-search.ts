import type { Point } from '../kernel/geometry.ts';
import { sides } from '../model/edge.ts';
import { simplified } from './route-check.ts';
import { barred, firstAtOrAfter, leastSegment, type RouterGrid } from './router-grid.ts';
import { stateHeap } from './router-heap.ts';
import type { Port } from './router-ports.ts';
import type { RouterTraffic } from './router-traffic.ts';

/** Costs in points of detour one would take to avoid it. */
export const bendCost = 26;
export const crossingCost = 34;

/** What is to be found. */
export interface RouteWish {
  readonly exits: readonly Port[];
  readonly entries: readonly Port[];
  /** The boxes it joins, by number. */
  readonly from: number;
  readonly to: number;
  /** Points on lines of the grid to lead through. */
  readonly bends: readonly Point[];
  /** The exit and the entry of each straight line possible between the boxes, by their places in the lists. */
  readonly straight: readonly (readonly [exit: number, entry: number])[];
}

export interface RouterSearch {
  /**
   * The cheapest way with the traffic there is, no segment of it shorter than `leastSegment`: where none such keeps out
   * of the boxes, the cheapest way of all. Empty only where there are no ports.
   */
  find(wish: RouteWish): Point[];
}

/** A* over (crossing of lines, direction). Deterministic: ties fall by the order of the calls. */
export function routerSearch(grid: RouterGrid, traffic: RouterTraffic): RouterSearch {
  const { xs, ys, levelCost, uprightCost } = grid;
  const [columns, rows] = [xs.length, ys.length];
  const states = columns * rows * 4;
  const weight = columns * rows > largeGrid ? largeGridWeight : 1;
  const cost = new Float64Array(states + maxPorts);
  const parent = new Int32Array(states + maxPorts);
  /** Twice the round in which the state was reached, one more once it is settled. */
  const mark = new Int32Array(states + maxPorts);
  const heap = stateHeap();
  let round = 0;
  // The goals of the leg in hand, for the estimate, which is asked millions of times.
  const goalX = new Float64Array(maxPorts);
  const goalY = new Float64Array(maxPorts);
  const goalCost = new Float64Array(maxPorts);
  const goalDirections = new Int8Array(maxPorts);
  let goalCount = 0;

  function find(wish: RouteWish): Point[] {
    const strict = wayThrough(wish, leastSegment);
    if (strict !== null && strict.cost < barred) {
      return strict.points;
    }
    const loose = wayThrough(wish, 0);
    return strict === null || (loose !== null && loose.cost < strict.cost - barred / 2) ? (loose?.points ?? []) : strict.points;
  }

  function wayThrough(wish: RouteWish, least: number): Way | null {
    let starts: Start[] = [];
    for (const port of wish.exits) {
      const beginning = beyond(port, least);
      if (beginning !== null) {
        starts.push({ ...beginning, cost: port.cost + beginning.stub, way: [port.point] });
      }
    }
    for (const bend of wish.bends) {
      const at = firstAtOrAfter(ys, bend.y) * columns + firstAtOrAfter(xs, bend.x);
      const goals = sides.map((_side, direction): Goal => ({ at, x: bend.x, y: bend.y, direction, cost: 0, mayTurn: false }));
      starts = leg(starts, goals, wish, least, null).map((arrived) => ({
        at,
        direction: arrived.goal,
        stub: 0,
        cost: arrived.cost,
        way: arrived.way,
      }));
    }
    const goals = wish.entries.slice(0, maxPorts).map((port): Goal => {
      const end = beyond(port, least);
      return end === null
        ? { at: -1, x: Infinity, y: Infinity, direction: 0, cost: Infinity, mayTurn: true }
        : {
            at: end.at,
            x: xs[end.at % columns] ?? 0,
            y: ys[Math.floor(end.at / columns)] ?? 0,
            direction: end.direction ^ 2,
            cost: port.cost + end.stub,
            mayTurn: true,
          };
    });
    const straight = wish.bends.length > 0 ? [] : wish.straight.flatMap((pair) => straightWay(wish, pair, least));
    const [best] = leg(starts, goals, wish, least, straight);
    const end = best === undefined ? undefined : wish.entries[best.goal];
    return best === undefined || end === undefined ? null : { points: simplified([...best.way, end.point]), cost: best.cost };
  }

  /** From the starts to the goals: to the cheapest one, or where `straight` is null to each that can be reached. */
  function leg(starts: readonly Start[], goals: readonly Goal[], wish: RouteWish, least: number, straight: readonly Arrival[] | null): Arrival[] {
    round += 1;
    heap.clear();
    goalCount = goals.length;
    for (const [index, goal] of goals.entries()) {
      goalX[index] = goal.x;
      goalY[index] = goal.y;
      goalCost[index] = goal.cost;
      goalDirections[index] = goal.direction;
    }
    const arrivals: Arrival[] = [];
    for (const { at, direction, cost: spent } of starts) {
      offer(at * 4 + direction, spent, -1);
    }
    for (const way of straight ?? []) {
      offer(states + way.goal, way.cost, -2);
    }
    for (let state = heap.pop(); state !== -1; state = heap.pop()) {
      if (mark[state] === 2 * round + 1) {
        continue;
      }
      mark[state] = 2 * round + 1;
      if (state >= states) {
        const goal = state - states;
        const direct = parent[state] === -2 ? straight?.find((way) => way.goal === goal) : undefined;
        arrivals.push(direct ?? { goal, cost: cost[state] as number, way: wayTo(parent[state] as number, starts) });
        if (straight !== null || arrivals.length === goals.length) {
          break;
        }
        continue;
      }
      step(state, goals, wish, least);
    }
    return arrivals;
  }

  function step(state: number, goals: readonly Goal[], wish: RouteWish, least: number): void {
    const direction = state & 3;
    const at = state >> 2;
    const here = cost[state] as number;
    for (let index = 0; index < goals.length; index += 1) {
      const goal = goals[index] as Goal;
      if (goal.at === at && (goal.mayTurn ? goal.direction !== (direction ^ 2) : goal.direction === direction)) {
        offer(states + index, here + goal.cost + (goal.direction === direction ? 0 : bendCost), state);
      }
    }
    for (let turn = 0; turn < 4; turn += 1) {
      if (turn !== (direction ^ 2)) {
        advance(state, at, turn, here + (turn === direction ? 0 : bendCost), turn === direction ? 0 : least, wish);
      }
    }
  }

  /** On to the next crossing, after a turn to the first one at least `least` away. */
  function advance(state: number, at: number, turn: number, spent: number, least: number, wish: RouteWish): void {
    const isLevel = (turn & 1) === 1;
    const forward = turn === 1 || turn === 2;
    const stride = (forward ? 1 : -1) * (isLevel ? 1 : columns);
    const places = isLevel ? xs : ys;
    const rates = isLevel ? levelCost : uprightCost;
    let place = isLevel ? at % columns : (at - (at % columns)) / columns;
    let next = at;
    let length = 0;
    // The piece a flow line goes straight on from crosses what runs across it there; a turn does not.
    let crossed = turn === (state & 3) && traffic.crossed(at, isLevel) ? crossingCost : 0;
    do {
      place += forward ? 1 : -1;
      if (place < 0 || place >= places.length) {
        return;
      }
      if (next !== at && traffic.crossed(next, isLevel)) {
        crossed += crossingCost;
      }
      const piece = forward ? next : next + stride;
      next += stride;
      const extent = Math.abs((places[place] as number) - (places[forward ? place - 1 : place + 1] as number));
      spent += extent * ((rates[piece] as number) + traffic.shared(piece, isLevel, wish.from, wish.to));
      length += extent;
    } while (length < least - hair);
    offer(next * 4 + turn, spent + crossed, state);
  }

  function offer(state: number, newCost: number, before: number): void {
    const marked = mark[state] as number;
    if (newCost === Infinity || marked === 2 * round + 1 || (marked === 2 * round && (cost[state] as number) <= newCost)) {
      return;
    }
    mark[state] = 2 * round;
    cost[state] = newCost;
    parent[state] = before;
    heap.push(newCost + (state >= states ? 0 : estimate(state >> 2, state & 3)), state);
  }

  function estimate(at: number, direction: number): number {
    const column = at % columns;
    const x = xs[column] as number;
    const y = ys[(at - column) / columns] as number;
    let best = Infinity;
    for (let index = 0; index < goalCount; index += 1) {
      const dx = (goalX[index] as number) - x;
      const dy = (goalY[index] as number) - y;
      const goalDirection = goalDirections[index] as number;
      let rest = (goalCost[index] as number) + (dx < 0 ? -dx : dx) + (dy < 0 ? -dy : dy);
      if (rest >= best) {
        continue;
      }
      const isGoalLevel = (goalDirection & 1) === 1;
      const ahead = goalDirection === 0 ? -dy : goalDirection === 1 ? dx : goalDirection === 2 ? dy : -dx;
      const lateral = isGoalLevel ? dy : dx;
      // The fewest bends by which a free plane lets one come round into the goal's direction.
      if (((direction + goalDirection) & 1) === 1) {
        const onward = direction === 0 ? -dy : direction === 1 ? dx : direction === 2 ? dy : -dx;
        rest += ahead >= 0 && onward >= 0 ? bendCost : 3 * bendCost;
      } else if (direction === goalDirection) {
        rest += ahead < 0 ? 4 * bendCost : lateral === 0 ? 0 : 2 * bendCost;
      } else {
        rest += lateral === 0 ? 4 * bendCost : 2 * bendCost;
      }
      best = rest < best ? rest : best;
    }
    return best * weight;
  }

  /** The first crossing of lines straight out from the port and at least `least` away, and how far it is. */
  function beyond({ side, point, isClear }: Port, least: number): { at: number; direction: number; stub: number } | null {
    if (least > 0 && !isClear) {
      return null;
    }
    const away = Math.max(least - hair, nearestBeyond);
    const i = side === 'west' ? firstAtOrAfter(xs, point.x - away + 0.002) - 1 : firstAtOrAfter(xs, point.x + (side === 'east' ? away : 0));
    const j = side === 'north' ? firstAtOrAfter(ys, point.y - away + 0.002) - 1 : firstAtOrAfter(ys, point.y + (side === 'south' ? away : 0));
    const [x, y] = [xs[i], ys[j]];
    return x === undefined || y === undefined
      ? null
      : { at: j * columns + i, direction: sides.indexOf(side), stub: Math.abs(x - point.x) + Math.abs(y - point.y) };
  }

  function straightWay({ exits, entries }: RouteWish, [exit, entry]: readonly [number, number], least: number): Arrival[] {
    const [start, end] = [exits[exit], entries[entry]];
    if (start === undefined || end === undefined || entry >= maxPorts) {
      return [];
    }
    const length = Math.abs(start.point.x - end.point.x) + Math.abs(start.point.y - end.point.y);
    // A longer one is found on the grid, where the traffic counts.
    return length < least - hair || length > 2 * leastSegment + 2 ? [] : [{ goal: entry, cost: start.cost + end.cost + length, way: [start.point] }];
  }

  function wayTo(last: number, starts: readonly Start[]): Point[] {
    const path: Point[] = [];
    let state = last;
    let first = last;
    while (state >= 0) {
      const at = state >> 2;
      path.push({ x: xs[at % columns] ?? 0, y: ys[Math.floor(at / columns)] ?? 0 });
      first = state;
      state = parent[state] as number;
    }
    const spent = cost[first] as number;
    const start = starts.find(({ at, direction, cost: own }) => at * 4 + direction === first && own === spent);
    return [...(start?.way ?? []), ...path.reverse()];
  }

  return { find };
}

// helpers

/** From this many crossings on, the estimate counts for more: a little less thorough, and several times faster. */
const largeGrid = 20_000;
const largeGridWeight = 1.3;
/** Most entries a search can have. */
const maxPorts = 24;
const hair = 0.001;
const nearestBeyond = 0.01;

interface Way {
  readonly points: Point[];
  readonly cost: number;
}

/** Where a leg may begin: a state with what was spent and passed to reach it. */
interface Start {
  readonly at: number;
  readonly direction: number;
  readonly stub: number;
  readonly cost: number;
  readonly way: readonly Point[];
}

/** Where a leg may end: its last crossing, the direction in which it goes on, and what that costs. */
interface Goal {
  readonly at: number;
  readonly x: number;
  readonly y: number;
  readonly direction: number;
  readonly cost: number;
  /** Whether the leg may come to the crossing from the side. */
  readonly mayTurn: boolean;
}

interface Arrival {
  readonly goal: number;
  readonly cost: number;
  readonly way: readonly Point[];
}
