import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decode } from 'fast-png';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sealScan } from '../../test/harness/seal-scan.ts';
import { sha256 } from '../ports/digest.ts';
import { createLibrary } from '../storage/create-library.ts';
import { openLibrary, type OpenLibrary } from '../storage/open-library.ts';
import { listAuditLines } from '../storage/audit-queries.ts';
import { openSeal } from './seal-box.ts';
import { sealHandlers } from './seal-handlers.ts';
import type { Services } from './services.ts';

const clock = () => '2026-03-02T01:02:03.000Z';
const wishes = { width: 40, rotation: 0, threshold: 0.3 };
const bytes = Buffer.from(sealScan({ width: 300, height: 300, radius: 100 })).toString('base64');
const context = { signal: new AbortController().signal } as Parameters<ReturnType<typeof sealHandlers>['seals.list']>[1];

let folder: string;
let library: OpenLibrary;
let services: Services;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingquan-'));
  const file = path.join(folder, 'test.mingquan');
  createLibrary(file, { clock, newId: () => 'new' });
  library = openLibrary(file, { clock });
  let number = 0;
  services = { library, clock, newId: () => `seal-${(number += 1)}` } as Services;
});
afterEach(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

async function imported(): Promise<string> {
  return (await sealHandlers(services)['seals.import']({ name: '公章', bytes, wishes, passphrase: 'long enough' }, context)).sealId;
}

describe('the seal box', () => {
  test('keeps a seal so that its picture stands nowhere in the file, and lends it under its passphrase', async () => {
    const sealId = await imported();
    const { seals } = await sealHandlers(services)['seals.list']({}, context);
    expect(seals).toEqual([{ id: sealId, name: '公章', width: 40, height: 40, addedAt: clock() }]);
    const { png, size, record } = await openSeal(services, { sealId, passphrase: 'long enough' }, { sealed: '取水许可', count: 1 });
    expect(size).toEqual({ width: 40, height: 40 });
    expect(decode(png).channels).toBe(4);
    record({ name: '取水许可.pdf', digest: sha256(new TextEncoder().encode('abc')), sealed: ['取水许可'] });
    const stored = readFileSync(path.join(folder, 'test.mingquan'), 'latin1') + readFileSync(path.join(folder, 'test.mingquan-wal'), 'latin1');
    expect(stored).not.toContain('IHDR');
    expect(stored).not.toContain(Buffer.from(png.subarray(0, 48)).toString('base64').slice(0, 40));
    expect(stored).not.toContain('long enough');
  });

  test('every use stands in the log: opened before anything is sealed, what was made with its digest, and each refusal', async () => {
    const sealId = await imported();
    await expect(openSeal(services, { sealId, passphrase: 'guess guess' }, { sealed: '备案包', count: 3 })).rejects.toMatchObject({ code: 'seal.passphrase-wrong', details: {} });
    const { record } = await openSeal(services, { sealId, passphrase: 'long enough' }, { sealed: '备案包', count: 3 });
    record({ name: '备案包.zip', digest: sha256(new TextEncoder().encode('abc')), sealed: ['取水许可'] });
    const { uses } = await sealHandlers(services)['seals.list']({}, context);
    expect(uses.map(({ what, name, sealed, count, digest }) => [what, name, sealed, count, digest.slice(0, 8)])).toEqual([
      ['use', '公章', '备案包.zip', 1, 'ba7816bf'],
      ['open', '公章', '备案包', 3, ''],
      ['refuse', '公章', '备案包', 3, ''],
      ['import', '公章', '', 0, ''],
    ]);
  });

  test('a seal gets another name and another passphrase, and goes; the log keeps what was', async () => {
    const sealId = await imported();
    const handlers = sealHandlers(services);
    await handlers['seals.rename']({ sealId, name: '备案专用章' }, context);
    await expect(handlers['seals.changePassphrase']({ sealId, passphrase: 'guess guess', newPassphrase: 'another one' }, context)).rejects.toMatchObject({ code: 'seal.passphrase-wrong' });
    await handlers['seals.changePassphrase']({ sealId, passphrase: 'long enough', newPassphrase: 'another one' }, context);
    await expect(openSeal(services, { sealId, passphrase: 'long enough' }, { sealed: '', count: 1 })).rejects.toMatchObject({ code: 'seal.passphrase-wrong' });
    await openSeal(services, { sealId, passphrase: 'another one' }, { sealed: '', count: 1 });
    await handlers['seals.delete']({ sealId }, context);
    expect((await handlers['seals.list']({}, context)).seals).toEqual([]);
    await expect(openSeal(services, { sealId, passphrase: 'another one' }, { sealed: '', count: 1 })).rejects.toMatchObject({ code: 'seal.not-found' });
    const actions = listAuditLines(library.readable).map(({ action }) => action).filter((action) => action.startsWith('seal.'));
    expect(actions).toEqual(['seal.import', 'seal.rename', 'seal.refuse', 'seal.changePassphrase', 'seal.refuse', 'seal.open', 'seal.delete']);
  });

  test('a library that can only be read lends no seal: its log could not tell', async () => {
    const sealId = await imported();
    const readOnly = { ...services, library: { ...library, writable: null, readOnlyReason: { zh: '只读', en: 'read only' } } };
    await expect(openSeal(readOnly, { sealId, passphrase: 'long enough' }, { sealed: '', count: 1 })).rejects.toMatchObject({ code: 'library.read-only' });
  });

  test('what is no picture of a seal is refused and leaves nothing', async () => {
    const handlers = sealHandlers(services);
    const blank = Buffer.from(sealScan({ width: 100, height: 100 })).toString('base64');
    await expect(handlers['seals.import']({ name: '空', bytes: blank, wishes, passphrase: 'long enough' }, context)).rejects.toMatchObject({ code: 'seal.blank' });
    expect((await handlers['seals.list']({}, context)).seals).toEqual([]);
  });
});
