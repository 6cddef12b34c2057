import { lstatSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeFileWhole } from './write-file.ts';

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
