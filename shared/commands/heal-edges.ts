import type { ChartEdge } from '../model/edge.ts';

/**
 * The edges that are left once these nodes are gone: an edge that led to one of them with exactly one way on leads to where
 * that led, and keeps its id, label and mark (else takes over the mark of the way on). It is left out where it would lead
 * back to its own beginning or lie on another. An edge named in `ids` is not healed over, unless both its ends go.
 */
export function healedEdges(
  edges: readonly ChartEdge[],
  nodes: ReadonlySet<string>,
  ids: ReadonlySet<string>,
): ChartEdge[] {
  let left = edges.filter((edge) => !ids.has(edge.id) || (nodes.has(edge.from) && nodes.has(edge.to)));
  for (const node of nodes) {
    const exits = left.filter((edge) => edge.from === node && edge.to !== node);
    const exit = exits.length === 1 ? exits[0] : undefined;
    const others = left.filter((edge) => edge.from !== node && edge.to !== node);
    const joined = exit === undefined ? [] : left.filter((edge) => edge.to === node && edge.from !== node).map((edge) => joinedTo(edge, exit));
    left = inOrderOf(left, [...others, ...withoutTwins(joined, others)]);
  }
  return left;
}

// helpers

function joinedTo(edge: ChartEdge, exit: ChartEdge): ChartEdge {
  return {
    ...edge,
    to: exit.to,
    toSide: exit.toSide,
    interfaceMark: edge.interfaceMark === '' ? exit.interfaceMark : edge.interfaceMark,
    route: null,
    bends: [],
  };
}

function withoutTwins(joined: readonly ChartEdge[], others: readonly ChartEdge[]): ChartEdge[] {
  const taken = new Set(others.map(keyOf));
  return joined.filter((edge) => {
    const isFree = edge.from !== edge.to && !taken.has(keyOf(edge));
    taken.add(keyOf(edge));
    return isFree;
  });
}

function keyOf({ from, to, label }: ChartEdge): string {
  return JSON.stringify([from, to, label]);
}

function inOrderOf(order: readonly ChartEdge[], edges: readonly ChartEdge[]): ChartEdge[] {
  const byId = new Map(edges.map((edge) => [edge.id, edge]));
  return order.flatMap(({ id }) => byId.get(id) ?? []);
}
