import type { Chart } from '../model/chart.ts';
import { graphOf, sectionOf, type ChartGraph } from '../model/graph.ts';
import type { Term } from '../model/terms.ts';
import { chartTarget } from '../rules/rule.ts';
import type { Finding } from '../rules/finding.ts';

/** Where a finding is, in words, and which section answers for it; empty where no section does. */
export interface FindingPlace {
  readonly place: Term;
  readonly section: string;
}

/** The places of a chart's findings. A line is told by the steps it joins and belongs to the section it leaves. */
export function placesOf(chart: Chart, graph: ChartGraph = graphOf(chart)): (finding: Pick<Finding, 'target'>) => FindingPlace {
  const edges = new Map(chart.edges.map((edge) => [edge.id, edge]));
  const name = (id: string): string => graph.nodes.get(id)?.text ?? '';
  const sectionAt = (id: string): string => {
    const node = graph.nodes.get(id);
    return node === undefined ? '' : sectionOf(node, graph.lanes.get(node.laneId));
  };
  return ({ target }) => {
    const edge = edges.get(target);
    const lane = graph.lanes.get(target);
    if (target === chartTarget) {
      return { place: { zh: '全图', en: 'The chart' }, section: '' };
    }
    if (graph.nodes.has(target)) {
      return { place: { zh: `“${name(target)}”`, en: `"${name(target)}"` }, section: sectionAt(target) };
    }
    if (edge !== undefined) {
      const [from, to] = [name(edge.from), name(edge.to)];
      return { place: { zh: `“${from}”→“${to}”`, en: `"${from}" → "${to}"` }, section: sectionAt(edge.from) };
    }
    return lane === undefined
      ? { place: { zh: target, en: target }, section: '' }
      : { place: { zh: `泳道“${lane.name}”`, en: `Lane "${lane.name}"` }, section: lane.kind === 'post' || lane.kind === 'section' ? lane.name : '' };
  };
}
