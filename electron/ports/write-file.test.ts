import { spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { unfinishedName } from './unfinished.ts';
import { writeChunksWhole, writeFileWhole } from './write-file.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mingquan-write-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('writeFileWhole', () => {
  test.skipIf(process.platform === 'win32')('writes through a link and leaves it one', () => {
    const target = path.join(folder, 'target');
    const link = path.join(folder, 'link');
    writeFileSync(target, 'old');
    symlinkSync(target, link);
    writeFileWhole(link, new TextEncoder().encode('new'));
    expect(readFileSync(target, 'utf8')).toBe('new');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });

  test('never replaces what is no file', () => {
    expect(() => writeFileWhole(folder, new Uint8Array())).toThrow(expect.objectContaining({ code: 'EISDIR' }));
    expect(lstatSync(folder).isDirectory()).toBe(true);
  });
});

test('a name as long as file systems take is written', () => {
  const target = path.join(folder, `${'长'.repeat(83)}.pdf`);
  writeFileWhole(target, new TextEncoder().encode('x'));
  expect(readFileSync(target, 'utf8')).toBe('x');
});

test('what a crashed process left unfinished is removed by the next one that writes there', () => {
  const inner = path.join(folder, 'inner');
  mkdirSync(inner);
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  writeFileSync(path.join(inner, unfinishedName('package.zip', '.1').replace(`-${process.pid}.`, `-${gone}.`)), 'half');
  writeFileSync(path.join(inner, unfinishedName('other.zip', '.1')), 'under way');
  writeFileWhole(path.join(inner, 'a.pdf'), new Uint8Array());
  expect(readdirSync(inner)).toEqual([unfinishedName('other.zip', '.1'), 'a.pdf']);
});

describe('writeChunksWhole', () => {
  test('writes the pieces one after the other', async () => {
    const target = path.join(folder, 'pieces');
    await writeChunksWhole(target, pieces(3));
    expect(readFileSync(target, 'utf8')).toBe('0;1;2;');
  });

  test('leaves the old file and nothing else where making a piece fails', async () => {
    const target = path.join(folder, 'kept');
    writeFileSync(target, 'old');
    const before = readdirSync(folder).toSorted();
    await expect(writeChunksWhole(target, pieces(3, 2))).rejects.toThrow('called off');
    expect(readFileSync(target, 'utf8')).toBe('old');
    expect(readdirSync(folder).toSorted()).toEqual(before);
  });
});

// helpers

async function* pieces(count: number, failing = count): AsyncGenerator<Uint8Array> {
  for (let index = 0; index < count; index += 1) {
    if (index === failing) {
      throw new Error('called off');
    }
    yield await Promise.resolve(new TextEncoder().encode(`${index};`));
  }
}
