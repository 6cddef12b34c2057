import type { Chart } from '../model/chart.ts';
import type { ChartEdge } from '../model/edge.ts';
import type { ChartNode } from '../model/node.ts';

/**
 * Where the clerk had led a line of the old drawing through steps of his own and another line takes its place, that one is
 * led through them too. `used` has the old lines that were followed so, each by its id, as they lead in the old drawing.
 */
export function leadThrough({
  chart,
  old,
  nodes,
  edges,
}: {
  readonly chart: Chart;
  readonly old: readonly ChartEdge[];
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
}): { readonly edges: ChartEdge[]; readonly used: ReadonlyMap<string, ChartEdge> } {
  const result = new Map(edges.map((edge) => [edge.id, edge]));
  const used = new Map<string, ChartEdge>();
  const drawn = new Set(old.flatMap(({ from, to }) => [from, to]));
  const isNew = ({ id }: ChartEdge): boolean => !chart.edges.some((edge) => edge.id === id);
  for (const gone of old.filter(({ id }) => !result.has(id))) {
    const mine = chart.edges.find(({ id }) => id === gone.id);
    const comes = edges.filter((edge) => edge.from === gone.from && isNew(edge));
    const instead = comes.find(({ label }) => label === gone.label) ?? comes[0];
    if (mine === undefined || mine.to === gone.to || drawn.has(mine.to) || instead === undefined || !nodes.some(({ id }) => id === mine.to)) {
      continue;
    }
    const own = ownSteps(chart.edges, mine.to, drawn);
    result.set(instead.id, { ...instead, to: mine.to });
    const leadsOn = nodes.some(({ id }) => id === instead.to);
    for (const tail of chart.edges.filter((edge) => own.has(edge.from) && edge.to === gone.to)) {
      result.set(tail.id, { ...tail, to: leadsOn ? instead.to : tail.to });
    }
    used.set(gone.id, { ...mine, to: gone.to });
  }
  return { edges: [...result.values()], used };
}

// helpers

/** The clerk's own steps that follow on this one. */
function ownSteps(edges: readonly ChartEdge[], first: string, drawn: ReadonlySet<string>): ReadonlySet<string> {
  const own = new Set([first]);
  for (const id of own) {
    edges.filter(({ from, to }) => from === id && !drawn.has(to)).forEach(({ to }) => own.add(to));
  }
  return own;
}
