import type { Chart } from '../model/chart.ts';
import { graphOf, type ChartGraph } from '../model/graph.ts';
import type { Limit, LimitUnit } from '../model/limit.ts';
import type { ChartNode } from '../model/node.ts';
import type { ProceduralRole } from '../model/role.ts';
import { isLonger } from './compare-limits.ts';
import { rolesOf } from './infer-roles.ts';

/** Amounts by unit: units are never converted into each other. Units that do not occur are left out. */
export type TimeTotals = Readonly<Partial<Record<LimitUnit, number>>>;

/** What the steps' limits of a chart add up to. */
export interface ChartTime {
  /** The longest way to the decision (to the end where the chart has none): ids of its steps that have a limit that counts. */
  readonly path: readonly string[];
  /** What these steps add up to. */
  readonly total: TimeTotals;
  /** The same by lane, in the chart's order; lanes without a counted step are left out. */
  readonly byLane: readonly { readonly laneId: string; readonly total: TimeTotals }[];
  /** Steps on any way to the decision that are not counted into the limit 不计入: with their own limit, where they state one. */
  readonly excluded: readonly string[];
  /** Steps of the counterparty and of outside bodies with a limit, and steps after the decision with one: shown, not added. */
  readonly apart: readonly string[];
  /** How many of the department's steps up to the decision state no limit. */
  readonly unstated: number;
  /** What the total is held against: the promise, else the statutory limit; null where neither is a period. */
  readonly overall: { readonly kind: 'promised' | 'statutory'; readonly limit: Limit } | null;
  /** `exceeds` only where no calendar could make it fit; `may-exceed` where it depends on the days; `open` where nothing can be said. */
  readonly verdict: 'within' | 'exceeds' | 'may-exceed' | 'open';
}

/**
 * Adds the limits along the longest way from the start to the decision, as they run one after the other. A limit that starts
 * with the whole (its start or its id is that of the overall limit) bounds the whole and is not one step of it. A loop is gone
 * through once. Linear in nodes and lines.
 */
export function timeOf(chart: Chart, graph: ChartGraph = graphOf(chart), rolesAt: (node: ChartNode) => readonly ProceduralRole[] = rolesOf): ChartTime {
  const overall = overallOf(chart);
  const before = beforeDecision(chart, graph, rolesAt);
  const isOwn = (node: ChartNode): boolean => {
    const kind = graph.lanes.get(node.laneId)?.kind;
    return kind !== 'party' && kind !== 'external';
  };
  const isInside = (node: ChartNode): boolean => before.has(node.id) && !startsAfterwards(node, rolesAt);
  const counted = (node: ChartNode): Limit | null =>
    node.limit !== null && isInside(node) && isOwn(node) && !node.notCounted && !isWhole(node, overall?.limit ?? null) ? node.limit : null;
  const path = longestPath(chart, graph, before, (node) => weightOf(counted(node)));
  const steps = path.flatMap((id) => graph.nodes.get(id) ?? []);
  const total = totalOf(steps.map((node) => node.limit));
  return {
    path,
    total,
    byLane: chart.lanes.flatMap(({ id }) => {
      const own = steps.filter((node) => node.laneId === id);
      return own.length === 0 ? [] : [{ laneId: id, total: totalOf(own.map((node) => node.limit)) }];
    }),
    excluded: chart.nodes.filter((node) => node.notCounted && before.has(node.id)).map((node) => node.id),
    apart: chart.nodes.filter((node) => node.limit !== null && !node.notCounted && (!isOwn(node) || !isInside(node))).map((node) => node.id),
    unstated: chart.nodes.filter((node) => node.kind === 'step' && node.limit === null && !node.notCounted && isOwn(node) && before.has(node.id)).length,
    overall,
    verdict: verdictOf(total, overall?.limit ?? null),
  };
}

/** Rough calendar days of a limit, to tell which way is the longer; never shown. */
export function weightOf(limit: Limit | null): number {
  return limit === null ? 0 : limit.amount * daysPerUnit[limit.unit];
}

// helpers

const daysPerUnit: Readonly<Record<LimitUnit, number>> = { workday: 1.4, day: 1, unspecified: 1, month: 30, hour: 1 / 24, year: 365 };

function overallOf(chart: Chart): ChartTime['overall'] {
  const { promised, statutory } = chart.content.limits;
  if (promised?.mode === 'period') {
    return { kind: 'promised', limit: promised.limit };
  }
  return statutory?.mode === 'period' ? { kind: 'statutory', limit: statutory.limit } : null;
}

