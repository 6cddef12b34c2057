import type { Database } from 'better-sqlite3';

/** The audit log: who reads it sees what was done to which subject and when. It begins with the charts already there. */
export function addAuditLog(db: Database): void {
  db.exec(`
    CREATE TABLE audit_log (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
      at TEXT NOT NULL,
      action TEXT NOT NULL,
      subject TEXT NOT NULL,
      detail TEXT NOT NULL CHECK (json_valid(detail))
    ) STRICT;

    INSERT INTO audit_log (at, action, subject, detail)
      SELECT created_at, 'chart.create', id, '{}' FROM charts ORDER BY created_at, place;

    CREATE TRIGGER audit_log_keeps_lines BEFORE UPDATE ON audit_log
      BEGIN SELECT RAISE (ABORT, 'a line of the audit log cannot be changed'); END;
    CREATE TRIGGER audit_log_loses_no_line BEFORE DELETE ON audit_log
      BEGIN SELECT RAISE (ABORT, 'a line of the audit log cannot be deleted'); END;
  `);
}
