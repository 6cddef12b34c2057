import { z } from 'zod';
import { chartSchema, type Chart } from './chart.ts';
import { chartEdgeSchema } from './edge.ts';
import { laneSchema } from './lane.ts';
import { chartNodeSchema } from './node.ts';
import { MingquanError } from '../kernel/mingquan-error.ts';

const index = z.number().int().min(0);

/** A change of one record in a list: `before` null = added at `index`, `after` null = removed from `index`. */
const lanePatchSchema = z.strictObject({
  list: z.literal('lanes'),
  index,
  before: laneSchema.nullable(),
  after: laneSchema.nullable(),
});
const nodePatchSchema = z.strictObject({
  list: z.literal('nodes'),
  index,
  before: chartNodeSchema.nullable(),
  after: chartNodeSchema.nullable(),
});
const edgePatchSchema = z.strictObject({
  list: z.literal('edges'),
  index,
  before: chartEdgeSchema.nullable(),
  after: chartEdgeSchema.nullable(),
});
const headSchema = chartSchema.omit({ format: true, version: true, id: true, lanes: true, nodes: true, edges: true });
/** A change of the chart's own fields; both sides are the whole head, so that reversing needs no thought. */
const headPatchSchema = z.strictObject({ list: z.literal('head'), before: headSchema, after: headSchema });

export const patchSchema = z.discriminatedUnion('list', [
  lanePatchSchema,
  nodePatchSchema,
  edgePatchSchema,
  headPatchSchema,
]);
export type Patch = z.infer<typeof patchSchema>;
/** Everything of a chart but its lists: title, power, issuer, issuedOn, content, follows. */
export type ChartHead = z.infer<typeof headSchema>;

/** What a command makes: patches applied in order. Undo applies the reversed diff. */
export const diffSchema = z.array(patchSchema).max(20000);
export type Diff = z.infer<typeof diffSchema>;

export function headOf(chart: Chart): ChartHead {
  const { title, power, issuer, issuedOn, content, follows } = chart;
  return { title, power, issuer, issuedOn, content, follows };
}

/** The chart after the diff. Throws `chart.conflict` where the chart is not the one the diff was made on. */
export function applyDiff(chart: Chart, diff: Diff): Chart {
  return diff.reduce(applyPatch, chart);
}

/** The diff that takes back `diff`. */
export function reverseDiff(diff: Diff): Diff {
  return diff.map((patch) => ({ ...patch, before: patch.after, after: patch.before }) as Patch).reverse();
}

// helpers

function applyPatch(chart: Chart, patch: Patch): Chart {
  switch (patch.list) {
    case 'head':
      return { ...chart, ...patch.after };
    case 'lanes':
      return { ...chart, lanes: patchList(chart.lanes, patch) };
    case 'nodes':
      return { ...chart, nodes: patchList(chart.nodes, patch) };
    case 'edges':
      return { ...chart, edges: patchList(chart.edges, patch) };
  }
}

interface ListPatch<Item> {
  readonly index: number;
  readonly before: Item | null;
  readonly after: Item | null;
}

function patchList<Item extends { readonly id: string }>(list: readonly Item[], patch: ListPatch<Item>): Item[] {
  const copy = [...list];
  if (patch.before !== null && copy[patch.index]?.id !== patch.before.id) {
    throw new MingquanError('chart.conflict');
  }
  if (patch.before === null && patch.index > copy.length) {
    throw new MingquanError('chart.conflict');
  }
  copy.splice(patch.index, patch.before === null ? 0 : 1, ...(patch.after === null ? [] : [patch.after]));
  return copy;
}
