import type { Chart } from '../model/chart.ts';
import type { ChartEdge } from '../model/edge.ts';

/** The chart without these nodes: where one had exactly one way on, what led to it leads on to there. */
export function withoutNodes(chart: Chart, ids: ReadonlySet<string>): Chart {
  if (ids.size === 0) {
    return chart;
  }
  let edges: readonly ChartEdge[] = chart.edges;
  for (const id of ids) {
    edges = withoutNode(edges, id);
  }
  return { ...chart, edges: [...edges], nodes: chart.nodes.filter((node) => !ids.has(node.id)) };
}

// helpers

function withoutNode(edges: readonly ChartEdge[], id: string): ChartEdge[] {
  const onward = edges.filter((edge) => edge.from === id && edge.to !== id);
  const to = onward.length === 1 ? onward[0]?.to : undefined;
  const rest = edges.filter((edge) => edge.from !== id && edge.to !== id);
  return edges.flatMap((edge): ChartEdge[] => {
    if (edge.from === id) {
      return [];
    }
    if (edge.to !== id) {
      return [edge];
    }
    const isTwin = rest.some((each) => each.from === edge.from && each.to === to && each.label === edge.label);
    return to === undefined || edge.from === to || isTwin ? [] : [{ ...edge, to, route: null, bends: [], toSide: null }];
  });
}
