import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles } from './source-files.ts';

const files = sourceFiles(['shared', 'electron', 'renderer', 'test', 'scripts']);
const longestFile = 400;

describe('house style', () => {
  test('no file outside tables and tests is longer than 400 lines', () => {
    const isTable = (file: string): boolean => file.endsWith('.test.ts') || /shared\/text\/|error-catalogue/.test(file);
    const long = files.filter((file) => !isTable(file) && readFileSync(file, 'utf8').split('\n').length > longestFile);
    expect(long).toEqual([]);
  });

  test('nothing exports a default, except what a tool asks for', () => {
    expect(files.filter((file) => /^export default/m.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  test('every electron import stands in the two folders that may know it', () => {
    const knowing = files.filter(
      (file) => !file.startsWith('test/') && importsOf(readFileSync(file, 'utf8')).includes('electron'),
    );
    expect(knowing.filter((file) => !/^electron\/(desktop|preload)\//.test(file))).toEqual([]);
  });

  test('the lock file records no download address and knows nothing of the broken font engine', () => {
    const lock = readFileSync('package-lock.json', 'utf8');
    expect(lock).not.toMatch(/"resolved"|https?:\/\/[^"]*registry/);
    expect(lock).not.toContain('@pdf-lib/fontkit');
  });
});
