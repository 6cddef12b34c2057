import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { outputPlace } from './output-place.ts';

test('what is made goes to the clerk’s documents, where the system keeps them', () => {
  const homeFolder = mkdtempSync(path.join(tmpdir(), 'mingquan-home-'));
  const place = { platform: 'linux', environment: {}, homeFolder } as const;
  expect(outputPlace(place)).toBe(path.join(homeFolder, 'Documents', '明权输出'));
  mkdirSync(path.join(homeFolder, '.config'));
  writeFileSync(path.join(homeFolder, '.config', 'user-dirs.dirs'), '# own\nXDG_DOCUMENTS_DIR="$HOME/文档"\n');
  expect(outputPlace(place)).toBe(path.join(homeFolder, '文档', '明权输出'));
  expect(outputPlace({ ...place, platform: 'win32' })).toBe(path.join(homeFolder, 'Documents', '明权输出'));
  expect(outputPlace({ ...place, environment: { MINGQUAN_OUTPUT: '/var/out' } })).toBe(path.resolve('/var/out'));
  rmSync(homeFolder, { recursive: true });
});
