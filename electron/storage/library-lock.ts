import { connect } from './database.ts';

export interface LibraryLock {
  release(): void;
}

/**
 * The right to write the library, held by one process at a time; null where another has it. A second, empty database
 * `PATH.lock` is kept in an exclusive transaction: the system itself frees it when the process ends, killed or not, so
 * no stale mark can lock a clerk out. The file stays behind, empty: deleting it would let two processes hold one each.
 */
export function acquireLock(libraryPath: string): LibraryLock | null {
  const db = connect(`${libraryPath}.lock`, { create: true, patience: 0 });
  try {
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
    return { release: () => db.close() };
  } catch (cause) {
    db.close();
    if (cause instanceof Error && 'code' in cause && cause.code === 'SQLITE_BUSY') {
      return null;
    }
    throw cause;
  }
}
