import { z } from 'zod';
import { chartSchema, type Chart } from '../../shared/model/chart.ts';
import { powerSchema, type Power } from '../../shared/model/power.ts';
import { restoreChart } from '../../shared/formats/restore-chart.ts';
import { json, type ReadableLibrary, type WritableLibrary } from './handles.ts';

const chartStateSchema = z.strictObject({ id: z.string(), sequence: z.number().int(), changedAt: z.string() });
/** How far a chart's journal goes and when its last entry came (ISO 8601). */
export type ChartState = z.output<typeof chartStateSchema>;

export interface StoredChart extends ChartState {
  readonly chart: Chart;
}

/** A document of an older form may say either otherwise. */
const chartTitleSchema = z.strictObject({ id: z.string(), title: z.string().nullable(), power: json(z.unknown()).nullable() });

const storedChartSchema = chartStateSchema.extend({ document: z.string() });

/** Without their documents, in the order they were added. */
export function listChartStates(library: ReadableLibrary): ChartState[] {
  return library.all(chartStateSchema, 'SELECT id, sequence, changed_at AS changedAt FROM charts ORDER BY place');
}

/** What a chart is called and which power it shows. */
export interface ChartTitle {
  readonly id: string;
  readonly title: string;
  readonly power: Power;
}

/** In the order the charts were added, without reading more of their documents. */
export function listChartTitles(library: ReadableLibrary): ChartTitle[] {
  return library
    .all(chartTitleSchema, "SELECT id, document ->> '$.title' AS title, document -> '$.power' AS power FROM charts ORDER BY place")
    .flatMap(({ id, title, power }) => {
      const parsed = powerSchema.safeParse(power);
      const whole = parsed.success ? null : readChart(library, id);
      return parsed.success ? [{ id, title: title ?? '', power: parsed.data }] : whole === null ? [] : [{ id, title: whole.chart.title, power: whole.chart.power }];
    });
}

/** Throws `library.damaged` where the stored document cannot be read at all. */
export function readChart(library: ReadableLibrary, id: string): StoredChart | null {
  const row = library.one(
    storedChartSchema,
    'SELECT id, sequence, changed_at AS changedAt, document FROM charts WHERE id = ?',
    id,
  );
  return row === null ? null : { id, sequence: row.sequence, changedAt: row.changedAt, chart: parseDocument(row.document, id) };
}

export function insertChart(library: WritableLibrary, chart: Chart, at: string): void {
  library.run(
    `INSERT INTO charts (id, place, sequence, document, created_at, changed_at)
     VALUES (?, (SELECT coalesce(max(place), 0) + 1 FROM charts), 0, ?, ?, ?)`,
    chart.id,
    JSON.stringify(chart),
    at,
    at,
  );
}

export function updateChart(library: WritableLibrary, { chart, sequence, changedAt }: Omit<StoredChart, 'id'>): void {
  library.run(
    'UPDATE charts SET document = ?, sequence = ?, changed_at = ? WHERE id = ?',
    JSON.stringify(chart),
    sequence,
    changedAt,
    chart.id,
  );
}

/** Its journal and revisions go with it; its powers stay in the catalogue. Whether there was such a chart. */
export function deleteChart(library: WritableLibrary, id: string): boolean {
  return library.run('DELETE FROM charts WHERE id = ?', id) > 0;
}

// helpers

/** A document of an older form is brought up by the same reader that reads files. */
function parseDocument(text: string, id: string): Chart {
  const document: unknown = JSON.parse(text);
  const parsed = chartSchema.safeParse(document);
  return parsed.success ? parsed.data : restoreChart(document, id).chart;
}
