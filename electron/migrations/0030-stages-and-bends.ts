import type { Database } from 'better-sqlite3';

/**
 * Charts of format 2 have stages, waivers, sizes, locks, bends and fixed sides. Brings every stored chart, revision and
 * journal entry to that form, so that no reader has to know the older one.
 */
export function addStagesAndBends(db: Database): void {
  rewrite(db, 'charts', 'document', chartOf);
  rewrite(db, 'revisions', 'document', chartOf);
  rewrite(db, 'journal', 'diff', diffOf);
}

// helpers

type PlainRecord = Readonly<Record<string, unknown>>;

const nodeFields = { stageId: null, size: null, locked: false };
const edgeFields = { bends: [], fromSide: null, toSide: null };

/** Row by row: the journal of a large library does not fit into memory at once. */
function rewrite(db: Database, table: 'charts' | 'revisions' | 'journal', column: string, up: (value: unknown) => unknown): void {
  const key = table === 'charts' ? ['id'] : table === 'revisions' ? ['chart_id', 'number'] : ['chart_id', 'sequence'];
  const keys = db.prepare(`SELECT ${key.join(', ')} FROM ${table}`).raw().all() as unknown[][];
  const where = key.map((name) => `${name} = ?`).join(' AND ');
  const read = db.prepare(`SELECT ${column} FROM ${table} WHERE ${where}`).pluck();
  const write = db.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${where}`);
  for (const values of keys) {
    const before: unknown = JSON.parse(String(read.get(...values)));
    write.run(JSON.stringify(up(before)), ...values);
  }
}

function chartOf(value: unknown): unknown {
  return isRecord(value)
    ? { ...value, version: 2, waivers: [], stages: [], nodes: all(value['nodes'], nodeFields), edges: all(value['edges'], edgeFields) }
    : value;
}

function diffOf(value: unknown): unknown {
  return Array.isArray(value) ? value.map((patch: unknown) => (isRecord(patch) ? patchOf(patch) : patch)) : value;
}

function patchOf(patch: PlainRecord): PlainRecord {
  const fields = patch['list'] === 'nodes' ? nodeFields : patch['list'] === 'edges' ? edgeFields : null;
  return fields === null ? patch : { ...patch, before: one(patch['before'], fields), after: one(patch['after'], fields) };
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
