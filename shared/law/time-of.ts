import type { Chart } from '../model/chart.ts';
import { graphOf, type ChartGraph } from '../model/graph.ts';
import type { Limit, LimitUnit } from '../model/limit.ts';
import type { ChartNode } from '../model/node.ts';
import { acyclicFlow, type AcyclicFlow } from './acyclic-flow.ts';
import { fewest, measuresOf, most, type CountedIn, type Duration } from './duration-bounds.ts';
import { rolesOf } from './infer-roles.ts';
import { longestPath, type CountedPeriod, type Measure, type PathStop } from './longest-path.ts';
import { procedureOf } from './procedure-of.ts';
import { isHandOver, isSameEvent, nodesOfEvent, startEvent } from './start-events.ts';
import { countSteps, periodOf, type ChartFacts, type StepCounting } from './step-counting.ts';

/** Amounts by unit, each unit for itself: none is converted into another. A unit of which there is nothing is left out. */
export type TimeTotals = Readonly<Partial<Record<LimitUnit, number>>>;

/** One step with what its time is to the whole. */
export interface StepTime {
  readonly nodeId: string;
  readonly laneId: string;
  readonly limit: Limit | null;
  readonly counting: StepCounting;
  readonly isOnWay: boolean;
  /** What it adds to the total on the longest way; null where nothing. */
  readonly added: Duration | null;
  /** The total on the longest way up to and with it; null off the way. */
  readonly running: TimeTotals | null;
}

/** What the steps' limits of a chart add up to. */
export interface ChartTime {
  /** Ids of all nodes on the way from a start to an end that takes longest, each once. */
  readonly way: readonly string[];
  /** Of these, the steps whose limit is counted into the total. */
  readonly path: readonly string[];
  /** What they add up to. */
  readonly total: TimeTotals;
  /** The same by lane, in the chart's order; lanes without a counted step are left out. */
  readonly byLane: readonly { readonly laneId: string; readonly total: TimeTotals }[];
  /** Every node, in the chart's order. */
  readonly steps: ReadonlyMap<string, StepTime>;
  /** Steps whose time is not counted 不计入: marked so by the clerk, or left out by law and with a limit of their own. */
  readonly excluded: readonly string[];
  /** Other steps whose limit is shown and not added: of the counterparty and outside bodies, before the start, after the decision, extensions. */
  readonly apart: readonly string[];
  /** Limits of the counterparty and of outside bodies on the way. */
  readonly outside: TimeTotals;
  /** Counted steps on the way that state no limit. */
  readonly withoutLimit: readonly string[];
  /** How many these are. */
  readonly unstated: number;
  /** What the total is held against: the promise, else the statutory limit; null where neither is a period. */
  readonly overall: { readonly kind: 'promised' | 'statutory'; readonly limit: Limit } | null;
  /**
   * `exceeds` and `within` hold whatever day it starts on; `may-exceed` where it depends on weekends and holidays; `open` where
   * nothing can be said: no limit on one side, or a 日 whose law does not say which.
   */
  readonly verdict: 'within' | 'exceeds' | 'may-exceed' | 'open';
}

/**
 * Adds the limits along the longest way, as they run one after the other, from the event that starts the overall limit to the
 * decision. A limit that runs from an earlier event takes in what runs within it; one that says the overall limit again adds
 * nothing. A loop is gone through once. Linear in nodes and lines.
 */
export function timeOf(chart: Chart, graph: ChartGraph = graphOf(chart), facts: ChartFacts = factsOf(chart)): ChartTime {
  const flow = acyclicFlow(chart, graph);
  const countingOf = countSteps(chart, graph, flow, facts);
  const counting = new Map(chart.nodes.map((node) => [node.id, countingOf(node)]));
  const periods = countedPeriods(chart, graph, flow, facts, counting);
  const walk: Walk = (measure) => longestPath(flow, graph.nodes, (id) => periods.get(id) ?? null, measure);
  const overall = overallOf(chart);
  const { verdict, way } = compare(overall?.limit ?? null, walk);
  return { ...summary(chart, counting, way), overall, verdict };
}

// helpers

function factsOf(chart: Chart): ChartFacts {
  return { procedure: procedureOf(chart), roles: new Map(chart.nodes.map((node) => [node.id, rolesOf(node)])) };
}

function overallOf({ content: { limits } }: Chart): ChartTime['overall'] {
  const [promised, statutory] = [periodOf(limits.promised), periodOf(limits.statutory)];
  return promised !== null ? { kind: 'promised', limit: promised } : statutory === null ? null : { kind: 'statutory', limit: statutory };
}

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
    if (overall !== null && isSameEvent(event, overall)) {
      return 'start';
    }
    return event.roles.length === 0 && isHandOver(start) ? 'step' : nodesOfEvent(event, nodes, (id) => facts.roles.get(id) ?? []);
  }
}

