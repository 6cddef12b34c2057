import { accessSync, closeSync, constants, copyFileSync, existsSync, fsyncSync, mkdtempSync, openSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import type { Clock } from '../../shared/kernel/sources.ts';
import type { Term } from '../../shared/model/terms.ts';
import { allMigrations } from '../migrations/all-migrations.ts';
import { FutureVersionError, latestVersion, runMigrations, versionOf } from '../migrations/run-migrations.ts';
import { addAuditLine } from './audit-queries.ts';
import { connect, type Connection } from './database.ts';
import { readableLibrary, writableLibrary, type ReadableLibrary, type WritableLibrary } from './handles.ts';
import { requireLibraryHeader } from './library-header.ts';
import { acquireLock, type LibraryLock } from './library-lock.ts';
import { storageError } from './storage-error.ts';

/** A library file held open. */
export interface OpenLibrary {
  readonly path: string;
  /** The file's name without its folder and ending. */
  readonly name: string;
  readonly readable: ReadableLibrary;
  /** Null where the library can only be read; `readOnlyReason` then says why. */
  readonly writable: WritableLibrary | null;
  readonly readOnlyReason: Term | null;
  close(): void;
}

export interface OpenOptions {
  readonly clock: Clock;
  /** `read` takes no lock and changes nothing, as the command line's checks want it. */
  readonly access?: 'write' | 'read';
}

/**
 * Opens the library: for writing where this is the only process that does, else for reading, with the reason. An older
 * file is copied to `PATH.backup-vN` and migrated. Throws `library.not-found`, `library.not-a-library`,
 * `library.from-future`, `library.damaged`, `storage.denied`, `storage.full`; the file is then as it was.
 */
export function openLibrary(path: string, options: OpenOptions): OpenLibrary {
  try {
    requireLibraryHeader(path);
    const file = realpathSync(path);
    if (!isWritable(file)) {
      return openCopy(path, reasons.denied, (copy) => copyWithJournal(file, copy));
    }
    if (options.access === 'read') {
      return openForReading(path, file, reasons.asked);
    }
    const lock = acquireLock(file);
    return lock === null ? openForReading(path, file, reasons.held) : openForWriting(path, file, lock, options.clock);
  } catch (thrown) {
    throw thrown instanceof FutureVersionError
      ? new MingquanError('library.from-future', { path, found: thrown.found, known: thrown.known })
      : storageError(thrown, path);
  }
}

// helpers

const reasons = {
  held: { zh: '另一个明权窗口或程序正在编辑它，关闭那一个之后请重新打开', en: 'another Mingquan is editing it; close that one and open this again' },
  denied: { zh: '文件或所在文件夹不允许写入', en: 'the file or its folder does not permit writing' },
  asked: { zh: '这次只为查看而打开', en: 'it was opened for reading only' },
} as const satisfies Record<string, Term>;

function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK);
    accessSync(dirname(file), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function openForWriting(path: string, file: string, lock: LibraryLock, clock: Clock): OpenLibrary {
  try {
    const db = connectChecked(path, file);
    return closedOnFailure(db, () => {
      db.pragma('query_only = OFF');
      const { from, to } = runMigrations(db, allMigrations, (version) => backUp(db, file, version));
      configure(db);
      const writable = writableLibrary(db, path);
      if (to > from) {
        addAuditLine(writable, { at: clock(), action: 'library.migrate', subject: '', detail: { from, to } });
      }
      return opened({ path, db, writable, reason: null, release: () => lock.release() });
    });
  } catch (cause) {
    lock.release();
    throw cause;
  }
}

function openForReading(path: string, file: string, reason: Term): OpenLibrary {
  const db = connectChecked(path, file);
  return closedOnFailure(db, () => {
    const version = versionOf(db);
    const known = latestVersion(allMigrations);
    if (version > known) {
      throw new FutureVersionError(version, known);
    }
    if (version === known) {
      return opened({ path, db, writable: null, reason, release: () => undefined });
    }
    const copied = openCopy(path, reason, (copy) => snapshot(db, copy));
    db.close();
    return copied;
  });
}

/** Where the file's own place cannot be written, or its form is older, a private copy is read. */
function openCopy(path: string, reason: Term, makeCopy: (copy: string) => void): OpenLibrary {
  const folder = mkdtempSync(join(tmpdir(), 'mingquan-'));
  const release = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, 'library');
    makeCopy(copy);
    const db = connectChecked(path, copy);
    return closedOnFailure(db, () => {
      db.pragma('query_only = OFF');
      runMigrations(db, allMigrations, () => undefined);
      db.pragma('query_only = ON');
      return opened({ path, db, writable: null, reason, release });
    });
  } catch (cause) {
    release();
    throw cause;
  }
}

function closedOnFailure<Value>(db: Connection, work: () => Value): Value {
  try {
    return work();
  } catch (cause) {
    db.close();
    throw cause;
  }
}

interface Opened {
  readonly path: string;
  readonly db: Connection;
  readonly writable: WritableLibrary | null;
  readonly reason: Term | null;
  readonly release: () => void;
}

function opened({ path, db, writable, reason, release }: Opened): OpenLibrary {
  return {
    path,
    name: basename(path).replace(/\.mingquan$/, ''),
    readable: writable ?? readableLibrary(db, path),
    writable,
    readOnlyReason: reason,
    close() {
      db.close();
      release();
    },
  };
}

/** A connection that cannot write yet, on a file SQLite finds whole. */
function connectChecked(path: string, file: string): Connection {
  const db = connect(file);
  return closedOnFailure(db, () => {
    db.pragma('query_only = ON');
    const complaint = db.pragma('quick_check(1)', { simple: true });
    if (complaint !== 'ok') {
      throw new MingquanError('library.damaged', { path, reason: String(complaint) });
    }
    return db;
  });
}

/**
 * Every commit is on the disk before it is acknowledged, and a reader never waits for the writer. The first look takes
 * the room that reading needs in shared memory, so that a disk filled later still lets the clerk read.
 */
function configure(db: Connection): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('temp_store = MEMORY');
  db.pragma('trusted_schema = OFF');
  db.prepare('SELECT count(*) FROM facts').get();
}

function backUp(db: Connection, file: string, version: number): void {
  const backup = freeName(`${file}.backup-v${version}`);
  try {
    snapshot(db, backup);
    const written = openSync(backup, 'r+');
    fsyncSync(written);
    closeSync(written);
  } catch (cause) {
    rmSync(backup, { force: true });
    throw cause;
  }
}

/** A consistent copy of the library as this connection sees it. */
function snapshot(db: Connection, copy: string): void {
  db.pragma('query_only = OFF');
  db.prepare('VACUUM INTO ?').run(copy);
}

/** An earlier backup is never written over. */
function freeName(wanted: string): string {
  let name = wanted;
  for (let number = 2; existsSync(name); number += 1) {
    name = `${wanted}-${number}`;
  }
  return name;
}

function copyWithJournal(file: string, copy: string): void {
  copyFileSync(file, copy);
  if (existsSync(`${file}-wal`)) {
    copyFileSync(`${file}-wal`, `${copy}-wal`);
  }
}
