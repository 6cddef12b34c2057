import { existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import type { Clock, IdSource } from '../../shared/kernel/sources.ts';
import { emptyDepartment } from '../../shared/model/department.ts';
import { allMigrations } from '../migrations/all-migrations.ts';
import { runMigrations } from '../migrations/run-migrations.ts';
import { addAuditLine } from './audit-queries.ts';
import { connect } from './database.ts';
import { insertDepartment } from './department-queries.ts';
import { setFact } from './fact-queries.ts';
import { writableLibrary, type WritableLibrary } from './handles.ts';
import { storageError } from './storage-error.ts';

export interface CreateOptions {
  readonly clock: Clock;
  readonly newId: IdSource;
  /** Puts in what the library begins with, in the same transaction. */
  readonly fill?: (library: WritableLibrary) => void;
}

/**
 * Makes a new library file, with its folder. It is written beside and appears under its name whole or not at all.
 * Throws `library.exists` (nothing is written over), `storage.denied`, `storage.full`, and what `fill` throws.
 */
export function createLibrary(path: string, options: CreateOptions): void {
  if (existsSync(path)) {
    throw new MingquanError('library.exists', { path });
  }
  const unfinished = `${path}.${options.newId()}.new`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    write(unfinished, options);
    appear(unfinished, path);
  } catch (thrown) {
    throw storageError(thrown, path);
  } finally {
    rmSync(unfinished, { force: true });
    rmSync(`${unfinished}-journal`, { force: true });
  }
}

// helpers

function write(file: string, { clock, newId, fill }: CreateOptions): void {
  const db = connect(file, { create: true });
  try {
    runMigrations(db, allMigrations, () => undefined);
    db.pragma('foreign_keys = ON');
    const library = writableLibrary(db, file);
    library.transaction(() => {
      const at = clock();
      setFact(library, 'id', newId());
      setFact(library, 'createdAt', at);
      insertDepartment(library, emptyDepartment());
      addAuditLine(library, { at, action: 'library.create', subject: '', detail: {} });
      fill?.(library);
    });
  } finally {
    db.close();
  }
}

/** A link fails where the name is taken, which a renaming would write over. */
function appear(unfinished: string, path: string): void {
  try {
    linkSync(unfinished, path);
  } catch (cause) {
    if (existsSync(path)) {
      throw new MingquanError('library.exists', { path }, { cause });
    }
    renameSync(unfinished, path);
  }
}
