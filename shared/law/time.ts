import type { Chart } from '../model/chart.ts';
import { graphOf, type ChartGraph } from '../model/graph.ts';
import type { Limit, LimitUnit } from '../model/limit.ts';
import type { ChartNode } from '../model/node.ts';
import { acyclicFlow, type AcyclicFlow } from './acyclic-flow.ts';
import { fewest, measuresOf, most, type CountedIn, type Duration } from './duration-bounds.ts';
import { rolesOf } from './infer-roles.ts';
import { longestPath, type CountedPeriod, type Measure, type PathStop } from './longest-path.ts';
import { procedureOf } from './procedure-of.ts';
import { isSameEvent, nodesOfEvent, startEvent } from './start-events.ts';
import { countSteps, periodOf, type ChartFacts, type StepCounting } from './step-counting.ts';

/** Amounts by unit, each unit for itself: none is converted into another. A unit of which there is nothing is left out. */
export type TimeTotal = Readonly<Partial<Record<LimitUnit, number>>>;

/** One step with what its time is to the whole. */
export interface StepTime {
  readonly nodeId: string;
  readonly laneId: string;
  readonly limit: Limit | null;
  readonly counting: StepCounting;
  readonly isOnPath: boolean;
  /** What it adds to the total on the longest path; null where nothing. */
  readonly added: Duration | null;
  /** The total on the longest path up to and with it; null off the path. */
  readonly running: TimeTotal | null;
}

/** The steps of one lane. */
export interface LaneTime {
  readonly laneId: string;
  /** The counterparty's or an outside body's: shown apart, not counted into the total. */
  readonly isOutside: boolean;
  /** What its steps add on the longest path; of an outside lane, the limits of its steps on it. */
  readonly total: TimeTotal;
  /** Steps with a limit that are not on the path, or not counted. */
  readonly others: number;
}

/**
 * How the total stands to an overall limit. `exceeds` and `within` hold whatever day it starts on; `may-exceed`: it depends on
 * where weekends and holidays fall, or on what a 日 means whose law does not say.
 */
export interface TimeComparison {
  readonly limit: Limit;
  readonly verdict: 'exceeds' | 'may-exceed' | 'within';
}

/** The time arithmetic of a chart. */
export interface ChartTime {
  /** Ids of the nodes on the way from start to end that takes longest, each once. */
  readonly path: readonly string[];
  /** Every node in the order of the chart. */
  readonly steps: ReadonlyMap<string, StepTime>;
  /** What is counted on the path. */
  readonly total: TimeTotal;
  /** Limits of the counterparty and of outside bodies on the path. */
  readonly outside: TimeTotal;
  /** Steps on the path that have their limit before the overall one starts, and after the decision. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Steps anywhere in the chart whose time is not counted, by the clerk's mark or by law. */
  readonly excluded: readonly string[];
  /** Counted steps on the path that state no limit. */
  readonly withoutLimit: readonly string[];
  readonly lanes: readonly LaneTime[];
  /** Null where there is no such period, or nothing to compare. */
  readonly promised: TimeComparison | null;
  readonly statutory: TimeComparison | null;
}

/** Works out the time of a chart. Where roles and procedure are known already they are handed in. */
export function timeOf(chart: Chart, known: Partial<ChartFacts> & { readonly graph?: ChartGraph } = {}): ChartTime {
  const graph = known.graph ?? graphOf(chart);
  const flow = acyclicFlow(chart, graph);
  const facts = {
    procedure: known.procedure ?? procedureOf(chart),
    roles: known.roles ?? new Map(chart.nodes.map((node) => [node.id, rolesOf(node)])),
  };
  const countingOf = countSteps(chart, graph, flow, facts);
  const counting = new Map(chart.nodes.map((node) => [node.id, countingOf(node)]));
  const periods = countedPeriods(chart, graph, flow, facts, counting);
  const walk: Walk = (measure) => longestPath(flow, graph.nodes, (id) => periods.get(id) ?? null, measure);
  const promised = compare(periodOf(chart.content.limits.promised), walk);
  const statutory = compare(periodOf(chart.content.limits.statutory), walk);
  const path = promised?.path ?? statutory?.path ?? walk((duration) => most(duration, 'day'));
  return summary(chart, graph, counting, path, { promised: promised?.comparison ?? null, statutory: statutory?.comparison ?? null });
}

// helpers

type Walk = (measure: Measure) => PathStop[];

/** The periods that count, and where each begins. */
function countedPeriods(
  chart: Chart,
  graph: ChartGraph,
  flow: AcyclicFlow,
  facts: ChartFacts,
  counting: ReadonlyMap<string, StepCounting>,
): ReadonlyMap<string, CountedPeriod> {
  const { statutory, promised } = chart.content.limits;
  const overall = startEvent(periodOf(promised)?.start ?? '') ?? startEvent(periodOf(statutory)?.start ?? '');
  const nodes = flow.order.flatMap((id) => graph.nodes.get(id) ?? []);
  const events = new Map<string, CountedPeriod['from']>();
  const periods = new Map<string, CountedPeriod>();
  for (const { id, limit } of nodes) {
    if (limit !== null && counting.get(id) === 'counted') {
      const from = events.get(limit.start) ?? beginning(limit.start);
      events.set(limit.start, from);
      const isOwnEvent = typeof from !== 'string' && from.has(id);
      periods.set(id, { duration: { amount: limit.amount, unit: limit.unit }, from: isOwnEvent ? 'step' : from });
    }
  }
  return periods;

  function beginning(start: string): CountedPeriod['from'] {
    const event = startEvent(start);
    if (event === null) {
      return 'step';
    }
    return overall !== null && isSameEvent(event, overall) ? 'start' : nodesOfEvent(event, nodes, (id) => facts.roles.get(id) ?? []);
  }
}

