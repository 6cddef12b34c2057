import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { allMigrations } from './all-migrations.ts';
import { runMigrations, versionOf } from './run-migrations.ts';

const before = allMigrations.filter((migration) => migration.version <= 10);
const after = allMigrations.filter((migration) => migration.version <= 20);

describe('0020 add audit log', () => {
  test('before: two charts and no log; after: the log begins with them, the charts are as they were', () => {
    const db = new Database(':memory:');
    runMigrations(db, before, () => undefined);
    db.exec(`
      INSERT INTO charts VALUES ('second', 2, 7, '{"a":1}', '2026-03-02', '2026-03-05'), ('first', 1, 0, '{}', '2026-03-01', '2026-03-01');
    `);
    const charts = db.prepare('SELECT * FROM charts ORDER BY id').all();

    const backedUp: number[] = [];
    runMigrations(db, after, (version) => backedUp.push(version));

    expect(backedUp).toEqual([10]);
    expect(versionOf(db)).toBe(20);
    expect(db.prepare('SELECT * FROM charts ORDER BY id').all()).toEqual(charts);
    expect(db.prepare('SELECT at, action, subject, detail FROM audit_log ORDER BY id').all()).toEqual([
      { at: '2026-03-01', action: 'chart.create', subject: 'first', detail: '{}' },
      { at: '2026-03-02', action: 'chart.create', subject: 'second', detail: '{}' },
    ]);
  });

  test('a line of the log can be added, never changed or deleted', () => {
    const db = new Database(':memory:');
    runMigrations(db, after, () => undefined);
    db.exec("INSERT INTO audit_log (at, action, subject, detail) VALUES ('2026', 'chart.export', 'c', '{}')");
    expect(() => db.exec("UPDATE audit_log SET at = '1999'")).toThrow(/cannot be changed/);
    expect(() => db.exec('DELETE FROM audit_log')).toThrow(/cannot be deleted/);
    expect(db.prepare('SELECT count(*) FROM audit_log').pluck().get()).toBe(1);
  });
});
