import { closeSync, fsyncSync, lstatSync, openSync, realpathSync, renameSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { randomId } from './ids.ts';
import { removeLeftOvers, removeUnfinished, unfinishedName } from './unfinished.ts';

/**
 * Writes the file whole or not at all: a neighbour is written, flushed to the disk and renamed over it; what crashed processes
 * left unfinished beside it is removed first. Whoever reads
 * `file` sees the old bytes or the new ones, never a part. Throws the file system's error; the old file is then as it was.
 */
export function writeFileWhole(file: string, bytes: Uint8Array, rename: typeof renameSync = renameSync): void {
  const { target, neighbour } = neighbourOf(file);
  try {
    const handle = openSync(neighbour, 'wx');
    try {
      writeAll(handle, bytes);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameWithPatience(rename, neighbour, target);
  } catch (cause) {
    removeUnfinished(neighbour);
    throw cause;
  }
}

/** The same for a file that is made piece by piece and need not lie in memory. Rejects also with what making a piece throws. */
export async function writeChunksWhole(file: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
  const { target, neighbour } = neighbourOf(file);
  try {
    const handle = openSync(neighbour, 'wx');
    try {
      for await (const chunk of chunks) {
        writeAll(handle, chunk);
      }
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameWithPatience(renameSync, neighbour, target);
  } catch (cause) {
    removeUnfinished(neighbour);
    throw cause;
  }
}

// helpers

/** Where the file goes in the end, and what is written first. */
function neighbourOf(file: string): { readonly target: string; readonly neighbour: string } {
  const target = fileBehind(file);
  const folder = path.dirname(target);
  removeLeftOvers(folder);
  return { target, neighbour: path.join(folder, unfinishedName(path.basename(target), `.${randomId()}`)) };
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) {
    written += writeSync(file, bytes, written);
  }
}

/** The file a link leads to, so that the link stays one; what stands there and is no file is not replaced. */
function fileBehind(file: string): string {
  if (lstatSync(file, { throwIfNoEntry: false }) === undefined) {
    return file;
  }
  const target = realpathSync(file);
  const stands = statSync(target);
  if (!stands.isFile()) {
    throw Object.assign(new Error(`not a file: ${file}`), { code: stands.isDirectory() ? 'EISDIR' : 'EACCES' });
  }
  return target;
}

/** A virus scanner on Windows may hold a fresh file for a moment. */
function renameWithPatience(rename: typeof renameSync, from: string, to: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return rename(from, to);
    } catch (cause) {
      const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
      if (attempt === 5 || !['EPERM', 'EACCES', 'EBUSY'].includes(code)) {
        throw cause;
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20 * attempt);
    }
  }
}
