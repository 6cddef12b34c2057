import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { safeFileName } from '../../shared/formats/safe-file-name.ts';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { throwIfCancelled, type Cancellation } from '../../shared/kernel/cancellation.ts';
import { makeFolder } from './make-folder.ts';
import { removeLeftOvers, removeUnfinished, unfinishedName } from './unfinished.ts';

/** A file to be written, whole or piece by piece as it is made; its name may lead into a folder by `/`. */
export type OutputFile = { readonly name: string } & ({ readonly bytes: Uint8Array } | { readonly chunks: AsyncIterable<Uint8Array> });

export interface WrittenRun {
  /** Where the files are now. */
  readonly folder: string;
  /** As written, in order: names that some system would not take have been changed. */
  readonly files: readonly { readonly name: string; readonly size: number }[];
}

export interface RunOptions {
  /** A folder of that name that stands already: another number is put behind the new one's name, or the files go into it. */
  readonly ifThere: 'number' | 'join';
  readonly signal: Cancellation;
}

/**
 * Writes the files one after the other as they come, into a hidden folder beside `target` that gets its name once all are
 * there: a run that is called off, fails or crashes leaves nothing under it. What crashed runs left behind is removed first.
 * Throws the file system's error, `request.cancelled`, and whatever making the files throws.
 */
export async function writeRun(target: string, files: AsyncIterable<OutputFile>, { ifThere, signal }: RunOptions): Promise<WrittenRun> {
  // A folder that stands already may be the root of a disk: what joins it is made within it.
  const joins = ifThere === 'join' && isThere(target);
  const parent = joins ? target : path.dirname(path.resolve(target));
  const made = makeFolder(parent);
  removeLeftOvers(parent);
  let part: string | null = null;
  try {
    part = makePart(parent, path.basename(target));
    const written = await writeAll(part, files, signal);
    for (const { name: file } of written) {
      throwIfCancelled(signal);
      await flush(path.join(part, file));
    }
    throwIfCancelled(signal);
    const folder = joins ? await joined(part, target, written) : named(part, target);
    return { folder, files: written };
  } catch (thrown) {
    if (part !== null) {
      removeUnfinished(part);
    }
    made.undo();
    throw thrown;
  }
}

/** The name as every system takes it: each part without separators and wildcards, at most 210 bytes before its ending. */
export function safeOutputName(name: string): string {
  const parts = name.split(/[/\\]/).filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.length === 0 ? 'file' : parts.map(safePart).join('/');
}

// helpers

function makePart(parent: string, name: string): string {
  for (let number = 1; ; number += 1) {
    const part = path.join(parent, unfinishedName(name, number === 1 ? '' : `-${number}`));
    if (!isThere(part)) {
      mkdirSync(part);
      return part;
    }
  }
}

async function writeAll(part: string, files: AsyncIterable<OutputFile>, signal: Cancellation): Promise<WrittenRun['files'][number][]> {
  const written: WrittenRun['files'][number][] = [];
  const taken = new Set<string>();
  const folders = new Set<string>();
  for await (const output of files) {
    throwIfCancelled(signal);
    const free = freeName(safeOutputName(output.name), taken);
    const file = path.join(part, free);
    const folder = path.dirname(file);
    if (!folders.has(folder)) {
      await mkdir(folder, { recursive: true });
      folders.add(folder);
    }
    written.push({ name: free, size: 'bytes' in output ? await writeBytes(file, output.bytes) : await writeChunks(file, output.chunks, signal) });
  }
  return written;
}

async function writeBytes(file: string, bytes: Uint8Array): Promise<number> {
  await writeFile(file, bytes, { flag: 'wx' });
  return bytes.length;
}

async function writeChunks(file: string, chunks: AsyncIterable<Uint8Array>, signal: Cancellation): Promise<number> {
  const handle = await open(file, 'wx');
  try {
    let size = 0;
    for await (const chunk of chunks) {
      throwIfCancelled(signal);
      await handle.writeFile(chunk);
      size += chunk.length;
    }
    return size;
  } finally {
    await handle.close();
  }
}

/** Names that differ in case only are one name on Windows and macOS. */
function freeName(name: string, taken: Set<string>): string {
  const [, stem = name, ending = ''] = /^(.*?)((?:\.[A-Za-z0-9]{1,8}){0,2})$/s.exec(name) ?? [];
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) {
    free = `${stem}-${number}${ending}`;
  }
  taken.add(free.toLowerCase());
  return free;
}

/** What a carrier cut to a name's length and gave numbers before and behind is not cut again: its numbers would be lost. */
const numbered = { bytes: 210, units: 100 };

function safePart(part: string): string {
  const [, stem = part, ending = ''] = /^(.+?)((?:\.[A-Za-z0-9]{1,8}){0,2})$/s.exec(part) ?? [];
  return `${safeFileName(stem, 'file', numbered)}${ending}`;
}

/** A name given to what does not lie on the disk yet would be an empty file after a power failure. */
async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function named(part: string, target: string): string {
  for (let number = 1; ; number += 1) {
    const folder = number === 1 ? target : `${target}-${number}`;
    if (!isThere(folder)) {
      renameSync(part, folder);
      return folder;
    }
  }
}

/** Every file takes its place whole, one of the same name is replaced; where one cannot, all is put back as it was. */
async function joined(part: string, target: string, files: WrittenRun['files']): Promise<string> {
  const moves = files.map(({ name }) => ({ made: path.join(part, name), place: path.join(target, name) }));
  for (const { place } of moves) {
    if (statSync(place, { throwIfNoEntry: false })?.isDirectory() === true) {
      throw new MingquanError('output.name-taken', { path: place });
    }
  }
  const replaced = makePart(target, 'replaced');
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const [index, { made, place }] of moves.entries()) {
      await mkdir(path.dirname(place), { recursive: true });
      if (isThere(place)) {
        const former = path.join(replaced, String(index));
        await rename(place, former).catch((cause: unknown) => {
          throw isHeld(cause) ? new MingquanError('output.in-use', { path: place }, { cause }) : cause;
        });
        undo.push(() => rename(former, place));
      }
      await rename(made, place);
      undo.push(() => rm(place, { force: true }));
    }
  } catch (thrown) {
    for (const step of undo.reverse()) {
      await step();
    }
    rmSync(replaced, { recursive: true, force: true });
    throw thrown;
  }
  rmSync(replaced, { recursive: true, force: true });
  rmSync(part, { recursive: true, force: true });
  return target;
}

/** The folder can be written to, since the run lies in it already: what cannot be moved is open elsewhere. */
function isHeld(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && ['EBUSY', 'EPERM', 'EACCES'].includes(String(cause.code));
}

function isThere(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}
