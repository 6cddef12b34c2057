import { z } from 'zod';
import { revisionNameSchema, revisionSummarySchema, type RevisionName, type RevisionSummary } from '../../shared/contract/methods.ts';
import { chartSchema } from '../../shared/model/chart.ts';
import { json, type ReadableLibrary, type WritableLibrary } from './handles.ts';

const revisionSchema = z.strictObject({
  number: z.number().int(),
  name: z.string(),
  /** Number of the journal entry it was taken after. */
  sequence: z.number().int(),
  chart: json(chartSchema),
  at: z.string(),
});
/** A named point 修订版 of a chart: the whole document as it was. */
export type Revision = z.output<typeof revisionSchema>;

/** Numbers go up by one within a chart. */
export function addRevision(library: WritableLibrary, revision: Omit<Revision, 'number'>): void {
  library.run(
    `INSERT INTO revisions (chart_id, number, name, sequence, document, at)
     VALUES (?, (SELECT coalesce(max(number), 0) + 1 FROM revisions WHERE chart_id = ?), ?, ?, ?, ?)`,
    revision.chart.id,
    revision.chart.id,
    revision.name,
    revision.sequence,
    JSON.stringify(revision.chart),
    revision.at,
  );
}

/** The chart's named points without their documents, newest first. */
export function listRevisions(library: ReadableLibrary, chartId: string): RevisionSummary[] {
  return library.all(
    revisionSummarySchema,
    'SELECT number, name, sequence, at FROM revisions WHERE chart_id = ? ORDER BY number DESC',
    chartId,
  );
}

/** Returns whether there is such a named point. */
export function renameRevision(library: WritableLibrary, chartId: string, number: number, name: string): boolean {
  return library.run('UPDATE revisions SET name = ? WHERE chart_id = ? AND number = ?', name, chartId, number) > 0;
}

const revisionPlaceSchema = z.strictObject({ chartId: z.string(), number: z.number().int(), at: z.string() });

/** The newest named point of that name of every chart that has one. */
export function findRevisions(library: ReadableLibrary, name: string): z.output<typeof revisionPlaceSchema>[] {
  return library.all(
    revisionPlaceSchema,
    'SELECT chart_id AS chartId, max(number) AS number, max(at) AS at FROM revisions WHERE name = ? GROUP BY chart_id ORDER BY chart_id',
    name,
  );
}

/** The names in use, the newest first; as many as a list can show. */
export function listRevisionNames(library: ReadableLibrary): RevisionName[] {
  return library.all(
    revisionNameSchema,
    'SELECT name, count(DISTINCT chart_id) AS charts FROM revisions GROUP BY name ORDER BY max(at) DESC, name LIMIT 100',
  );
}

export function readRevision(library: ReadableLibrary, chartId: string, number: number): Revision | null {
  return library.one(
    revisionSchema,
    'SELECT number, name, sequence, document AS chart, at FROM revisions WHERE chart_id = ? AND number = ?',
    chartId,
    number,
  );
}