/** Whether its limit runs from what comes after the decision, or prolongs the whole: 决定之日, 送达之日, 原期限届满. */
function startsAfterwards(node: ChartNode, rolesAt: (node: ChartNode) => readonly ProceduralRole[]): boolean {
  return node.limit !== null && (/决定|宣告|送达|裁定|届满|期满|结束|备案/.test(node.limit.start) || rolesAt(node).includes('extension'));
}

function isWhole(node: ChartNode, overall: Limit | null): boolean {
  return overall !== null && node.limit !== null && node.limit.start.trim() !== '' && node.limit.start.trim() === overall.start.trim();
}

/** Ids of the nodes from which a decision can still be reached, and the decisions; all of them where the chart has none. */
function beforeDecision(chart: Chart, graph: ChartGraph, rolesAt: (node: ChartNode) => readonly ProceduralRole[]): Set<string> {
  const decisions = chart.nodes.filter((node) => node.kind !== 'terminator' && rolesAt(node).includes('decision'));
  if (decisions.length === 0) {
    return new Set(chart.nodes.map((node) => node.id));
  }
  const seen = new Set<string>();
  const queue = decisions.map((node) => node.id);
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (!seen.has(id)) {
      seen.add(id);
      queue.push(...(graph.incoming.get(id) ?? []).map((edge) => edge.from).filter((from) => graph.nodes.has(from)));
    }
  }
  return seen;
}

/** The ids with a weight along the heaviest way within `within`; lines that close a loop are not followed. */
function longestPath(chart: Chart, graph: ChartGraph, within: ReadonlySet<string>, weight: (node: ChartNode) => number): string[] {
  const best = new Map<string, { readonly weight: number; readonly next: string | null }>();
  const open = new Set<string>();
  const visit = (start: string): void => {
    const stack: { readonly id: string; isLeaving: boolean }[] = [{ id: start, isLeaving: false }];
    for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
      const { id } = step;
      const nexts = (graph.outgoing.get(id) ?? []).map((edge) => edge.to).filter((to) => within.has(to) && graph.nodes.has(to));
      if (step.isLeaving) {
        open.delete(id);
        const heaviest = nexts
          .flatMap((to) => (best.has(to) ? [{ next: to, weight: best.get(to)?.weight ?? 0 }] : []))
          .reduce<{ next: string | null; weight: number }>((most, each) => (each.weight > most.weight ? each : most), { next: null, weight: 0 });
        const node = graph.nodes.get(id);
        best.set(id, { weight: heaviest.weight + (node === undefined ? 0 : weight(node)), next: heaviest.next });
      } else if (!best.has(id) && !open.has(id)) {
        open.add(id);
        stack.push({ id, isLeaving: true });
        stack.push(...nexts.filter((to) => !best.has(to) && !open.has(to)).map((to) => ({ id: to, isLeaving: false })));
      }
    }
  };
  const ids = chart.nodes.map((node) => node.id).filter((id) => within.has(id));
  const sources = ids.filter((id) => !graph.incoming.has(id));
  [...sources, ...ids].forEach(visit);
  const first = ids.reduce<string | null>((most, id) => (most === null || (best.get(id)?.weight ?? 0) > (best.get(most)?.weight ?? 0) ? id : most), null);
  const path: string[] = [];
  for (let id = first; id !== null; id = best.get(id)?.next ?? null) {
    const node = graph.nodes.get(id);
    if (node !== undefined && weight(node) > 0) {
      path.push(id);
    }
  }
  return path;
}

function totalOf(limits: readonly (Limit | null)[]): TimeTotals {
  const total: Partial<Record<LimitUnit, number>> = {};
  for (const limit of limits) {
    if (limit !== null) {
      total[limit.unit] = (total[limit.unit] ?? 0) + limit.amount;
    }
  }
  return total;
}

function verdictOf(total: TimeTotals, overall: Limit | null): ChartTime['verdict'] {
  const parts = Object.entries(total).map(([unit, amount]): Limit => ({ unit: unit as LimitUnit, amount, start: '' }));
  if (overall === null || parts.length === 0 || overall.unit === 'unspecified' || parts.some((part) => part.unit === 'unspecified')) {
    return 'open';
  }
  if (parts.some((part) => isLonger(part, overall))) {
    return 'exceeds';
  }
  if (parts.length === 1 && parts[0]?.unit === overall.unit) {
    return 'within';
  }
  const weight = parts.reduce((sum, part) => sum + weightOf(part), 0);
  return weight > weightOf(overall) ? 'may-exceed' : 'within';
}
