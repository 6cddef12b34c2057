import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { resultWriters, writerNames, type Writers } from './output-kit.ts';

/** A file system that refuses to make anything in folders of that name, as a read-only one does, for whoever runs the tests. */
const refusal = vi.hoisted(() => ({ code: '' }));

function refusing<Name extends 'mkdirSync' | 'openSync' | 'renameSync' | 'mkdir' | 'writeFile'>(name: Name, real: Record<Name, (...words: never[]) => unknown>) {
  return {
    [name]: (...words: never[]) => {
      if (refusal.code !== '' && String(words[0]).includes('refusing')) {
        throw Object.assign(new Error(`${refusal.code}: refused, ${name} '${String(words[0])}'`), { code: refusal.code });
      }
      return real[name](...words);
    },
  };
}

vi.mock('node:fs', async (original) => {
  const real = await original<Record<'mkdirSync' | 'openSync' | 'renameSync', (...words: never[]) => unknown>>();
  return { ...real, ...refusing('mkdirSync', real), ...refusing('openSync', real), ...refusing('renameSync', real) };
});
vi.mock('node:fs/promises', async (original) => {
  const real = await original<Record<'mkdir' | 'writeFile', (...words: never[]) => unknown>>();
  return { ...real, ...refusing('mkdir', real), ...refusing('writeFile', real) };
});

let folder = '';
let writers: Writers;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingquan-refusing-'));
  writers = await resultWriters();
});
afterEach(() => {
  refusal.code = '';
});
afterAll(() => {
  writers.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each(writerNames.flatMap((name) => ['EACCES', 'EROFS', 'EPERM'].map((code) => [name, code] as const)))('%s, answered %s: says that writing is not permitted, and leaves nothing', async (name, code) => {
  refusal.code = code;
  expect(await writers.byName[name]?.(folder)).toMatch(/^2 没有权限写入“.+”。请换一个文件夹/);
  expect(readdirSync(folder)).toEqual([]);
});
