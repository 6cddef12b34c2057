import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { requireFreeName, writeOutput, writeOutputChunks } from './write-output.ts';

const bytes = new TextEncoder().encode('内容');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingquan-output-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('writes the file, with the folders that are missing', () => {
  const file = path.join(folder, '甲', '乙', 'a.txt');
  writeOutput(file, bytes);
  expect(readFileSync(file, 'utf8')).toBe('内容');
});

test.each([
  ['a file where a folder should be', ['plain', 'a.txt']],
  ['a folder further up that is a file', ['plain', 'deeper', 'a.txt']],
])('says what stands in the way: %s', (_, names) => {
  writeFileSync(path.join(folder, 'plain'), '');
  const file = path.join(folder, ...names);
  expect(() => writeOutput(file, bytes)).toThrow(
    expect.objectContaining({ code: 'output.name-taken', details: expect.objectContaining({ path: file }) }),
  );
  expect(readdirSync(folder)).toEqual(['plain']);
});

test('says the same where a folder has the name of the file', () => {
  expect(() => writeOutput(folder, bytes)).toThrow(expect.objectContaining({ code: 'output.name-taken' }));
});

test('takes back the folders it made where the file cannot be made', async () => {
  async function* failing(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(bytes);
    throw new Error('no ink');
  }
  await expect(writeOutputChunks(path.join(folder, '甲', '乙', 'a.txt'), failing())).rejects.toThrow('no ink');
  expect(readdirSync(folder)).toEqual([]);
});

test.each(['library.mingquan', 'renamed.zip'])('never replaces a library, whatever its name: %s', async (name) => {
  const file = path.join(folder, name);
  writeFileSync(file, 'SQLite format 3\0and all that was entered');
  expect(() => writeOutput(file, bytes)).toThrow(expect.objectContaining({ code: 'output.is-library' }));
  await expect(writeOutputChunks(file, pieces())).rejects.toMatchObject({ code: 'output.is-library' });
  expect(readFileSync(file, 'latin1')).toContain('all that was entered');
  expect(readdirSync(folder)).toEqual([name]);
});

test('a name is free where nothing stands', () => {
  const file = path.join(folder, 'a.chart.json');
  requireFreeName(file);
  writeOutput(file, bytes);
  expect(() => requireFreeName(file)).toThrow(expect.objectContaining({ code: 'library.exists' }));
});

async function* pieces(): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield bytes;
}
