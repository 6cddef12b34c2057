import type { Chart } from '../model/chart.ts';
import type { ChartEdge } from '../model/edge.ts';
import type { ChartNode } from '../model/node.ts';
import { isSame } from './three-way.ts';

interface Parts {
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
}

interface Flow {
  readonly nodes: ChartNode[];
  readonly edges: ChartEdge[];
  readonly aside: { readonly nodes: ChartNode[]; readonly edges: ChartEdge[] };
}

/**
 * The steps and lines that hang together. A line needs both its ends; one the clerk led elsewhere is led as the template
 * leads it while his end is away. A step of the clerk's own needs a line to another that stays, unless it never had one. What
 * was set aside comes back by the same measure; the rest of it stays aside.
 */
export function hangTogether({
  chart,
  old,
  wanted,
  nodes,
  edges,
  aside,
}: Parts & { readonly chart: Chart; readonly old: Chart; readonly wanted: Chart; readonly aside: Parts }): Flow {
  const drawnNodes = idsOf([...old.nodes, ...wanted.nodes]);
  const drawnEdges = new Map(wanted.edges.map((edge) => [edge.id, edge]));
  const known = new Set([...drawnEdges.keys(), ...idsOf(old.edges)]);
  // Parts of the template that went stay aside whatever hangs on them.
  const ownNodes = aside.nodes.filter(({ id }) => !drawnNodes.has(id));
  const ownEdges = aside.edges.filter(({ id }) => !known.has(id));
  const waiting = new Map(aside.edges.filter(({ id }) => drawnEdges.has(id)).map((edge) => [edge.id, edge]));
  const allNodes = [...nodes, ...ownNodes];
  const there = idsOf(allNodes);
  const stands = ({ from, to }: ChartEdge): boolean => there.has(from) && there.has(to);
  const given = [...edges, ...ownEdges, ...[...waiting.values()].filter(({ id }) => !edges.some((edge) => edge.id === id))];
  // A line as the clerk led it, where its ends are there again and nobody has changed it since.
  const wished = given.map((edge) => {
    const mine = waiting.get(edge.id);
    return mine !== undefined && stands(mine) && isSame(unrouted(edge), drawnEdges.get(edge.id)) ? mine : edge;
  });
  const firm = new Set([...idsOf(wanted.nodes), ...islands(chart, old)]);
  const held = heldBy(firm, there, wished);
  const isHeld = ({ from, to }: ChartEdge): boolean => held.has(from) && held.has(to);
  const now = wished.flatMap((edge) => {
    const drawn = drawnEdges.get(edge.id);
    return isHeld(edge) ? [edge] : drawn !== undefined && isHeld(drawn) ? [drawn] : [];
  });
  const standing = new Map(now.map((edge) => [edge.id, edge]));
  const away = [...wished, ...aside.edges].filter((edge) => !isSame(unrouted(edge), unrouted(standing.get(edge.id) ?? edge)) || !standing.has(edge.id));
  return {
    nodes: allNodes.filter(({ id }) => held.has(id)),
    edges: now,
    aside: {
      nodes: [...allNodes, ...aside.nodes].filter(({ id }, index, all) => !held.has(id) && all.findIndex((node) => node.id === id) === index),
      edges: away.filter(({ id }, index) => away.findIndex((edge) => edge.id === id) === index),
    },
  };
}

// helpers

function idsOf(items: readonly { readonly id: string }[]): Set<string> {
  return new Set(items.map(({ id }) => id));
}

function unrouted(edge: ChartEdge): ChartEdge {
  return { ...edge, route: null, bends: [] };
}

/** The firm nodes that are there and all that hangs on them by lines. */
function heldBy(firm: ReadonlySet<string>, there: ReadonlySet<string>, edges: readonly ChartEdge[]): ReadonlySet<string> {
  const held = new Set([...firm].filter((id) => there.has(id)));
  for (let size = -1; size !== held.size; ) {
    size = held.size;
    for (const { from, to } of edges) {
      if (there.has(from) && there.has(to) && (held.has(from) || held.has(to))) {
        held.add(from).add(to);
      }
    }
  }
  return held;
}

/** Own steps no line joins to the template's: they hang on nothing of it and so lose nothing. */
function islands({ nodes, edges }: Chart, old: Chart): Set<string> {
  const joined = heldBy(idsOf(old.nodes), idsOf(nodes), edges);
  return idsOf(nodes.filter(({ id }) => !joined.has(id)));
}
