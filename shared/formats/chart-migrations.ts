import { chartFormatVersion } from '../model/chart.ts';
import { limitsAsRecords } from './migration-limits-as-records.ts';
import { rolesAndProcedures } from './migration-roles-and-procedures.ts';
import { stagesAndBends } from './migration-stages-and-bends.ts';
import type { PlainRecord } from './plain-record.ts';
import type { NoteBook } from './restore-note.ts';

/** Brings a chart file from version `from` to the next. Never throws: what it cannot read it leaves for the restoring. */
export interface ChartMigration {
  /** Unique name; its fixtures are test/fixtures/legacy/<id>.before.chart.json and <id>.after.chart.json. */
  readonly id: string;
  readonly from: number;
  up(record: PlainRecord, notes: NoteBook): PlainRecord;
}

/** All migrations in order: one for each version before the present one. */
export const chartMigrations: readonly ChartMigration[] = [limitsAsRecords, stagesAndBends, rolesAndProcedures];

/** The record as the present version writes it, with every step of the way noted. */
export function migrateChart(record: PlainRecord, version: number, notes: NoteBook): PlainRecord {
  const migrated = chartMigrations
    .filter((migration) => migration.from >= version)
    .reduce((present, migration) => migration.up(present, notes), record);
  return { ...migrated, version: chartFormatVersion };
}
