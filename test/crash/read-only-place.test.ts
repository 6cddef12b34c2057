import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { inProcessClient } from '../../electron/backend/in-process-client.ts';
import type { JournalEntry } from '../../shared/model/history.ts';
import { makeBackend, makeLibrary, step, type LibraryOnDisk } from '../contract/contract-parts.ts';
import { mountSmallDisk } from './small-disk.ts';

/** Root may write anywhere but on a disk mounted read-only; any other user may not write what has no mark for it. */
const disk = process.getuid?.() === 0 ? mountSmallDisk() : null;
const places = [
  { place: 'a disk mounted read-only', possible: disk !== null, make: diskLibrary },
  { place: 'a folder without permission', possible: process.platform !== 'win32' && process.getuid?.() !== 0, make: forbiddenLibrary },
];

const cleanUps: (() => void)[] = [];
afterEach(() => cleanUps.splice(0).reverse().forEach((cleanUp) => cleanUp()));
afterAll(() => disk?.remove());

for (const { place, possible, make } of places) {
  test.runIf(possible)(`a library in ${place} can be read, is told why it cannot be changed, and stays alone`, async () => {
    const onDisk = await make();
    const library = onDisk.open();
    expect(library.writable).toBeNull();
    expect(library.readOnlyReason?.zh).toContain('不允许写入');
    const client = inProcessClient(makeBackend(library), 'page');
    const summary = await client.call('library.read', {});
    expect(summary).toMatchObject({ ok: true, value: { name: '清溪县', readOnly: true } });
    expect(await client.call('charts.open', { chartId: 'one' })).toMatchObject({ ok: true, value: { sequence: 1 } });
    expect(await client.call('charts.delete', { chartId: 'one' })).toMatchObject({ ok: false, error: { code: 'library.read-only' } });
    library.close();
    expect(readdirSync(path.dirname(onDisk.path)).filter((name) => !name.endsWith('.lock'))).toEqual(['清溪县.mingquan']);
  });
}

// helpers

/** A library with one edit behind it. */
async function edited(onDisk: LibraryOnDisk): Promise<LibraryOnDisk> {
  cleanUps.push(() => onDisk.remove());
  const library = onDisk.open();
  const after = step('third', '告知');
  const entry: JournalEntry = { id: 'e', kind: 'do', command: 'node.add', diff: [{ list: 'nodes', index: 2, before: null, after }] };
  const client = inProcessClient(makeBackend(library), 'page');
  expect(await client.call('charts.append', { chartId: 'one', expectedSequence: 0, entries: [entry] })).toMatchObject({ ok: true });
  library.close();
  return onDisk;
}

async function diskLibrary(): Promise<LibraryOnDisk> {
  const root = disk?.folder ?? '';
  const folder = path.join(root, 'library');
  mkdirSync(folder);
  const onDisk = await edited(makeLibrary(folder));
  expect(spawnSync('mount', ['-o', 'remount,ro', root]).status).toBe(0);
  cleanUps.push(() => spawnSync('mount', ['-o', 'remount,rw', root]));
  return onDisk;
}

async function forbiddenLibrary(): Promise<LibraryOnDisk> {
  const onDisk = await edited(makeLibrary());
  const folder = path.dirname(onDisk.path);
  chmodSync(onDisk.path, 0o444);
  chmodSync(folder, 0o555);
  cleanUps.push(() => chmodSync(folder, 0o755));
  return onDisk;
}
