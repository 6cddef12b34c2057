import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeRun, type OutputFile } from '../../electron/ports/output-folder.ts';
import { outputError } from '../../electron/storage/storage-error.ts';
import { resultWriters, writerNames, type Writers } from './output-kit.ts';
import { mountSmallDisk } from './small-disk.ts';

/** Root may write anywhere but on a disk mounted read-only; any other user may not write what has no mark for it. */
const isRoot = process.getuid?.() === 0;
const disk = mountSmallDisk();
let writers: Writers;
beforeAll(async () => {
  writers = await resultWriters();
});
afterAll(() => {
  disk?.remove();
  writers.close();
});

describe.runIf(disk !== null)('a disk mounted read-only', () => {
  const folder = disk?.folder ?? '';
  beforeAll(() => {
    writeFileSync(path.join(folder, 'before'), '');
    remount('ro');
  });
  afterAll(() => remount('rw'));

  test.each(writerNames)('%s: says that writing is not permitted, and leaves nothing', async (name) => {
    expect(await writers.byName[name]?.(folder)).toMatch(/^2 没有权限写入“.+”。请换一个文件夹/);
    expect(readdirSync(folder)).toEqual(['before']);
  });

  test('that becomes so while files are written: the same, nothing under the final name, and what is left is hidden', async () => {
    remount('rw');
    const run = path.join(folder, 'run');
    async function* files(): AsyncGenerator<OutputFile> {
      yield { name: 'a', bytes: new Uint8Array(10) };
      remount('ro');
      yield await Promise.resolve({ name: 'b', bytes: new Uint8Array(10) });
    }
    const failing = writeRun(run, files(), { ifThere: 'number', signal: { aborted: false } });
    await expect(failing.catch((thrown: unknown) => Promise.reject(outputError(thrown, run) as Error))).rejects.toMatchObject({ code: 'storage.denied' });
    expect(readdirSync(folder).filter((name) => !name.startsWith('.'))).toEqual(['before']);
  });

  function remount(how: 'ro' | 'rw'): void {
    expect(spawnSync('mount', ['-o', `remount,${how}`, folder]).status).toBe(0);
  }
});

describe.runIf(!isRoot && process.platform !== 'win32')('a folder without permission', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mingquan-forbidden-'));
  beforeAll(() => chmodSync(folder, 0o555));
  afterAll(() => {
    chmodSync(folder, 0o755);
    rmSync(folder, { recursive: true });
  });

  test.each(writerNames)('%s: says that writing is not permitted, and leaves nothing', async (name) => {
    expect(await writers.byName[name]?.(folder)).toMatch(/^2 没有权限写入“.+”。请换一个文件夹/);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe.runIf(disk !== null)('a full disk', () => {
  const folder = path.join(disk?.folder ?? '', 'full');
  beforeAll(() => {
    mkdirSync(folder);
    disk?.fill();
  });
  afterAll(() => disk?.free());

  test.each(writerNames)('%s: says that the disk is full, and leaves nothing', { timeout: 120_000 }, async (name) => {
    expect(await writers.byName[name]?.(folder)).toMatch(/^2 磁盘已满/);
    expect(readdirSync(folder)).toEqual([]);
  });
});
