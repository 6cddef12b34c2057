import { z } from 'zod';
import { lawRegisterSchema } from '../law/register.ts';
import { chartSchema } from '../model/chart.ts';
import { knownFactSchema } from '../model/chart-facts.ts';
import { departmentSchema, postSchema } from '../model/department.ts';
import { diffSchema } from '../model/diff.ts';
import { journalEntrySchema } from '../model/history.ts';
import { powerKindSchema, powerSchema } from '../model/power.ts';
import { procedureSchema, templateQuestionSchema } from '../model/procedure.ts';
import { findingSchema } from '../rules/finding.ts';
import { ruleSettingsSchema } from '../rules/rule-settings.ts';
import { carrierMethods } from './carrier-methods.ts';
import { fileMethods } from './file-methods.ts';
import { filingCheckSchema } from './filing-check.ts';
import { lawMethods } from './law-methods.ts';
import { sealMethods } from './seal-methods.ts';

const id = z.string().min(1).max(64);
/** Bytes as base64: the wire is JSON in every host. */
const base64 = z.base64();
const workId = z.string().min(1).max(64).optional();
const nothing = z.strictObject({});

export const capabilitiesSchema = z.strictObject({
  /** The host can show the system's own open and save dialogs. */
  nativeDialogs: z.boolean(),
  /** The host can show a written file in its folder. */
  revealInFolder: z.boolean(),
  /** The host prints by itself; elsewhere the page opens the browser's own dialog. */
  printing: z.boolean(),
});
export type Capabilities = z.infer<typeof capabilitiesSchema>;

export const chartSummarySchema = z.strictObject({
  id,
  title: z.string(),
  power: powerSchema,
  /** Number of the last journal entry. */
  sequence: z.number().int().min(0),
  /** Moment of the last change, ISO 8601. */
  changedAt: z.string(),
  errors: z.number().int().min(0),
  warnings: z.number().int().min(0),
});
export type ChartSummary = z.infer<typeof chartSummarySchema>;

/** A power of the catalogue and the chart that shows it, or null while none does. */
export const catalogueEntrySchema = z.strictObject({ id, power: powerSchema, chartId: id.nullable() });
export type CatalogueEntry = z.infer<typeof catalogueEntrySchema>;

export const librarySummarySchema = z.strictObject({
  name: z.string(),
  readOnly: z.boolean(),
  /** Why it is read-only, as a sentence in both languages; null where it is not. */
  readOnlyReason: z.strictObject({ zh: z.string(), en: z.string() }).nullable(),
  department: departmentSchema,
  posts: z.array(postSchema),
  powers: z.array(catalogueEntrySchema),
  charts: z.array(chartSummarySchema),
  /** The library's own register as of today, and its settings of rules; null where those of the program hold. */
  register: lawRegisterSchema.nullable(),
  settings: ruleSettingsSchema.nullable(),
});
export type LibrarySummary = z.infer<typeof librarySummarySchema>;

const historyStepSchema = z.strictObject({ command: z.string(), diff: diffSchema, gesture: z.string().optional() });
export const openedChartSchema = z.strictObject({
  chart: chartSchema,
  sequence: z.number().int().min(0),
  history: z.strictObject({ undo: z.array(historyStepSchema), redo: z.array(historyStepSchema) }),
});
export type OpenedChart = z.infer<typeof openedChartSchema>;

/** A named point 修订版 of a chart, without the chart itself. */
export const revisionSummarySchema = z.strictObject({
  number: z.number().int().min(1),
  name: z.string(),
  /** Number of the journal entry it was taken after. */
  sequence: z.number().int().min(0),
  at: z.string(),
});
export type RevisionSummary = z.infer<typeof revisionSummarySchema>;

/** A name of named points, and how many charts have one of it. */
export const revisionNameSchema = z.strictObject({ name: z.string(), charts: z.number().int().min(1) });
export type RevisionName = z.infer<typeof revisionNameSchema>;

/** What reading a file dropped or repaired, for the clerk to see. */
export const restoreNoteSchema = z.strictObject({ path: z.string(), message: z.string(), messageEnglish: z.string() });

export const checkReportFormats = ['pdf', 'xlsx'] as const;
export const paperChoices = ['A4', 'A3', 'auto'] as const;

/** A file made by the backend; the host or the page decides where it goes. */
export const madeFileSchema = z.strictObject({ name: z.string(), mediaType: z.string(), bytes: base64 });
export type MadeFile = z.infer<typeof madeFileSchema>;

/** What the library's charts share, and which of them use it: a fact names its charts by their places in `charts`. */
export const factListSchema = z.strictObject({
  charts: z.array(z.strictObject({ id, title: z.string() })),
  facts: z.array(knownFactSchema),
});
export type FactList = z.infer<typeof factListSchema>;

