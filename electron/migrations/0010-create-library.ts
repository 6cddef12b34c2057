import type { Database } from 'better-sqlite3';

/**
 * The first form of the library: facts of the file, the department and its posts, the catalogue of powers, charts with
 * their named revisions and their operation journal.
 */
export function createLibrary(db: Database): void {
  db.exec(`
    PRAGMA application_id = ${0x4d6e6751};

    CREATE TABLE facts (
      name TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE department (
      id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
      document TEXT NOT NULL CHECK (json_valid(document))
    ) STRICT;

    CREATE TABLE posts (
      id TEXT NOT NULL PRIMARY KEY,
      place INTEGER NOT NULL,
      document TEXT NOT NULL CHECK (json_valid(document))
    ) STRICT;

    CREATE TABLE charts (
      id TEXT NOT NULL PRIMARY KEY,
      place INTEGER NOT NULL,
      sequence INTEGER NOT NULL CHECK (sequence >= 0),
      document TEXT NOT NULL CHECK (json_valid(document)),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE powers (
      id TEXT NOT NULL PRIMARY KEY,
      place INTEGER NOT NULL,
      code TEXT NOT NULL,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      implementing_body TEXT NOT NULL,
      chart_id TEXT REFERENCES charts (id) ON DELETE SET NULL
    ) STRICT;
    CREATE INDEX powers_by_chart ON powers (chart_id);

    CREATE TABLE revisions (
      chart_id TEXT NOT NULL REFERENCES charts (id) ON DELETE CASCADE,
      number INTEGER NOT NULL CHECK (number >= 1),
      name TEXT NOT NULL,
      sequence INTEGER NOT NULL CHECK (sequence >= 0),
      document TEXT NOT NULL CHECK (json_valid(document)),
      at TEXT NOT NULL,
      PRIMARY KEY (chart_id, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE journal (
      chart_id TEXT NOT NULL REFERENCES charts (id) ON DELETE CASCADE,
      sequence INTEGER NOT NULL CHECK (sequence >= 1),
      entry_id TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
      command TEXT NOT NULL,
      gesture TEXT,
      diff TEXT NOT NULL CHECK (json_valid(diff)),
      at TEXT NOT NULL,
      PRIMARY KEY (chart_id, sequence)
    ) STRICT;
    CREATE UNIQUE INDEX journal_by_entry ON journal (chart_id, entry_id);
  `);
}
