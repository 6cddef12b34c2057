import type { Database } from 'better-sqlite3';

/** The seal box 印章箱: scans of the unit's seals, their pictures locked under a passphrase. */
export function addSealBox(db: Database): void {
  db.exec(`
    CREATE TABLE seals (
      id TEXT NOT NULL PRIMARY KEY,
      place INTEGER NOT NULL UNIQUE,
      name TEXT NOT NULL,
      width REAL NOT NULL,
      height REAL NOT NULL,
      box TEXT NOT NULL CHECK (json_valid(box)),
      added_at TEXT NOT NULL
    ) STRICT;
  `);
}
