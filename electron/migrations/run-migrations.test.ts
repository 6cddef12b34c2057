import { readdirSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { allMigrations } from './all-migrations.ts';
import type { Migration } from './migration.ts';
import { FutureVersionError, latestVersion, runMigrations, versionOf } from './run-migrations.ts';

const nothing = (): undefined => undefined;

function step(version: number, sql: string): Migration {
  return { version, name: `step-${version}`, migrate: (db) => db.exec(sql) };
}

describe('running migrations', () => {
  test('runs what is due, in order, and nothing the second time', () => {
    const db = new Database(':memory:');
    const steps = [step(10, 'CREATE TABLE a (x) '), step(20, 'ALTER TABLE a ADD COLUMN y')];
    expect(runMigrations(db, steps, nothing)).toEqual({ from: 0, to: 20 });
    expect(runMigrations(db, steps, () => expect.unreachable('nothing is due'))).toEqual({ from: 20, to: 20 });
  });

  test('a step that fails takes back all of them', () => {
    const db = new Database(':memory:');
    expect(() => runMigrations(db, [step(10, 'CREATE TABLE a (x)'), step(20, 'nonsense')], nothing)).toThrow(/syntax/);
    expect(versionOf(db)).toBe(0);
    expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'a'").pluck().get()).toBe(0);
  });

  test('a backup that fails stops before the first change', () => {
    const db = new Database(':memory:');
    runMigrations(db, [step(10, 'CREATE TABLE a (x)')], nothing);
    const failing = (): never => {
      throw new Error('no room for a backup');
    };
    expect(() => runMigrations(db, [step(10, ''), step(20, 'DROP TABLE a')], failing)).toThrow(/no room/);
    expect(versionOf(db)).toBe(10);
    expect(db.prepare('SELECT count(*) FROM a').pluck().get()).toBe(0);
  });

  test('a file from the future is refused and keeps its version', () => {
    const db = new Database(':memory:');
    db.pragma('user_version = 990');
    expect(() => runMigrations(db, allMigrations, nothing)).toThrow(FutureVersionError);
    expect(versionOf(db)).toBe(990);
  });

  test('a reference that leads nowhere after migrating is found before it is committed', () => {
    const db = new Database(':memory:');
    const breaking = step(10, 'CREATE TABLE a (x PRIMARY KEY); CREATE TABLE b (x REFERENCES a); INSERT INTO b VALUES (1)');
    expect(() => runMigrations(db, [breaking], nothing)).toThrow(/lead nowhere/);
    expect(versionOf(db)).toBe(0);
  });

  test.each([
    ['not a step of 10', [step(15, '')]],
    ['twice the same', [step(10, ''), step(10, '')]],
    ['going back', [step(20, ''), step(10, '')]],
  ])('numbers that are %s are refused', (_, steps) => {
    expect(() => runMigrations(new Database(':memory:'), steps, nothing)).toThrow(/steps of 10/);
  });
});

describe('the list of migrations', () => {
  const files = readdirSync(import.meta.dirname);

  test('names every numbered file beside it, and only those', () => {
    const listed = allMigrations.map(({ version, name }) => `${String(version).padStart(4, '0')}-${name}.ts`);
    expect(files.filter((file) => /^\d{4}-.*(?<!\.test)\.ts$/.test(file))).toEqual(listed);
    expect(latestVersion(allMigrations)).toBe(allMigrations.at(-1)?.version);
  });

  test('has a before/after test for each', () => {
    expect(untested(files)).toEqual([]);
  });

  test('would tell of one without a test', () => {
    expect(untested([...files, '9990-forget-the-test.ts'])).toEqual(['9990-forget-the-test.ts']);
  });
});

function untested(files: readonly string[]): string[] {
  const migrations = files.filter((file) => /^\d{4}-.*(?<!\.test)\.ts$/.test(file));
  return migrations.filter((file) => !files.includes(file.replace(/\.ts$/, '.test.ts')));
}
