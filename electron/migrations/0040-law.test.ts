import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { allMigrations } from './all-migrations.ts';
import { runMigrations, versionOf } from './run-migrations.ts';

describe('0040 law', () => {
  test('before: charts, revisions, journal and department of format 2; after: of format 3, with nothing lost', () => {
    const db = new Database(':memory:');
    runMigrations(db, allMigrations.filter(({ version }) => version <= 30), () => undefined);
    const waiver = { rule: 'limit-unit', reason: '省规章另有规定' };
    const chart = { version: 2, title: '甲', waivers: [waiver], nodes: [{ id: 'n', text: '受理' }] };
    const diff = [
      { list: 'nodes', index: 0, before: null, after: { id: 'n' } },
      { list: 'edges', index: 0, before: { id: 'e' }, after: null },
      { list: 'head', before: { waivers: [] }, after: { waivers: [waiver] } },
      { list: 'head', before: { title: '' }, after: { title: '甲' } },
    ];
    db.prepare("INSERT INTO charts VALUES ('c', 1, 1, ?, '2026', '2026')").run(JSON.stringify(chart));
    db.prepare("INSERT INTO revisions VALUES ('c', 1, '建立', 0, ?, '2026')").run(JSON.stringify(chart));
    db.prepare("INSERT INTO journal VALUES ('c', 1, 'x', 'do', 'node.add', NULL, ?, '2026')").run(JSON.stringify(diff));
    db.prepare('INSERT INTO department VALUES (1, ?)').run(JSON.stringify({ name: '清溪县农业农村局' }));

    runMigrations(db, allMigrations, () => undefined);

    expect(versionOf(db)).toBeGreaterThanOrEqual(40);
    const node = { limitId: null, notCounted: false, roles: null };
    const after = {
      procedure: null,
      template: null,
      version: 3,
      title: '甲',
      waivers: [{ citation: null, ...waiver }],
      nodes: [{ ...node, id: 'n', text: '受理' }],
    };
    expect(stored(db, 'document', 'charts')).toEqual(after);
    expect(stored(db, 'document', 'revisions')).toEqual(after);
    expect(stored(db, 'diff', 'journal')).toEqual([
      { list: 'nodes', index: 0, before: null, after: { ...node, id: 'n' } },
      { list: 'edges', index: 0, before: { id: 'e' }, after: null },
      { list: 'head', before: { waivers: [] }, after: { waivers: [{ citation: null, ...waiver }] } },
      { list: 'head', before: { title: '' }, after: { title: '甲' } },
    ]);
    expect(stored(db, 'document', 'department')).toEqual({
      verticallyManaged: false,
      superiorConfirmation: null,
      name: '清溪县农业农村局',
    });
  });
});

// helpers

function stored(db: Database.Database, column: string, table: string): unknown {
  return JSON.parse(String(db.prepare(`SELECT ${column} FROM ${table}`).pluck().get()));
}
