import { z } from 'zod';
import { powerSchema, type Power } from '../../shared/model/power.ts';
import type { ReadableLibrary, WritableLibrary } from './handles.ts';

/** A power of the catalogue and the chart that shows it. One chart may serve several powers. */
export interface CataloguedPower {
  readonly id: string;
  readonly power: Power;
  readonly chartId: string | null;
}

const powerRowSchema = powerSchema
  .extend({ id: z.string(), chartId: z.string().nullable() })
  .transform(({ id, chartId, ...power }): CataloguedPower => ({ id, power, chartId }));

/** The catalogue in the order its powers were added. */
export function listPowers(library: ReadableLibrary): CataloguedPower[] {
  return library.all(
    powerRowSchema,
    'SELECT id, code, name, kind, implementing_body AS implementingBody, chart_id AS chartId FROM powers ORDER BY place',
  );
}

export function insertPower(library: WritableLibrary, { id, power, chartId }: CataloguedPower): void {
  library.run(
    `INSERT INTO powers (id, place, code, name, kind, implementing_body, chart_id)
     VALUES (?, (SELECT coalesce(max(place), 0) + 1 FROM powers), ?, ?, ?, ?, ?)`,
    id,
    power.code,
    power.name,
    power.kind,
    power.implementingBody,
    chartId,
  );
}

export function updatePower(library: WritableLibrary, { id, power, chartId }: CataloguedPower): void {
  library.run(
    'UPDATE powers SET code = ?, name = ?, kind = ?, implementing_body = ?, chart_id = ? WHERE id = ?',
    power.code,
    power.name,
    power.kind,
    power.implementingBody,
    chartId,
    id,
  );
}

/** Whether there was such a power. */
export function linkPower(library: WritableLibrary, id: string, chartId: string | null): boolean {
  return library.run('UPDATE powers SET chart_id = ? WHERE id = ?', chartId, id) > 0;
}

export function deletePower(library: WritableLibrary, id: string): void {
  library.run('DELETE FROM powers WHERE id = ?', id);
}
