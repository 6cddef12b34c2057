import { existsSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../ports/make-folder.ts';
import { writeChunksWhole, writeFileWhole } from '../ports/write-file.ts';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { looksLikeLibrary } from '../storage/library-header.ts';
import { outputError } from '../storage/storage-error.ts';

/**
 * Writes a result whole or not at all, its folder too where it is not there yet. Throws `storage.full`,
 * `storage.denied`, or `storage.failed` with the system's words for what stands in the way otherwise, and `output.is-library`
 * before it would replace a library, which holds all that a clerk ever typed.
 */
export function writeOutput(file: string, bytes: Uint8Array): void {
  try {
    refuseLibrary(file);
    const folder = makeFolder(path.dirname(file));
    try {
      writeFileWhole(file, bytes);
    } catch (thrown) {
      folder.undo();
      throw thrown;
    }
  } catch (cause) {
    throw outputError(cause, file);
  }
}

/** The same for a result that is made piece by piece. Rejects also with what making it throws. */
export async function writeOutputChunks(file: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
  try {
    refuseLibrary(file);
    const folder = makeFolder(path.dirname(file));
    try {
      await writeChunksWhole(file, chunks);
    } catch (thrown) {
      folder.undo();
      throw thrown;
    }
  } catch (cause) {
    throw outputError(cause, file);
  }
}

/** Throws `library.exists` where something stands at the path: for what is new and may not replace anything. */
export function requireFreeName(file: string): void {
  if (existsSync(file)) {
    throw new MingquanError('library.exists', { path: file });
  }
}

// helpers

function refuseLibrary(file: string): void {
  if (looksLikeLibrary(file)) {
    throw new MingquanError('output.is-library', { path: file });
  }
}
