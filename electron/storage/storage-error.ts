import { MingquanError } from '../../shared/kernel/mingquan-error.ts';

/**
 * What the disk or SQLite threw, as an error of the catalogue where the clerk can act on it; anything else, and what is
 * of the catalogue already, is given back as it is.
 */
export function storageError(thrown: unknown, path: string): unknown {
  if (thrown instanceof MingquanError || !(thrown instanceof Error) || !('code' in thrown)) {
    return thrown;
  }
  const code = String(thrown.code);
  const kind = kinds.find(({ pattern }) => pattern.test(code));
  return kind === undefined ? thrown : new MingquanError(kind.code, { path, reason: thrown.message }, { cause: thrown });
}

/** What the file system threw while results were written: of the catalogue in any case. What else was thrown stays as it is. */
export function outputError(thrown: unknown, path: string): unknown {
  if (thrown instanceof Error && 'code' in thrown && ['EEXIST', 'ENOTDIR', 'EISDIR'].includes(String(thrown.code))) {
    return new MingquanError('output.name-taken', { path }, { cause: thrown });
  }
  const error = storageError(thrown, path);
  const isSystem = error instanceof Error && !(error instanceof MingquanError) && 'code' in error && /^E[A-Z0-9]+$/.test(String(error.code));
  return isSystem ? new MingquanError('storage.failed', { path, reason: error.message }, { cause: error }) : error;
}

// helpers

/** First match counts. A shared-memory file that cannot grow means a full disk, too. */
const kinds = [
  { pattern: /^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)$/, code: 'storage.full' },
  { pattern: /^(SQLITE_READONLY|SQLITE_PERM|SQLITE_CANTOPEN|EACCES|EPERM|EROFS)/, code: 'storage.denied' },
  { pattern: /^SQLITE_NOTADB$/, code: 'library.not-a-library' },
  { pattern: /^SQLITE_CORRUPT/, code: 'library.damaged' },
  { pattern: /^(SQLITE_IOERR|SQLITE_BUSY|EIO$|ENODEV$)/, code: 'storage.failed' },
] as const;
