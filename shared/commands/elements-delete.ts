import { z } from 'zod';
import { MingquanError } from '../kernel/mingquan-error.ts';
import type { Chart } from '../model/chart.ts';
import type { Diff } from '../model/diff.ts';
import { defineCommand } from './command.ts';
import { healedEdges } from './heal-edges.ts';
import { headChanged, removed, replaced } from './patches.ts';

/**
 * Removes nodes and edges, and with a node every edge that touches it: nothing is left dangling. With `heal` what led to a
 * removed node with one way on is joined to what followed. What was waived of the removed goes with it. Refuses locked nodes.
 */
export const elementsDelete = defineCommand({
  arguments: z.strictObject({ ids: z.array(z.string()).min(1).max(6000), heal: z.boolean().optional() }),
  run(chart, { ids, heal = true }) {
    const named = new Set(ids);
    const locked = chart.nodes.find((node) => node.locked && named.has(node.id));
    if (locked !== undefined) {
      throw new MingquanError('command.refused', { reason: `环节“${locked.text.slice(0, 40)}”已锁定，请先解锁` });
    }
    const nodes = new Set(chart.nodes.flatMap((node) => (named.has(node.id) ? [node.id] : [])));
    const remaining = heal ? healedEdges(chart.edges, nodes, named) : untouched(chart, nodes, named);
    const kept = new Map(remaining.map((edge) => [edge.id, edge]));
    const gone = new Set(chart.edges.flatMap((edge) => (kept.has(edge.id) ? [] : [edge.id])));
    return [
      ...remaining.flatMap((edge) => replaced(chart, 'edges', edge)),
      ...removed(chart, 'edges', gone),
      ...removed(chart, 'nodes', nodes),
      ...withoutWaivers(chart, new Set([...nodes, ...gone])),
    ];
  },
});

// helpers

function untouched(chart: Chart, nodes: ReadonlySet<string>, named: ReadonlySet<string>): Chart['edges'] {
  return chart.edges.filter((edge) => !named.has(edge.id) && !nodes.has(edge.from) && !nodes.has(edge.to));
}

function withoutWaivers(chart: Chart, gone: ReadonlySet<string>): Diff {
  const waivers = chart.waivers.filter((waiver) => !gone.has(waiver.target));
  return waivers.length === chart.waivers.length ? [] : headChanged(chart, { waivers });
}
