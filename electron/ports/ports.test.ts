import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from './clock.ts';
import { sha256 } from './digest.ts';
import { randomId } from './ids.ts';
import { writeFileWhole } from './write-file.ts';

test('the clock gives UTC moments that sort as text', () => {
  const earlier = systemClock();
  expect(earlier).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  expect(systemClock() >= earlier).toBe(true);
});

test('ids are of the promised form and differ', () => {
  const ids = Array.from({ length: 100 }, randomId);
  expect(new Set(ids).size).toBe(100);
  expect(ids.every((id) => /^[0-9a-z]{32}$/.test(id))).toBe(true);
});

test('the digest is SHA-256', () => {
  expect(sha256(new TextEncoder().encode('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

describe('writing a file whole', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'mingquan-write-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('replaces the file and leaves nothing beside it', () => {
    const file = path.join(folder, 'chart.json');
    writeFileSync(file, 'old');
    writeFileWhole(file, new TextEncoder().encode('新的内容'));
    expect(readFileSync(file, 'utf8')).toBe('新的内容');
    expect(readdirSync(folder)).toEqual(['chart.json']);
  });

  test('waits while another program holds the file', () => {
    const file = path.join(folder, 'chart.json');
    let refusals = 2;
    writeFileWhole(file, new TextEncoder().encode('x'), (from, to) => {
      if (refusals > 0) {
        refusals -= 1;
        throw Object.assign(new Error('held'), { code: 'EBUSY' });
      }
      renameSync(from, to);
    });
    expect(readFileSync(file, 'utf8')).toBe('x');
  });

  test('keeps the old file where the new one cannot be put in its place', () => {
    const file = path.join(folder, 'chart.json');
    writeFileSync(file, 'old');
    const failing = (): never => {
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    };
    expect(() => writeFileWhole(file, new TextEncoder().encode('new'), failing)).toThrow('no space left');
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['chart.json']);
  });
});
