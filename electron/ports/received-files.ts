import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import type { IdSource } from '../../shared/kernel/sources.ts';

/**
 * Files a page hands over piece by piece, so that none has to fit into one message. They lie in a temporary folder until
 * they are dropped or the program ends.
 */
export interface ReceivedFiles {
  /** A file of `size` bytes is about to come. Returns the id that its pieces name. The longest unused of too many is dropped. */
  begin(name: string, size: number): string;
  /** The next piece. Returns the bytes here so far. Throws `file.not-received` for an unknown id and for more than was announced. */
  append(id: string, bytes: Uint8Array): number;
  has(id: string): boolean;
  /** The whole file. Throws `file.not-received` where it is not here, or not all of it. */
  read(id: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  drop(id: string): void;
  /** Drops all of them. */
  close(): void;
}

export function createReceivedFiles(newId: IdSource): ReceivedFiles {
  const files = new Map<string, Received>();
  let folder: string | null = null;

  function require(id: string): Received {
    const file = files.get(id);
    if (file === undefined) {
      throw new MingquanError('file.not-received', { file: '—' });
    }
    return file;
  }

  function drop(id: string): void {
    const file = files.get(id);
    if (file !== undefined) {
      files.delete(id);
      rmSync(file.place, { force: true });
    }
  }

  return {
    begin(name, size) {
      const [oldest] = files.keys();
      if (oldest !== undefined && files.size >= mostFiles) {
        drop(oldest);
      }
      folder ??= mkdtempSync(path.join(tmpdir(), 'mingquan-received-'));
      const id = newId();
      const place = path.join(folder, id);
      writeFileSync(place, '', { flag: 'wx', mode: 0o600 });
      files.set(id, { name, size, place, received: 0 });
      return id;
    },
    append(id, bytes) {
      const file = require(id);
      if (file.received + bytes.length > file.size) {
        drop(id);
        throw new MingquanError('file.not-received', { file: file.name });
      }
      appendFileSync(file.place, bytes);
      file.received += bytes.length;
      return file.received;
    },
    has: (id) => files.has(id),
    async read(id) {
      const { name, size, place, received } = require(id);
      if (received !== size) {
        throw new MingquanError('file.not-received', { file: name });
      }
      return { name, bytes: await readFile(place) };
    },
    drop,
    close() {
      files.clear();
      if (folder !== null) {
        rmSync(folder, { recursive: true, force: true });
        folder = null;
      }
    },
  };
}

// helpers

interface Received {
  readonly name: string;
  readonly size: number;
  readonly place: string;
  received: number;
}

/** A file to verify and a former package at a time, in a few windows. */
const mostFiles = 8;
