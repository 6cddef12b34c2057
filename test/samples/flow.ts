import type { Chart } from '../../shared/model/chart.ts';
import { graphOf, reachable, startNodes } from '../../shared/model/graph.ts';

/** What is unsound in a chart's flow, in words; empty where it is sound. */
export function flawsOf(chart: Chart): string[] {
  const graph = graphOf(chart);
  const flaws: string[] = [];
  for (const edge of chart.edges) {
    if (!graph.nodes.has(edge.from) || !graph.nodes.has(edge.to)) {
      flaws.push(`${edge.id} hangs loose`);
    }
  }
  const starts = startNodes(chart, graph);
  if (starts.length !== 1 || starts[0]?.kind !== 'terminator') {
    flaws.push(`starts: ${starts.map((node) => node.text).join(', ')}`);
  }
  const ends = chart.nodes.filter((node) => !graph.outgoing.has(node.id));
  flaws.push(...ends.filter((node) => node.kind !== 'terminator').map((node) => `${node.text} leads nowhere`));
  const fromStart = reachable(starts.map((node) => node.id), (id) => (graph.outgoing.get(id) ?? []).map((edge) => edge.to));
  const toEnd = reachable(ends.map((node) => node.id), (id) => (graph.incoming.get(id) ?? []).map((edge) => edge.from));
  for (const node of chart.nodes) {
    if (!fromStart.has(node.id)) {
      flaws.push(`${node.text} is not reached`);
    }
    if (!toEnd.has(node.id)) {
      flaws.push(`${node.text} reaches no end`);
    }
    if (!graph.lanes.has(node.laneId)) {
      flaws.push(`${node.text} stands in no lane`);
    }
    const labels = (graph.outgoing.get(node.id) ?? []).map((edge) => edge.label);
    if (node.kind === 'decision' && (labels.length < 2 || labels.includes('') || new Set(labels).size < labels.length)) {
      flaws.push(`${node.text} has exits ${labels.join('/')}`);
    }
    if (node.kind !== 'decision' && labels.length > 1) {
      flaws.push(`${node.text} forks without a decision`);
    }
  }
  return flaws;
}
