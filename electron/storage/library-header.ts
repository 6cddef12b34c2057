import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { libraryApplicationId } from '../migrations/run-migrations.ts';

const headerLength = 100;
const applicationIdOffset = 68;
const signature = 'SQLite format 3\0';

/**
 * Looks at the first bytes before SQLite is let near the file, so that a foreign file is not touched. Throws
 * `library.not-found`, `library.not-a-library`, `library.damaged` (our signature, but no whole header).
 */
export function requireLibraryHeader(path: string): void {
  const header = readStart(path);
  if (header.toString('latin1', 0, signature.length) !== signature) {
    throw new MingquanError('library.not-a-library', { path });
  }
  if (header.length < headerLength) {
    throw new MingquanError('library.damaged', { path, reason: '文件不完整 incomplete' });
  }
  if (header.readInt32BE(applicationIdOffset) !== libraryApplicationId) {
    throw new MingquanError('library.not-a-library', { path });
  }
}

/** Whether the file is a library or was meant to be one, by its name or by how it begins; what is not there is judged by its name. */
export function looksLikeLibrary(path: string): boolean {
  if (path.toLowerCase().endsWith('.mingquan')) {
    return true;
  }
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  return isFile && readStart(path).toString('latin1', 0, signature.length) === signature;
}

// helpers

function readStart(path: string): Buffer {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) {
    throw new MingquanError('library.not-found', { path });
  }
  if (!status.isFile()) {
    throw new MingquanError('library.not-a-library', { path });
  }
  const file = openSync(path, 'r');
  try {
    const header = Buffer.alloc(headerLength);
    return header.subarray(0, readSync(file, header, 0, headerLength, 0));
  } finally {
    closeSync(file);
  }
}
