import { z } from 'zod';
import { chartSchema, type Chart } from './chart.ts';
import { contentSchema } from './content.ts';
import { chartEdgeSchema } from './edge.ts';
import { laneSchema } from './lane.ts';
import { chartNodeSchema } from './node.ts';
import { stageSchema } from './stage.ts';
import { definedOf } from '../kernel/defined-of.ts';
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
const stagePatchSchema = z.strictObject({
  list: z.literal('stages'),
  index,
  before: stageSchema.nullable(),
  after: stageSchema.nullable(),
});
const headSchema = chartSchema.omit({ format: true, version: true, id: true, lanes: true, stages: true, nodes: true, edges: true });
/** Fields of the head that change, and of its content the sections that do. */
const headChangeSchema = headSchema
  .omit({ content: true })
  .partial()
  .extend({ content: contentSchema.partial().optional() });
export type HeadChange = z.infer<typeof headChangeSchema>;
/** A change of the chart's own fields: both sides name the same ones, so that reversing needs no thought. */
const headPatchSchema = z.strictObject({ list: z.literal('head'), before: headChangeSchema, after: headChangeSchema });

export const patchSchema = z.discriminatedUnion('list', [
  lanePatchSchema,
  nodePatchSchema,
  edgePatchSchema,
  stagePatchSchema,
  headPatchSchema,
]);
export type Patch = z.infer<typeof patchSchema>;
/** Everything of a chart but its lists: title, power, procedure, template, issuer, issuedOn, content, follows, waivers. */
export type ChartHead = z.infer<typeof headSchema>;

/** What a command makes: patches applied in order. Undo applies the reversed diff. */
export const diffSchema = z.array(patchSchema).max(20000);
export type Diff = z.infer<typeof diffSchema>;

export function headOf(chart: Chart): ChartHead {
  const { title, power, procedure, template, issuer, issuedOn, content, follows, waivers } = chart;
  return { title, power, procedure, template, issuer, issuedOn, content, follows, waivers };
}

/** The chart after the diff. Throws `chart.conflict` where a record that changes is not in its place. */
export function applyDiff(chart: Chart, diff: Diff): Chart {
  return diff.reduce(applyPatch, chart);
}

/** The diff that takes back `diff`. */
export function reverseDiff(diff: Diff): Diff {
  return diff.map((patch) => ({ ...patch, before: patch.after, after: patch.before }) as Patch).reverse();
}

/**
 * The diff of two that follow each other. Where both change one and the same record it is one change, so that typing on
 * in a field does not grow with every letter.
 */
export function joinDiffs(first: Diff, second: Diff): Diff {
  const last = first.at(-1);
  const next = second[0];
  const joined = last === undefined || next === undefined ? null : joinPatches(last, next);
  return joined === null ? [...first, ...second] : joinDiffs([...first.slice(0, -1), joined], second.slice(1));
}

/** The patch that changes these fields of the head, and of the content only the sections that differ; null for no change. */
export function headPatch(chart: Chart, change: Partial<ChartHead>): Patch | null {
  const { content, ...fields } = change;
  const before = differing(headOf(chart), fields);
  const contentBefore = content === undefined ? {} : differing(chart.content, content);
  const hasContent = Object.keys(contentBefore).length > 0;
  if (Object.keys(before).length === 0 && !hasContent) {
    return null;
  }
  return {
    list: 'head',
    before: { ...before, ...(hasContent ? { content: contentBefore } : {}) },
    after: { ...sameKeys(fields, before), ...(hasContent && content !== undefined ? { content: sameKeys(content, contentBefore) } : {}) },
  };
}

// helpers

/** The fields of `base` that `change` gives another value. Plain data written by one program: alike where their JSON is. */
function differing<Fields extends object>(base: Fields, change: Partial<Fields>): Partial<Fields> {
  const names = Object.keys(change) as (keyof Fields)[];
  const changed = names.filter((name) => JSON.stringify(base[name]) !== JSON.stringify(change[name]));
  return Object.fromEntries(changed.map((name) => [name, base[name]])) as Partial<Fields>;
}

function sameKeys<Fields extends object>(fields: Fields, keys: object): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => Object.hasOwn(keys, name))) as Partial<Fields>;
}

function joinPatches(first: Patch, second: Patch): Patch | null {
  if (first.list === 'head' || second.list === 'head') {
    return first.list === 'head' && second.list === 'head'
      ? { list: 'head', before: merged(second.before, first.before), after: merged(first.after, second.after) }
      : null;
  }
  const isSameRecord =
    first.list === second.list &&
    first.index === second.index &&
    first.before !== null &&
    first.after !== null &&
    second.after !== null &&
    first.after.id === second.before?.id;
  return isSameRecord ? ({ ...second, before: first.before } as Patch) : null;
}

function merged(under: HeadChange, over: HeadChange): HeadChange {
  const content = { ...under.content, ...over.content };
  return { ...under, ...over, ...(Object.keys(content).length > 0 ? { content } : {}) };
}

function applyPatch(chart: Chart, patch: Patch): Chart {
  switch (patch.list) {
    case 'head':
      return changedHead(chart, patch.after);
    case 'lanes':
      return { ...chart, lanes: patchList(chart.lanes, patch) };
    case 'stages':
      return { ...chart, stages: patchList(chart.stages, patch) };
    case 'nodes':
      return { ...chart, nodes: patchList(chart.nodes, patch) };
    case 'edges':
      return { ...chart, edges: patchList(chart.edges, patch) };
  }
}

function changedHead(chart: Chart, { content, ...fields }: HeadChange): Chart {
  const changed: Chart = { ...chart, ...definedOf(fields) };
  return content === undefined ? changed : { ...changed, content: { ...chart.content, ...definedOf(content) } };
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
