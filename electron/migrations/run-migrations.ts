import type { Database } from 'better-sqlite3';
import type { Migration } from './migration.ts';

/** What marks an SQLite file as a library (`PRAGMA application_id`): the letters MngQ. */
export const libraryApplicationId = 0x4d6e6751;

/** The file carries a version that this program does not know. It was not changed. */
export class FutureVersionError extends Error {
  readonly found: number;
  readonly known: number;

  constructor(found: number, known: number) {
    super(`the file has version ${found}, this program knows ${known}`);
    this.name = 'FutureVersionError';
    this.found = found;
    this.known = known;
  }
}

export interface MigrationOutcome {
  readonly from: number;
  readonly to: number;
}

/**
 * Brings the file up to the last of the migrations, all in one transaction; `backUp` runs before, with the old version,
 * where the file already has one. Throws `FutureVersionError` for a newer file and whatever a migration throws; the
 * file is then as it was.
 */
export function runMigrations(
  db: Database,
  migrations: readonly Migration[],
  backUp: (version: number) => void,
): MigrationOutcome {
  requireOrder(migrations);
  const from = versionOf(db);
  const known = latestVersion(migrations);
  if (from > known) {
    throw new FutureVersionError(from, known);
  }
  const due = migrations.filter((migration) => migration.version > from);
  if (due.length === 0) {
    return { from, to: from };
  }
  if (from > 0) {
    backUp(from);
  }
  db.pragma('foreign_keys = OFF');
  db.transaction(() => {
    for (const migration of due) {
      migration.migrate(db);
      db.pragma(`user_version = ${migration.version}`);
    }
    requireWholeReferences(db);
  }).immediate();
  return { from, to: versionOf(db) };
}

/** The version a file has after all of the migrations. */
export function latestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

export function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

// helpers

function requireOrder(migrations: readonly Migration[]): void {
  migrations.forEach((migration, index) => {
    const before = migrations[index - 1]?.version ?? 0;
    if (migration.version % 10 !== 0 || migration.version <= before) {
      throw new RangeError(`migration ${migration.version} cannot follow ${before}: numbers go up in steps of 10`);
    }
  });
}

function requireWholeReferences(db: Database): void {
  const broken = db.pragma('foreign_key_check');
  if (Array.isArray(broken) && broken.length > 0) {
    throw new Error(`${broken.length} references lead nowhere after migrating`);
  }
}
