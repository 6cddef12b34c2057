import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { allMigrations } from './all-migrations.ts';
import { libraryApplicationId, runMigrations, versionOf } from './run-migrations.ts';

const migrations = allMigrations.filter((migration) => migration.version <= 10);

describe('0010 create library', () => {
  test('before: an empty file; after: a marked library with its tables', () => {
    const db = new Database(':memory:');
    expect(versionOf(db)).toBe(0);
    expect(tableNames(db)).toEqual([]);

    runMigrations(db, migrations, () => expect.unreachable('a new file has nothing to back up'));

    expect(versionOf(db)).toBe(10);
    expect(db.pragma('application_id', { simple: true })).toBe(libraryApplicationId);
    expect(tableNames(db)).toEqual(['charts', 'department', 'facts', 'journal', 'posts', 'powers', 'revisions']);
  });

  test('every table is strict', () => {
    const db = new Database(':memory:');
    runMigrations(db, migrations, () => undefined);
    const strict = db.prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'");
    expect(strict.all().filter((row) => (row as { strict: number }).strict !== 1)).toEqual([]);
    expect(() => db.exec("INSERT INTO charts VALUES ('a', 'first', 0, '{}', '', '')")).toThrow(/cannot store TEXT/);
  });

  test('a chart may serve several powers; deleting it keeps the powers and takes its journal along', () => {
    const db = new Database(':memory:');
    runMigrations(db, migrations, () => undefined);
    db.pragma('foreign_keys = ON');
    db.exec(`
      INSERT INTO charts VALUES ('c', 1, 1, '{}', '2026', '2026');
      INSERT INTO powers VALUES ('p', 1, '1', '甲', 'penalty', '', 'c'), ('q', 2, '2', '乙', 'penalty', '', 'c');
      INSERT INTO journal VALUES ('c', 1, 'e', 'do', 'node.add', NULL, '[]', '2026');
      INSERT INTO revisions VALUES ('c', 1, '建立', 0, '{}', '2026');
      DELETE FROM charts;
    `);
    expect(db.prepare('SELECT id, chart_id FROM powers ORDER BY place').all()).toEqual([
      { id: 'p', chart_id: null },
      { id: 'q', chart_id: null },
    ]);
    expect(db.prepare('SELECT count(*) FROM journal').pluck().get()).toBe(0);
    expect(db.prepare('SELECT count(*) FROM revisions').pluck().get()).toBe(0);
  });

  test('a chart cannot take the same entry twice, nor a journal line without its chart', () => {
    const db = new Database(':memory:');
    runMigrations(db, migrations, () => undefined);
    db.pragma('foreign_keys = ON');
    db.exec(`
      INSERT INTO charts VALUES ('c', 1, 1, '{}', '2026', '2026');
      INSERT INTO journal VALUES ('c', 1, 'e', 'do', 'node.add', NULL, '[]', '2026');
    `);
    expect(() => db.exec("INSERT INTO journal VALUES ('c', 2, 'e', 'do', 'node.add', NULL, '[]', '2026')")).toThrow(/UNIQUE/);
    expect(() => db.exec("INSERT INTO journal VALUES ('x', 1, 'f', 'do', 'node.add', NULL, '[]', '2026')")).toThrow(/FOREIGN/);
  });
});

function tableNames(db: Database.Database): unknown[] {
  return db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").pluck().all();
}
