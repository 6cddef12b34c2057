import type { Point } from '../kernel/geometry.ts';
import { sides, type Side } from '../model/edge.ts';
import { simplified } from './route-check.ts';
import { firstAtOrAfter, type RouterGrid } from './router-grid.ts';
import { stateHeap } from './router-heap.ts';
import type { Port } from './router-ports.ts';
import type { RouterTraffic } from './router-traffic.ts';

/** Costs in points of detour one would take to avoid it. */
export const bendCost = 26;
export const crossingCost = 34;

export interface RouterSearch {
  /** The cheapest way between two boxes' ports with the traffic there is. */
  find(exits: readonly Port[], entries: readonly Port[], from: number, to: number): Point[];
}

/** A* over (crossing of lines, direction). Deterministic: ties fall by the order of the calls. */
export function routerSearch(grid: RouterGrid, traffic: RouterTraffic): RouterSearch {
  const { xs, ys, levelCost, uprightCost } = grid;
  const [columns, rows] = [xs.length, ys.length];
  const states = columns * rows * 4;
  const weight = columns * rows > largeGrid ? largeGridWeight : 1;
  const cost = new Float64Array(states + maxPorts);
  const parent = new Int32Array(states + maxPorts);
  const seen = new Int32Array(states + maxPorts);
  const closed = new Int32Array(states + maxPorts);
  const heap = stateHeap();
  let round = 0;

  function find(exits: readonly Port[], entries: readonly Port[], from: number, to: number): Point[] {
    round += 1;
    heap.clear();
    const goals = entries.slice(0, maxPorts).map((port) => goalOf(port));
    const estimate = (i: number, j: number, direction: number): number => {
      let least = Infinity;
      for (const goal of goals) {
        const dx = goal.x - (xs[i] as number);
        const dy = goal.y - (ys[j] as number);
        const lateral = goal.direction === 1 || goal.direction === 3 ? dy : dx;
        const ahead = goal.direction === 0 ? -dy : goal.direction === 1 ? dx : goal.direction === 2 ? dy : -dx;
        const bends =
          direction === goal.direction ? (lateral === 0 && ahead >= 0 ? 0 : 2) : (direction + goal.direction) % 2 === 1 ? 1 : 2;
        least = Math.min(least, Math.abs(dx) + Math.abs(dy) + bends * bendCost + goal.cost);
      }
      return least * weight;
    };
    const offer = (state: number, newCost: number, rest: number, before: number): void => {
      if (closed[state] === round || (seen[state] === round && (cost[state] as number) <= newCost)) {
        return;
      }
      seen[state] = round;
      cost[state] = newCost;
      parent[state] = before;
      heap.push(newCost + rest, state);
    };

    for (const [index, port] of exits.entries()) {
      const start = beyond(port);
      if (start !== null) {
        const direction = sides.indexOf(port.side);
        offer((start.j * columns + start.i) * 4 + direction, port.cost + start.stub, estimate(start.i, start.j, direction), -1 - index);
      }
    }
    for (let state = heap.pop(); state !== -1; state = heap.pop()) {
      if (closed[state] === round) {
        continue;
      }
      closed[state] = round;
      if (state >= states) {
        return pathTo(state, exits, entries);
      }
      const direction = state & 3;
      const at = state >> 2;
      const i = at % columns;
      const j = (at - i) / columns;
      const here = cost[state] as number;
      for (let index = 0; index < goals.length; index += 1) {
        const goal = goals[index];
        if (goal !== undefined && goal.at === at && goal.direction !== (direction ^ 2)) {
          offer(states + index, here + goal.cost + (goal.direction === direction ? 0 : bendCost), 0, state);
        }
      }
      for (let turn = 0; turn < 4; turn += 1) {
        if (turn === (direction ^ 2)) {
          continue;
        }
        const nextI = i + (turn === 1 ? 1 : turn === 3 ? -1 : 0);
        const nextJ = j + (turn === 2 ? 1 : turn === 0 ? -1 : 0);
        if (nextI < 0 || nextJ < 0 || nextI >= columns || nextJ >= rows) {
          continue;
        }
        const isLevel = (turn & 1) === 1;
        const piece = turn === 1 || turn === 2 ? at : nextJ * columns + nextI;
        const length = isLevel
          ? Math.abs((xs[nextI] as number) - (xs[i] as number))
          : Math.abs((ys[nextJ] as number) - (ys[j] as number));
        const rate = (isLevel ? levelCost[piece] : uprightCost[piece]) as number;
        const shared = traffic.shared(piece, isLevel, from, to);
        const crossed = turn === direction ? (traffic.crossed(at, isLevel) ? crossingCost : 0) : bendCost;
        offer((nextJ * columns + nextI) * 4 + turn, here + length * (rate + shared) + crossed, estimate(nextI, nextJ, turn), state);
      }
    }
    return [];
  }

  function goalOf(port: Port): { at: number; x: number; y: number; direction: number; cost: number } {
    const end = beyond(port);
    const direction = sides.indexOf(port.side) ^ 2;
    return end === null
      ? { at: -1, x: Infinity, y: Infinity, direction, cost: Infinity }
      : { at: end.j * columns + end.i, x: xs[end.i] ?? 0, y: ys[end.j] ?? 0, direction, cost: port.cost + end.stub };
  }

  /** The first crossing of lines straight out from the port, and how far it is. */
  function beyond({ side, point }: Port): { i: number; j: number; stub: number } | null {
    const i = columnBeyond(xs, point.x, side);
    const j = rowBeyond(ys, point.y, side);
    const [x, y] = [xs[i], ys[j]];
    return x === undefined || y === undefined ? null : { i, j, stub: Math.abs(x - point.x) + Math.abs(y - point.y) };
  }

  function pathTo(goal: number, exits: readonly Port[], entries: readonly Port[]): Point[] {
    const path: Point[] = [];
    const end = entries[goal - states];
    if (end !== undefined) {
      path.push(end.point);
    }
    let state = parent[goal] as number;
    while (state >= 0) {
      const at = state >> 2;
      path.push({ x: xs[at % columns] ?? 0, y: ys[Math.floor(at / columns)] ?? 0 });
      state = parent[state] as number;
    }
    const start = exits[-1 - state];
    if (start !== undefined) {
      path.push(start.point);
    }
    return simplified(path.reverse());
  }

  return { find };
}

// helpers

/** From this many crossings on, the estimate counts for more: a little less thorough, and several times faster. */
const largeGrid = 20_000;
const largeGridWeight = 1.3;
/** Most entries one box can have: four middles and four straight joins, twice over. */
const maxPorts = 16;

function columnBeyond(xs: Float64Array, x: number, side: Side): number {
  const at = firstAtOrAfter(xs, x);
  return side === 'west' ? at - 1 : side === 'east' ? ((xs[at] ?? Infinity) > x + 0.01 ? at : at + 1) : at;
}

function rowBeyond(ys: Float64Array, y: number, side: Side): number {
  const at = firstAtOrAfter(ys, y);
  return side === 'north' ? at - 1 : side === 'south' ? ((ys[at] ?? Infinity) > y + 0.01 ? at : at + 1) : at;
}
