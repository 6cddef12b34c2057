import { rolesOf } from '../../law/infer-roles.ts';
import type { Chart } from '../../model/chart.ts';
import { flowOrder, graphOf, reachable, sectionOf, type ChartGraph } from '../../model/graph.ts';
import type { ChartNode } from '../../model/node.ts';
import type { ProceduralRole } from '../../model/role.ts';
import { headlineLimit, ownStart, plainPeriod } from './plain-limit.ts';

/** A step of the simplified flow: what is done, by whom, and in what time; the last two are empty where the chart does not say. */
export interface MainStep {
  readonly nodeId: string;
  readonly text: string;
  readonly who: string;
  readonly limit: string;
  /** What the time is counted from; empty where that goes without saying. */
  readonly limitStart: string;
}

/**
 * The steps nobody who goes through the whole procedure gets round, in the order they come: those on every way from the
 * beginning to its regular end. Questions only where little else is left; at most `most`, what is internal to the office
 * giving way first.
 */
export function mainSteps(chart: Chart, most: number): MainStep[] {
  const graph = graphOf(chart);
  const ordered = flowOrder(chart, graph).filter((node) => node.kind !== 'connector');
  const end = regularEnd(ordered, graph);
  const start = ordered[0];
  if (start === undefined || end === undefined) {
    return [];
  }
  const headline = headlineLimit(chart);
  const unavoidable = unavoidableSteps(start, end, ordered, graph);
  return thinned(unavoidable, end, most).map((node) => ({
    nodeId: node.id,
    text: node.text.replace(/\s+/g, '').replace(/[？?]$/, ''),
    who: whoOf(node, graph),
    limit: node.limit === null ? '' : `${plainPeriod(node.limit)}内`,
    limitStart: node.limit === null ? '' : ownStart(node.limit, headline),
  }));
}

// helpers

/** Roles of what the office does within itself: known to the person concerned only by its result. */
const internal: readonly ProceduralRole[] = ['closing', 'report-for-record', 'approval', 'legal-review', 'collective', 'follow-up', 'plan', 'inventory'];

/** Steps that tell the course without its questions. */
const enough = 5;

/** What the office does with the file once the matter is settled for the person concerned. */
const aftermath: readonly ProceduralRole[] = ['closing', 'report-for-record', 'follow-up'];

/** Where the procedure ends for those it goes through with: of the ends that close it, else of all, the one most steps can lead to. */
function regularEnd(ordered: readonly ChartNode[], graph: ChartGraph): ChartNode | undefined {
  const ends = ordered.filter((node) => (graph.outgoing.get(node.id) ?? []).length === 0);
  const closing = ends.filter((node) => rolesOf(node).includes('closing'));
  const before = (end: ChartNode): number => reachable([end.id], (id) => (graph.incoming.get(id) ?? []).map((edge) => edge.from)).size;
  const counted = (closing.length > 0 ? closing : ends).map((end) => ({ end, count: before(end) }));
  return counted.sort((first, second) => second.count - first.count)[0]?.end ?? ordered.at(-1);
}

/** A step is unavoidable where the end cannot be reached once it is taken away. */
function unavoidableSteps(start: ChartNode, end: ChartNode, ordered: readonly ChartNode[], graph: ChartGraph): ChartNode[] {
  const isReachedWithout = (left: string): boolean =>
    left !== start.id && reachable([start.id], (id) => (graph.outgoing.get(id) ?? []).map((edge) => edge.to).filter((to) => to !== left)).has(end.id);
  const distances = distancesFrom(start.id, graph);
  return ordered
    .filter((node) => node.id === end.id || !isReachedWithout(node.id))
    .sort((first, second) => (distances.get(first.id) ?? 0) - (distances.get(second.id) ?? 0));
}

function distancesFrom(start: string, graph: ChartGraph): Map<string, number> {
  const distances = new Map([[start, 0]]);
  const queue = [start];
  for (let index = 0; index < queue.length; index += 1) {
    const from = queue[index] ?? '';
    for (const { to } of graph.outgoing.get(from) ?? []) {
      if (!distances.has(to)) {
        distances.set(to, (distances.get(from) ?? 0) + 1);
        queue.push(to);
      }
    }
  }
  return distances;
}

function thinned(steps: readonly ChartNode[], end: ChartNode, most: number): ChartNode[] {
  const gives: readonly ((node: ChartNode) => boolean)[] = [
    (node) => node.id !== end.id && rolesOf(node).some((role) => internal.includes(role)),
    (node) => node.kind === 'decision',
    (node) => node.id === end.id && rolesOf(node).includes('closing'),
    () => true,
  ];
  const told = steps.filter((node) => node.kind !== 'decision');
  const known = told.filter((node) => !rolesOf(node).some((role) => aftermath.includes(role)));
  let kept = known.length >= enough ? known : told.length >= enough ? told : [...steps];
  for (const givesWay of gives) {
    while (kept.length > most) {
      const at = kept.findLastIndex((node, index) => index > 0 && givesWay(node));
      if (at < 0) {
        break;
      }
      kept = kept.filter((_, index) => index !== at);
    }
  }
  return kept;
}

function whoOf(node: ChartNode, graph: ChartGraph): string {
  const lane = graph.lanes.get(node.laneId);
  return lane?.kind === 'party' ? '您' : sectionOf(node, lane) || (lane?.name ?? '');
}
