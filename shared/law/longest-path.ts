import type { ChartNode } from '../model/node.ts';
import type { AcyclicFlow } from './acyclic-flow.ts';
import type { Duration } from './duration-bounds.ts';

/**
 * A period counted into the whole. `from` says where it begins: `step` = when the step is reached; `start` = with the overall
 * limit; else the ids of the nodes of its event: the last of them on the way counts. Where none is on it, or the period is
 * shorter than what was counted since, its words mean another event, and it begins when the step is reached.
 */
export interface CountedPeriod {
  readonly duration: Duration;
  readonly from: 'step' | 'start' | ReadonlySet<string>;
}

/** How long a period is taken to be. */
export type Measure = (duration: Duration) => number;

/** One stop of a way: what the period adds to what was counted before it. */
export interface PathStop {
  readonly node: ChartNode;
  /** Amounts added, one entry; none where no time is counted, or where it runs within a period stated further on. */
  readonly added: Duration | null;
}

/**
 * The way from a start to an end that takes longest by `measure`; of equal ones the one with most nodes. Each node is passed
 * once. Linear in nodes and lines, but for periods counted from an event, which look back along the way.
 */
export function longestPath(
  flow: AcyclicFlow,
  nodes: ReadonlyMap<string, ChartNode>,
  periodOf: (id: string) => CountedPeriod | null,
  measure: Measure,
): PathStop[] {
  const best = new Map<string, Reached>();
  for (const id of flow.order) {
    const period = periodOf(id);
    const ways = flow.previous(id).map((previous) => best.get(previous)).filter((way) => way !== undefined);
    const reached = (ways.length > 0 ? ways : [null]).map((way): Reached => ({
      id,
      previous: way,
      value: period === null ? (way?.value ?? 0) : valueAfter(period, way, measure),
      length: (way?.length ?? 0) + 1,
    }));
    best.set(id, reached.reduce(longer));
  }
  const ends = flow.order.filter((id) => flow.ends.has(id)).flatMap((id) => best.get(id) ?? []);
  const last = ends.length === 0 ? null : ends.reduce(longer);
  return stopsOf(wayTo(last), nodes, periodOf, measure);
}

// helpers

interface Reached {
  readonly id: string;
  readonly previous: Reached | null;
  readonly value: number;
  readonly length: number;
}

function longer(first: Reached, second: Reached): Reached {
  return second.value > first.value || (second.value === first.value && second.length > first.length) ? second : first;
}

function valueAfter({ duration, from }: CountedPeriod, way: Reached | null, measure: Measure): number {
  const own = measure(duration);
  const now = way?.value ?? 0;
  if (from === 'start') {
    return own;
  }
  if (from === 'step') {
    return now + own;
  }
  let event = way;
  while (event !== null && !from.has(event.id)) {
    event = event.previous;
  }
  const fromEvent = event === null ? 0 : event.value + own;
  return fromEvent >= now && event !== null ? fromEvent : now + own;
}

function wayTo(last: Reached | null): string[] {
  const ids: string[] = [];
  for (let way = last; way !== null; way = way.previous) {
    ids.push(way.id);
  }
  return ids.reverse();
}

/** What each stop adds. A period that began earlier adds what is left of it; of other units, it takes in what ran within. */
function stopsOf(ids: readonly string[], nodes: ReadonlyMap<string, ChartNode>, periodOf: (id: string) => CountedPeriod | null, measure: Measure): PathStop[] {
  const added: (Duration | null)[] = [];
  for (const [index, id] of ids.entries()) {
    const period = periodOf(id);
    added.push(null);
    if (period !== null) {
      const first = firstWithin(period, ids.slice(0, index), added, measure);
      const within = added.slice(first, index).filter((each) => each !== null);
      const spent = within.reduce((sum, each) => sum + each.amount, 0);
      const { amount, unit } = period.duration;
      if (within.every((each) => each.unit === unit) && spent <= amount) {
        added[index] = spent === amount ? null : { amount: amount - spent, unit };
      } else {
        added.fill(null, first);
        added[index] = period.duration;
      }
    }
  }
  return ids.flatMap((id, index) => {
    const node = nodes.get(id);
    return node === undefined ? [] : [{ node, added: added[index] ?? null }];
  });
}

/** Where on the way the period begins: the index of the first stop that runs within it. */
function firstWithin({ duration, from }: CountedPeriod, passed: readonly string[], added: readonly (Duration | null)[], measure: Measure): number {
  if (typeof from === 'string') {
    return from === 'start' ? 0 : passed.length;
  }
  const event = passed.findLastIndex((id) => from.has(id));
  const since = added.slice(event + 1, passed.length).reduce((sum, each) => sum + (each === null ? 0 : measure(each)), 0);
  return event === -1 || since > measure(duration) ? passed.length : event + 1;
}
