import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { writeFileWhole } from '../ports/write-file.ts';

/**
 * Writes a result whole or not at all, its folder too where it is not there yet. Throws `storage.full`,
 * `storage.denied`, or `file.unreadable` with the system's code for what stands in the way otherwise.
 */
export function writeOutput(file: string, bytes: Uint8Array): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileWhole(file, bytes);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    if (code === 'ENOSPC' || code === 'EDQUOT') {
      throw new MingquanError('storage.full', {}, { cause });
    }
    if (['EACCES', 'EPERM', 'EROFS'].includes(code)) {
      throw new MingquanError('storage.denied', { path: file }, { cause });
    }
    throw new MingquanError('file.unreadable', { file, reason: code }, { cause });
  }
}
