import type { Chart } from '../model/chart.ts';
import type { ChartNode } from '../model/node.ts';

/**
 * The steps in the table's order: the order of `chart.nodes`, which is how the rows were put, with one exception. A step to
 * which the flow leads only from further down follows, in the table, the step it is first reached from: so one drawn
 * into the middle of the flow stands in the middle of the table although it is the last of the list.
 */
export function rowOrder(chart: Chart): ChartNode[] {
  const nodes = new Map(chart.nodes.map((node) => [node.id, node]));
  const before = new Map<string, string[]>();
  for (const { from, to } of chart.edges) {
    if (from !== to && nodes.has(from) && nodes.has(to)) {
      before.set(to, [...(before.get(to) ?? []), from]);
    }
  }
  const reachedFrom = firstReached(chart, nodes, before);
  const ordered: ChartNode[] = [];
  const done = new Set<string>();
  const isLedTo = (id: string): boolean => before.get(id)?.some((each) => done.has(each)) ?? false;
  for (const { id } of nodes.values()) {
    const chain = [id];
    for (let last = id; !done.has(last) && !isLedTo(last); ) {
      const from = reachedFrom.get(last);
      if (from === undefined) {
        break;
      }
      chain.push(from);
      last = from;
    }
    for (const each of chain.reverse()) {
      const node = nodes.get(each);
      if (node !== undefined && !done.has(each)) {
        done.add(each);
        ordered.push(node);
      }
    }
  }
  return ordered;
}

// helpers

/** For each step that can be reached from where the flow begins: the step it is first reached from, the nearest way. */
function firstReached(
  chart: Chart,
  nodes: ReadonlyMap<string, ChartNode>,
  before: ReadonlyMap<string, readonly string[]>,
): Map<string, string> {
  const after = new Map<string, string[]>();
  for (const { from, to } of chart.edges) {
    after.set(from, [...(after.get(from) ?? []), to]);
  }
  const reachedFrom = new Map<string, string>();
  const queue = [...nodes.keys()].filter((id) => !before.has(id));
  const seen = new Set(queue);
  for (let index = 0; index < queue.length; index += 1) {
    const from = queue[index] ?? '';
    for (const to of after.get(from) ?? []) {
      if (nodes.has(to) && !seen.has(to)) {
        seen.add(to);
        reachedFrom.set(to, from);
        queue.push(to);
      }
    }
  }
  return reachedFrom;
}
