import { closeSync, fsyncSync, lstatSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { randomId } from './ids.ts';

/**
 * Writes the file whole or not at all: a neighbour is written, flushed to the disk and renamed over it. Whoever reads
 * `path` sees the old bytes or the new ones, never a part. Throws the file system's error; the old file is then as it was.
 */
export function writeFileWhole(path: string, bytes: Uint8Array, rename: typeof renameSync = renameSync): void {
  const { target, neighbour } = neighbourOf(path);
  try {
    const file = openSync(neighbour, 'wx');
    try {
      writeAll(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameWithPatience(rename, neighbour, target);
  } catch (cause) {
    rmSync(neighbour, { force: true });
    throw cause;
  }
}

/** The same for a file that is made piece by piece and need not lie in memory. Rejects also with what making a piece throws. */
export async function writeChunksWhole(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const { target, neighbour } = neighbourOf(path);
  try {
    const file = openSync(neighbour, 'wx');
    try {
      for await (const chunk of chunks) {
        writeAll(file, chunk);
      }
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameWithPatience(renameSync, neighbour, target);
  } catch (cause) {
    rmSync(neighbour, { force: true });
    throw cause;
  }
}

// helpers

/** Where the file goes in the end, and what is written first. */
function neighbourOf(path: string): { readonly target: string; readonly neighbour: string } {
  const target = fileBehind(path);
  return { target, neighbour: `${target}.${randomId()}.tmp` };
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) {
    written += writeSync(file, bytes, written);
  }
}

/** The file a link leads to, so that the link stays one; what stands there and is no file is not replaced. */
function fileBehind(path: string): string {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) {
    return path;
  }
  const target = realpathSync(path);
  const stands = statSync(target);
  if (!stands.isFile()) {
    throw Object.assign(new Error(`not a file: ${path}`), { code: stands.isDirectory() ? 'EISDIR' : 'EACCES' });
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
