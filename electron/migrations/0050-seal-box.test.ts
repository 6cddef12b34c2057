import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { allMigrations } from './all-migrations.ts';
import { runMigrations, versionOf } from './run-migrations.ts';

describe('0050 seal box', () => {
  test('before: a library with its log; after: an empty box, the log as it was', () => {
    const db = new Database(':memory:');
    runMigrations(db, allMigrations.filter(({ version }) => version <= 40), () => undefined);
    db.exec("INSERT INTO audit_log (at, action, subject, detail) VALUES ('2026', 'chart.export', 'c', '{}')");
    runMigrations(db, allMigrations.filter(({ version }) => version <= 50), () => undefined);
    expect(versionOf(db)).toBe(50);
    expect(db.prepare('SELECT count(*) FROM audit_log').pluck().get()).toBe(1);
    db.exec("INSERT INTO seals VALUES ('a', 1, '公章', 42, 42, '{}', '2026')");
    expect(() => db.exec("INSERT INTO seals VALUES ('b', 2, '公章', 42, 42, 'no json', '2026')")).toThrow(/json_valid/);
    expect(db.prepare('SELECT name FROM seals').pluck().all()).toEqual(['公章']);
  });
});