/** The verdict, and the path that shows it: one that exceeds where there is one, else the one that can take longest. */
function compare(limit: Limit | null, walk: Walk): { readonly comparison: TimeComparison | null; readonly path: PathStop[] } | null {
  if (limit === null) {
    return null;
  }
  const measures = measuresOf(limit.unit);
  const sameUnit = walk((duration) => (duration.unit === limit.unit && limit.unit !== 'unspecified' ? duration.amount : 0));
  const shortest = measures.map((measure) => walk((duration) => fewest(duration, measure)));
  for (const path of [sameUnit, ...shortest]) {
    if (isCertainlyLonger(path, limit, measures)) {
      return { comparison: { limit, verdict: 'exceeds' }, path };
    }
  }
  const longest = measures.map((measure) => walk((duration) => most(duration, measure)));
  for (const [index, path] of longest.entries()) {
    const measure = measures[index] ?? 'day';
    if (!isOfOneUnit(path, limit.unit) && sumOf(path, (duration) => most(duration, measure)) > fewest(asRead(limit, measure), measure)) {
      return { comparison: { limit, verdict: 'may-exceed' }, path };
    }
  }
  const path = longest[0] ?? sameUnit;
  return { comparison: path.some(({ added }) => added !== null) ? { limit, verdict: 'within' } : null, path };
}

function isCertainlyLonger(path: readonly PathStop[], limit: Limit, measures: readonly CountedIn[]): boolean {
  const sameUnit = sumOf(path, ({ amount, unit }) => (unit === limit.unit && unit !== 'unspecified' ? amount : 0));
  return sameUnit > limit.amount || measures.every((measure) => sumOf(path, (duration) => fewest(duration, measure)) > most(asRead(limit, measure), measure));
}

/** A bare 日 of the overall limit is read either way, and has to be exceeded in both. */
function asRead({ amount, unit }: Limit, measure: CountedIn): Duration {
  return { amount, unit: unit === 'unspecified' ? measure : unit };
}

/** Amounts of one unit are compared as they stand; a bare 日 may mean one thing here and another there. */
function isOfOneUnit(path: readonly PathStop[], unit: LimitUnit): boolean {
  return unit !== 'unspecified' && path.every(({ added }) => added === null || added.unit === unit);
}

function sumOf(path: readonly PathStop[], measure: Measure): number {
  return path.reduce((sum, { added }) => sum + (added === null ? 0 : measure(added)), 0);
}

function summary(
  chart: Chart,
  graph: ChartGraph,
  counting: ReadonlyMap<string, StepCounting>,
  path: readonly PathStop[],
  comparisons: Pick<ChartTime, 'promised' | 'statutory'>,
): ChartTime {
  const running = new Map<string, { readonly added: Duration | null; readonly total: TimeTotal }>();
  let total: TimeTotal = {};
  for (const { node, added } of path) {
    total = plus(total, added);
    running.set(node.id, { added, total });
  }
  const onPath = (wanted: StepCounting): ChartNode[] =>
    path.map(({ node }) => node).filter((node) => node.limit !== null && counting.get(node.id) === wanted);
  const steps = chart.nodes.map((node): StepTime => {
    const reached = running.get(node.id);
    return {
      nodeId: node.id,
      laneId: node.laneId,
      limit: node.limit,
      counting: counting.get(node.id) ?? 'unreached',
      isOnPath: reached !== undefined,
      added: reached?.added ?? null,
      running: reached?.total ?? null,
    };
  });
  return {
    path: path.map(({ node }) => node.id),
    steps: new Map(steps.map((step) => [step.nodeId, step])),
    total,
    outside: onPath('outside').reduce<TimeTotal>((sum, { limit }) => plus(sum, limit), {}),
    before: onPath('before').map(({ id }) => id),
    after: onPath('after').map(({ id }) => id),
    excluded: steps.filter(isExcluded).map(({ nodeId }) => nodeId),
    withoutLimit: path.filter(({ node }) => node.limit === null && counting.get(node.id) === 'counted' && takesTime(node)).map(({ node }) => node.id),
    lanes: lanesOf(chart, graph, steps),
    ...comparisons,
  };
}

/** What the clerk marked, and what the law leaves out where the step states a time. */
function isExcluded({ counting, limit }: StepTime): boolean {
  return counting === 'marked' || (counting === 'by-law' && limit !== null);
}

function lanesOf(chart: Chart, graph: ChartGraph, steps: readonly StepTime[]): LaneTime[] {
  return chart.lanes.map(({ id, kind }) => {
    const isOutside = kind === 'party' || kind === 'external';
    const own = steps.filter(({ laneId }) => laneId === id && graph.lanes.has(laneId));
    const counted = own.filter(({ isOnPath, added, counting }) => isOnPath && (isOutside ? counting === 'outside' : added !== null));
    return {
      laneId: id,
      isOutside,
      total: counted.reduce<TimeTotal>((sum, { added, limit }) => plus(sum, isOutside ? limit : added), {}),
      others: own.filter((step) => step.limit !== null && !counted.includes(step)).length,
    };
  });
}

function takesTime({ kind }: ChartNode): boolean {
  return kind === 'step' || kind === 'decision' || kind === 'document';
}

function plus(total: TimeTotal, added: Duration | null): TimeTotal {
  return added === null ? total : { ...total, [added.unit]: (total[added.unit] ?? 0) + added.amount };
}