/**
 * The contract of backend and hosts: the only list of methods. Types, allow-list, HTTP routes and docs follow from it.
 * `mutation` is refused on a read-only library.
 */
export const methods = {
  'host.describe': {
    kind: 'query',
    arguments: nothing,
    result: z.strictObject({ version: z.string(), capabilities: capabilitiesSchema }),
  },
  'library.read': { kind: 'query', arguments: nothing, result: librarySummarySchema },
  'department.save': {
    kind: 'mutation',
    arguments: z.strictObject({ department: departmentSchema }),
    result: z.strictObject({ changedCharts: z.array(id) }),
  },
  'posts.save': {
    kind: 'mutation',
    arguments: z.strictObject({ post: postSchema }),
    result: z.strictObject({ changedCharts: z.array(id) }),
  },
  'posts.delete': { kind: 'mutation', arguments: z.strictObject({ id }), result: nothing },
  'charts.create': {
    kind: 'mutation',
    arguments: z.strictObject({
      kind: powerKindSchema,
      name: z.string().min(1).max(500),
      code: z.string().max(100),
      /** The procedure within the kind, and the template's questions answered with yes; the usual ones where nothing is said. */
      procedure: procedureSchema.optional(),
      answers: z.array(templateQuestionSchema).max(6).optional(),
      /** Without the template's lanes, steps and lines. */
      blank: z.boolean().optional(),
    }),
    result: z.strictObject({ chartId: id }),
  },
  'charts.import': {
    kind: 'mutation',
    arguments: z.strictObject({ name: z.string().max(500), bytes: base64 }),
    result: z.strictObject({ chartId: id, notes: z.array(restoreNoteSchema) }),
  },
  'charts.open': { kind: 'query', arguments: z.strictObject({ chartId: id }), result: openedChartSchema },
  'charts.append': {
    kind: 'mutation',
    arguments: z.strictObject({
      chartId: id,
      /** The sequence the page believes is the last; a different one is `chart.conflict`. */
      expectedSequence: z.number().int().min(0),
      entries: z.array(journalEntrySchema).min(1).max(500),
    }),
    result: z.strictObject({ sequence: z.number().int().min(0), savedAt: z.string() }),
  },
  'charts.delete': { kind: 'mutation', arguments: z.strictObject({ chartId: id }), result: nothing },
  'charts.check': {
    kind: 'query',
    arguments: z.strictObject({ chartId: id }),
    result: z.strictObject({ findings: z.array(findingSchema) }),
  },
  'revisions.list': {
    kind: 'query',
    arguments: z.strictObject({ chartId: id }),
    result: z.strictObject({ revisions: z.array(revisionSummarySchema) }),
  },
  /** The names that named points of the library have, the newest first. */
  'revisions.names': { kind: 'query', arguments: nothing, result: z.strictObject({ names: z.array(revisionNameSchema) }) },
  'revisions.read': {
    kind: 'query',
    arguments: z.strictObject({ chartId: id, number: z.number().int().min(1) }),
    result: z.strictObject({ chart: chartSchema }),
  },
  /** Keeps the stored chart as a named point. Where the newest one already holds it, that one is renamed. */
  'revisions.save': {
    kind: 'mutation',
    arguments: z.strictObject({ chartId: id, name: z.string().trim().min(1).max(200) }),
    result: z.strictObject({ revision: revisionSummarySchema, isNew: z.boolean() }),
  },
  'revisions.rename': {
    kind: 'mutation',
    arguments: z.strictObject({ chartId: id, number: z.number().int().min(1), name: z.string().trim().min(1).max(200) }),
    result: nothing,
  },
  'facts.list': { kind: 'query', arguments: nothing, result: factListSchema },
  /** Checks the whole library: figures, coverage of the catalogue, every finding with its place. */
  'filing.check': { kind: 'query', arguments: z.strictObject({ workId }), result: filingCheckSchema },
  /** The same as a document 检查报告. */
  'filing.checkReport': {
    kind: 'query',
    arguments: z.strictObject({ as: z.enum(checkReportFormats), workId }),
    result: z.strictObject({ file: madeFileSchema }),
  },
  ...carrierMethods,
  ...fileMethods,
  ...lawMethods,
  ...sealMethods,
  'work.cancel': { kind: 'query', arguments: z.strictObject({ workId: z.string().min(1).max(64) }), result: nothing },
} as const;

export type MethodName = keyof typeof methods;
export type MethodArguments<Name extends MethodName> = z.input<(typeof methods)[Name]['arguments']>;
export type MethodResult<Name extends MethodName> = z.output<(typeof methods)[Name]['result']>;

export const methodNames = Object.keys(methods) as MethodName[];

export function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(methods, name);
}
