import type { IdSource } from '../kernel/sources.ts';
import type { ChartEdge } from '../model/edge.ts';
import type { ChartNode } from '../model/node.ts';

/** Part of a chart: nodes, and edges between them. */
export interface Elements {
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
}

/** The same nodes and edges under new ids, for `elements.add`; an edge with an end outside is left out. */
export function renewIds({ nodes, edges }: Elements, newId: IdSource): { nodes: ChartNode[]; edges: ChartEdge[] } {
  const renewed = new Map(nodes.map(({ id }) => [id, newId()]));
  return {
    nodes: nodes.map((node) => ({ ...node, id: renewed.get(node.id) ?? node.id })),
    edges: edges.flatMap((edge) => {
      const [from, to] = [renewed.get(edge.from), renewed.get(edge.to)];
      return from === undefined || to === undefined ? [] : [{ ...edge, id: newId(), from, to }];
    }),
  };
}
