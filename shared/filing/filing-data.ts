import { z } from 'zod';
import { isPlainRecord, type PlainRecord } from '../formats/plain-record.ts';
import { encodeUtf8 } from '../kernel/utf8.ts';
import { chartSchema, type Chart } from '../model/chart.ts';
import { lawRegisterSchema } from '../law/register.ts';
import { departmentSchema, postSchema } from '../model/department.ts';
import { powerSchema } from '../model/power.ts';
import { findingSchema } from '../rules/finding.ts';
import { paperSealSchema } from './manifest.ts';
import { blankLetter, reportLetterSchema } from './report-letter.ts';

const id = z.string().min(1).max(64);

/** The version of the data written; those of versions 1 and 2 are read as well. */
export const filingDataVersion = 3;
export type FilingDataVersion = 1 | 2 | typeof filingDataVersion;

const catalogueSchema = z.array(z.strictObject({ power: powerSchema, chartId: id.nullable() })).max(10000);

/** Everything the package's documents are made from, besides the charts: with it the receiver can make them again. */
export const filingDataSchema = z.strictObject({
  format: z.literal('mingquan-filing-data'),
  version: z.literal(filingDataVersion),
  /** Date of the filing, `YYYY-MM-DD`. */
  issuedOn: z.string().max(10),
  department: departmentSchema,
  posts: z.array(postSchema).max(5000),
  /** The catalogue, in order, each power with the chart that shows it. */
  powers: catalogueSchema,
  /** What checking each chart found, in the order of the charts. */
  checks: z.array(z.strictObject({ chartId: id, findings: z.array(findingSchema) })).max(10000),
  /** Copies on paper that the cover sheet lists; packages that do not say were two. */
  copies: z.number().int().min(1).max(99).default(2),
  /** Printed size in mm of the seal pressed on the documents; null where its place was left open. */
  seal: paperSealSchema.default(null),
  /** What completes the report; packages that do not say left it blank. */
  letter: reportLetterSchema.default(blankLetter),
  /** The laws that the charts cite, as the register had them on the date of the filing. */
  register: lawRegisterSchema,
  /** What the comparison of revisions compares with; null where nothing was filed before. */
  former: z
    .strictObject({ name: z.string().max(200), on: z.string().max(10), powers: catalogueSchema.nullable(), charts: z.array(chartSchema).max(10000) })
    .nullable(),
});
export type FilingData = z.infer<typeof filingDataSchema>;

/** The data of a package and their version; null where they are none. Those of former versions are completed. */
export function readFilingData(value: unknown): { readonly data: FilingData; readonly version: FilingDataVersion } | null {
  const version = isPlainRecord(value) && (value['version'] === 1 || value['version'] === 2) ? value['version'] : filingDataVersion;
  const parsed = filingDataSchema.safeParse(isPlainRecord(value) ? completed(value, version) : value);
  return parsed.success ? { data: parsed.data, version } : null;
}

/** The data as the package holds them: fields in the schema's order. */
export function writeFilingData(data: FilingData): Uint8Array<ArrayBuffer> {
  return encodeUtf8(`${JSON.stringify(filingDataSchema.parse(data), null, 2)}\n`);
}

/** The charts in the order of the catalogue, then those no power names. */
export function chartsInOrder(powers: readonly { readonly chartId: string | null }[], charts: readonly Chart[]): Chart[] {
  const byId = new Map(charts.map((chart) => [chart.id, chart]));
  const ids = new Set([...powers.flatMap((entry) => entry.chartId ?? []), ...byId.keys()]);
  return [...ids].flatMap((chartId) => byId.get(chartId) ?? []);
}

/** The chart's number within the package, e.g. `001`; wide enough for all of them. */
export function chartNumber(index: number, count: number): string {
  return String(index + 1).padStart(Math.max(3, String(count).length), '0');
}

// helpers

/** Version 2 knew neither the laws cited nor a former state; version 1 neither the superior's confirmation nor the provision of a waiver. */
function completed(data: PlainRecord, version: FilingDataVersion): PlainRecord {
  switch (version) {
    case 1:
      return completed(withConfirmation(data), 2);
    case 2:
      return { ...data, version: filingDataVersion, register: { laws: [] }, former: null };
    default:
      return data;
  }
}

function withConfirmation(data: PlainRecord): PlainRecord {
  const [department, checks] = [data['department'], data['checks']];
  return {
    ...data,
    department: isPlainRecord(department) ? { verticallyManaged: false, superiorConfirmation: null, ...department } : department,
    checks: eachOf(checks, (check) => ({
      ...check,
      findings: eachOf(check['findings'], (finding) => ({ ...finding, waiver: isPlainRecord(finding['waiver']) ? { citation: null, ...finding['waiver'] } : finding['waiver'] })),
    })),
  };
}

function eachOf(value: unknown, change: (item: PlainRecord) => PlainRecord): unknown {
  return Array.isArray(value) ? value.map((item: unknown) => (isPlainRecord(item) ? change(item) : item)) : value;
}
