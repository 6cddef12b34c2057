import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { writeFileWhole } from '../ports/write-file.ts';
import { storageError } from '../storage/storage-error.ts';

/**
 * Writes a result whole or not at all, its folder too where it is not there yet. Throws `storage.full`,
 * `storage.denied`, or `storage.failed` with the system's words for what stands in the way otherwise.
 */
export function writeOutput(file: string, bytes: Uint8Array): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileWhole(file, bytes);
  } catch (cause) {
    const error = storageError(cause, file);
    if (error instanceof MingquanError) {
      throw error;
    }
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new MingquanError('storage.failed', { path: file, reason }, { cause });
  }
}
