import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { allMigrations } from './all-migrations.ts';
import { runMigrations, versionOf } from './run-migrations.ts';

describe('0030 stages and bends', () => {
  test('before: charts, revisions and journal of format 1; after: of format 2, with nothing lost', () => {
    const db = new Database(':memory:');
    runMigrations(db, allMigrations.filter(({ version }) => version <= 20), () => undefined);
    const chart = { version: 1, title: '甲', lanes: [], nodes: [{ id: 'n', text: '受理' }], edges: [{ id: 'e', from: 'n', to: 'n' }] };
    const diff = [
      { list: 'nodes', index: 0, before: null, after: { id: 'n' } },
      { list: 'edges', index: 0, before: { id: 'e' }, after: null },
      { list: 'head', before: { title: '' }, after: { title: '甲' } },
    ];
    db.prepare("INSERT INTO charts VALUES ('c', 1, 1, ?, '2026', '2026')").run(JSON.stringify(chart));
    db.prepare("INSERT INTO revisions VALUES ('c', 1, '建立', 0, ?, '2026')").run(JSON.stringify(chart));
    db.prepare("INSERT INTO journal VALUES ('c', 1, 'x', 'do', 'node.add', NULL, ?, '2026')").run(JSON.stringify(diff));

    runMigrations(db, allMigrations.filter(({ version }) => version <= 30), () => undefined);

    expect(versionOf(db)).toBeGreaterThanOrEqual(30);
    const after = {
      version: 2,
      title: '甲',
      lanes: [],
      nodes: [{ stageId: null, size: null, locked: false, id: 'n', text: '受理' }],
      edges: [{ bends: [], fromSide: null, toSide: null, id: 'e', from: 'n', to: 'n' }],
      waivers: [],
      stages: [],
    };
    expect(stored(db, 'document', 'charts')).toEqual(after);
    expect(stored(db, 'document', 'revisions')).toEqual(after);
    expect(stored(db, 'diff', 'journal')).toEqual([
      { list: 'nodes', index: 0, before: null, after: { stageId: null, size: null, locked: false, id: 'n' } },
      { list: 'edges', index: 0, before: { bends: [], fromSide: null, toSide: null, id: 'e' }, after: null },
      { list: 'head', before: { title: '' }, after: { title: '甲' } },
    ]);
  });
});

// helpers

function stored(db: Database.Database, column: string, table: string): unknown {
  return JSON.parse(String(db.prepare(`SELECT ${column} FROM ${table}`).pluck().get()));
}
