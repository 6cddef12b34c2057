import type { Database } from 'better-sqlite3';

/**
 * Charts of format 3 name their procedure and template, their steps' roles, statutory limits and uncounted time, and the
 * provision behind an explanation. Brings every stored chart, revision and journal entry to that form, gives the department
 * its vertical management, and makes room for what the library knows of the law and for change events.
 */
export function addLaw(db: Database): void {
  rewrite(db, 'charts', 'document', chartOf);
  rewrite(db, 'revisions', 'document', chartOf);
  rewrite(db, 'journal', 'diff', diffOf);
  rewrite(db, 'department', 'document', (value) => one(value, { verticallyManaged: false, superiorConfirmation: null }));
  db.exec(`
    CREATE TABLE knowledge (
      name TEXT NOT NULL PRIMARY KEY,
      document TEXT NOT NULL CHECK (json_valid(document))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE change_events (
      id TEXT NOT NULL PRIMARY KEY,
      place INTEGER NOT NULL,
      document TEXT NOT NULL CHECK (json_valid(document))
    ) STRICT;
  `);
}

// helpers

type PlainRecord = Readonly<Record<string, unknown>>;

const nodeFields = { limitId: null, notCounted: false, roles: null };
const waiverFields = { citation: null };
const keys = { charts: ['id'], revisions: ['chart_id', 'number'], journal: ['chart_id', 'sequence'], department: ['id'] } as const;

/** Row by row: the journal of a large library does not fit into memory at once. */
function rewrite(db: Database, table: keyof typeof keys, column: string, up: (value: unknown) => unknown): void {
  const key = keys[table];
  const rows = db.prepare(`SELECT ${key.join(', ')} FROM ${table}`).raw().all() as unknown[][];
  const where = key.map((name) => `${name} = ?`).join(' AND ');
  const read = db.prepare(`SELECT ${column} FROM ${table} WHERE ${where}`).pluck();
  const write = db.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${where}`);
  for (const values of rows) {
    const before: unknown = JSON.parse(String(read.get(...values)));
    write.run(JSON.stringify(up(before)), ...values);
  }
}

function chartOf(value: unknown): unknown {
  return isRecord(value)
    ? { procedure: null, template: null, ...value, version: 3, waivers: all(value['waivers'], waiverFields), nodes: all(value['nodes'], nodeFields) }
    : value;
}

function diffOf(value: unknown): unknown {
  return Array.isArray(value) ? value.map((patch: unknown) => (isRecord(patch) ? patchOf(patch) : patch)) : value;
}

function patchOf(patch: PlainRecord): PlainRecord {
  const up = patch['list'] === 'nodes' ? nodeOf : patch['list'] === 'head' ? headOf : (side: unknown): unknown => side;
  return { ...patch, before: up(patch['before']), after: up(patch['after']) };
}

function nodeOf(side: unknown): unknown {
  return one(side, nodeFields);
}

function headOf(side: unknown): unknown {
  return isRecord(side) && 'waivers' in side ? { ...side, waivers: all(side['waivers'], waiverFields) } : side;
}

function all(list: unknown, fields: object): unknown {
  return Array.isArray(list) ? list.map((item: unknown) => one(item, fields)) : list;
}

function one(item: unknown, fields: object): unknown {
  return isRecord(item) ? { ...fields, ...item } : item;
}

function isRecord(value: unknown): value is PlainRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
