import type { Chart } from '../model/chart.ts';
import type { ChartGraph } from '../model/graph.ts';
import { reachable } from '../model/graph.ts';
import type { Limit, OverallLimit } from '../model/limit.ts';
import type { ChartNode } from '../model/node.ts';
import type { Procedure } from '../model/procedure.ts';
import type { ProceduralRole } from '../model/role.ts';
import type { AcyclicFlow } from './acyclic-flow.ts';
import { isLonger } from './compare-limits.ts';
import { legalLimit } from './legal-limits.ts';
import { isSameEvent, nodesOfEvent, startEvent, startsWithDecision, type StartEvent } from './start-events.ts';

/**
 * How a step's time stands to the overall limit: `counted` into it; `whole` = the overall limit itself, stated again at the
 * step; or not counted: `marked` so by the clerk, `by-law` (许可法45, 强制法25), the `outside`'s own, a lawful `extension`, `before`
 * the event that starts the overall limit, `after` the decision (or the application to the court) it ends with, on a way back (`return`) or `unreached` from any start.
 */
export type StepCounting = 'counted' | 'whole' | 'marked' | 'by-law' | 'outside' | 'extension' | 'before' | 'after' | 'return' | 'unreached';

export interface ChartFacts {
  readonly procedure: Procedure;
  readonly roles: ReadonlyMap<string, readonly ProceduralRole[]>;
}

/** The period of an overall limit; null where it is none. */
export function periodOf(limit: OverallLimit | null): Limit | null {
  return limit?.mode === 'period' ? limit.limit : null;
}

/** Says of every node how its time counts. */
export function countSteps(chart: Chart, graph: ChartGraph, flow: AcyclicFlow, facts: ChartFacts): (node: ChartNode) => StepCounting {
  const { statutory, promised } = chart.content.limits;
  const overall = [periodOf(statutory), periodOf(promised)].filter((limit) => limit !== null);
  const rolesOfNode = (id: string): readonly ProceduralRole[] => facts.roles.get(id) ?? [];
  const inFlow = flow.order.flatMap((id) => graph.nodes.get(id) ?? []);
  const reached = new Set(flow.order);
  const before = beforeStart(overall, inFlow, flow, rolesOfNode);
  const final: ProceduralRole = facts.procedure === 'enforcement-court' ? 'court-application' : 'decision';
  const decisions = idsWith(inFlow, rolesOfNode, [final]);
  const beforeDecision = reachable(decisions.flatMap(flow.previous), flow.previous);
  const decided = reachable(decisions, flow.next);
  const excluded = excludedByLaw[facts.procedure] ?? [];
  return (node) => {
    const roles = rolesOfNode(node.id);
    const kind = graph.lanes.get(node.laneId)?.kind;
    if (!reached.has(node.id)) {
      return 'unreached';
    }
    if (node.notCounted) {
      return 'marked';
    }
    if (roles.some((role) => excluded.includes(role))) {
      return 'by-law';
    }
    if (kind === 'party' || kind === 'external') {
      return 'outside';
    }
    if (before.events.has(node.id) ? node.limit?.start.trim() !== '' : before.earlier.has(node.id)) {
      return 'before';
    }
    if (node.limit !== null && restates(node, node.limit, overall)) {
      return 'whole';
    }
    if (roles.includes('extension')) {
      return 'extension';
    }
    const isFollowUp = !roles.includes(final) && (decided.has(node.id) || roles.some((role) => followUps.has(role)));
    if (!beforeDecision.has(node.id) && (isFollowUp || startsWithDecision(node.limit?.start ?? ''))) {
      return 'after';
    }
    return flow.onward.has(node.id) ? 'counted' : 'return';
  };
}

// helpers

/** What the law leaves out of the period: 许可法45, 强制法25 with 33. The time to ask for a hearing is part of it. */
const excludedByLaw: Partial<Readonly<Record<Procedure, readonly ProceduralRole[]>>> = {
  licence: ['hearing-request', 'hearing-notice', 'hearing', 'test'],
  seizure: ['test'],
  freezing: ['test'],
};

/** What comes after the matter is decided, where no decision follows. */
const followUps: ReadonlySet<ProceduralRole> = new Set([
  'service',
  'certificate',
  'publication',
  'performance',
  'payment',
  'receipt',
  'demand',
  'execution',
  'court-application',
  'follow-up',
  'lifting',
  'transfer',
  'report-for-record',
  'closing',
]);

/** What comes before any overall limit, where nothing in the chart is the event that starts it. */
const preliminaries: readonly ProceduralRole[] = ['source', 'application', 'registration', 'correction', 'acceptance', 'plan'];

/** The nodes at which the overall limit starts, and those that lead to them. Time a unit sets for the event itself counts: 受理 1日. */
function beforeStart(
  overall: readonly Limit[],
  nodes: readonly ChartNode[],
  flow: AcyclicFlow,
  rolesOfNode: (id: string) => readonly ProceduralRole[],
): { readonly events: ReadonlySet<string>; readonly earlier: ReadonlySet<string> } {
  const said = overall.map(({ start }) => startEvent(start)).filter((event) => event !== null);
  const candidates: StartEvent[] = said.length > 0 ? said : [{ roles: ['acceptance'], words: '' }, { roles: ['case-opening'], words: '' }];
  for (const event of candidates) {
    const matches = nodesOfEvent(event, nodes, rolesOfNode);
    const first = flow.order.find((id) => matches.has(id));
    if (first !== undefined) {
      const events = withFollowing(first, matches, flow);
      return { events, earlier: reachable(events, flow.previous) };
    }
  }
  return { events: new Set(), earlier: new Set(idsWith(nodes, rolesOfNode, preliminaries)) };
}

/** The first node of the event and those of the same event that follow it at once: 符合受理条件？ 受理通知书. */
function withFollowing(first: string, matches: ReadonlySet<string>, flow: AcyclicFlow): ReadonlySet<string> {
  return reachable([first], (id) => flow.next(id).filter((next) => matches.has(next)));
}

function idsWith(nodes: readonly ChartNode[], rolesOfNode: (id: string) => readonly ProceduralRole[], wanted: readonly ProceduralRole[]): string[] {
  return nodes.filter(({ id }) => rolesOfNode(id).some((role) => wanted.includes(role))).map(({ id }) => id);
}

/** Whether the step only says the overall limit again, or the law's own one for the whole where less is promised. */
function restates({ limitId, kind }: ChartNode, limit: Limit, overall: readonly Limit[]): boolean {
  const own = startEvent(limit.start);
  const law = limitId === null ? null : legalLimit(limitId);
  return overall.some((whole) => {
    const start = startEvent(whole.start);
    const isSameStart = own === null ? kind === 'decision' : start !== null && isSameEvent(own, start);
    const isSame = limit.amount === whole.amount && limit.unit === whole.unit;
    return isSameStart && (isSame || (law !== null && law.amount === limit.amount && law.unit === limit.unit && isLonger(limit, whole)));
  });
}