/** The verdict, and the way that shows it: one that exceeds where there is one, else the one that can take longest. */
function compare(limit: Limit | null, walk: Walk): { readonly verdict: ChartTime['verdict']; readonly way: PathStop[] } {
  const measures = limit === null ? (['day'] as const) : measuresOf(limit.unit);
  const longest = measures.map((measure) => ({ measure, way: walk((duration) => most(duration, measure)) }));
  const way = longest[0]?.way ?? [];
  if (limit === null || way.every(({ added }) => added === null)) {
    return { verdict: 'open', way };
  }
  const sameUnit = walk((duration) => (duration.unit === limit.unit && limit.unit !== 'unspecified' ? duration.amount : 0));
  const shortest = measures.map((measure) => walk((duration) => fewest(duration, measure)));
  const exceeding = [sameUnit, ...shortest].find((each) => isCertainlyLonger(each, limit, measures));
  if (exceeding !== undefined) {
    return { verdict: 'exceeds', way: exceeding };
  }
  if (limit.unit === 'unspecified' || way.some(({ added }) => added?.unit === 'unspecified')) {
    return { verdict: 'open', way };
  }
  const doubtful = longest.find((each) => !isOfOneUnit(each.way, limit.unit) && sumOf(each.way, (duration) => most(duration, each.measure)) > fewest(limit, each.measure));
  return doubtful === undefined ? { verdict: 'within', way } : { verdict: 'may-exceed', way: doubtful.way };
}

function isCertainlyLonger(path: readonly PathStop[], limit: Limit, measures: readonly CountedIn[]): boolean {
  const sameUnit = sumOf(path, ({ amount, unit }) => (unit === limit.unit && unit !== 'unspecified' ? amount : 0));
  return sameUnit > limit.amount || measures.every((measure) => sumOf(path, (duration) => fewest(duration, measure)) > most(asRead(limit, measure), measure));
}

/** A bare 日 of the overall limit is read either way, and has to be exceeded in both. */
function asRead({ amount, unit }: Limit, measure: CountedIn): Duration {
  return { amount, unit: unit === 'unspecified' ? measure : unit };
}

/** Amounts of one unit are compared as they stand. */
function isOfOneUnit(path: readonly PathStop[], unit: LimitUnit): boolean {
  return path.every(({ added }) => added === null || added.unit === unit);
}

/** Periods of one unit that follow each other are measured as one: ten and ten working days take as long as twenty. */
function sumOf(path: readonly PathStop[], measure: Measure): number {
  const runs: Duration[] = [];
  for (const added of path.flatMap((stop) => stop.added ?? [])) {
    const last = runs.at(-1);
    if (last?.unit === added.unit) {
      runs[runs.length - 1] = { unit: last.unit, amount: last.amount + added.amount };
    } else {
      runs.push(added);
    }
  }
  return runs.reduce((sum, run) => sum + measure(run), 0);
}

function summary(chart: Chart, counting: ReadonlyMap<string, StepCounting>, way: readonly PathStop[]): Omit<ChartTime, 'overall' | 'verdict'> {
  const running = new Map<string, { readonly added: Duration | null; readonly total: TimeTotals }>();
  let total: TimeTotals = {};
  for (const { node, added } of way) {
    total = plus(total, added);
    running.set(node.id, { added, total });
  }
  const steps = chart.nodes.map((node): StepTime => {
    const reached = running.get(node.id);
    return {
      nodeId: node.id,
      laneId: node.laneId,
      limit: node.limit,
      counting: counting.get(node.id) ?? 'unreached',
      isOnWay: reached !== undefined,
      added: reached?.added ?? null,
      running: reached?.total ?? null,
    };
  });
  const withoutLimit = way.filter(({ node }) => node.limit === null && counting.get(node.id) === 'counted' && takesTime(node)).map(({ node }) => node.id);
  return {
    way: way.map(({ node }) => node.id),
    path: way.filter(({ added }) => added !== null).map(({ node }) => node.id),
    total,
    byLane: chart.lanes.flatMap(({ id }) => {
      const own = steps.filter(({ laneId, added }) => laneId === id && added !== null);
      return own.length === 0 ? [] : [{ laneId: id, total: own.reduce<TimeTotals>((sum, { added }) => plus(sum, added), {}) }];
    }),
    steps: new Map(steps.map((step) => [step.nodeId, step])),
    excluded: steps.filter(isExcluded).map(({ nodeId }) => nodeId),
    apart: steps.filter(({ limit, counting: how }) => limit !== null && shownApart.has(how)).map(({ nodeId }) => nodeId),
    outside: way.reduce<TimeTotals>((sum, { node }) => (counting.get(node.id) === 'outside' ? plus(sum, node.limit) : sum), {}),
    withoutLimit,
    unstated: withoutLimit.length,
  };
}

const shownApart: ReadonlySet<StepCounting> = new Set(['outside', 'before', 'after', 'extension']);

function isExcluded({ counting, limit }: StepTime): boolean {
  return counting === 'marked' || (counting === 'by-law' && limit !== null);
}

function takesTime({ kind }: ChartNode): boolean {
  return kind === 'step' || kind === 'decision' || kind === 'document';
}

function plus(total: TimeTotals, added: Duration | null): TimeTotals {
  return added === null ? total : { ...total, [added.unit]: (total[added.unit] ?? 0) + added.amount };
}
