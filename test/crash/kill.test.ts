import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { inProcessClient } from '../../electron/backend/in-process-client.ts';
import { readJournal } from '../../electron/storage/journal-queries.ts';
import { readRevision } from '../../electron/storage/revision-queries.ts';
import { randomId } from '../../electron/ports/ids.ts';
import { undoEntry } from '../../shared/commands/history.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { applyDiff, reverseDiff } from '../../shared/model/diff.ts';
import { makeBackend, makeLibrary, type LibraryOnDisk } from '../contract/contract-parts.ts';
import { startEditing, type EditingProcess } from './editing-process.ts';

const rounds = 50;
/** A library goes through this many kills, its journal growing, before the next one begins. */
const roundsOfALibrary = 10;
const longestRun = 150;

const compiled = mkdtempSync(path.join(tmpdir(), 'mingquan-compiled-'));
afterAll(() => rmSync(compiled, { recursive: true }));

const libraries: LibraryOnDisk[] = [];
afterEach(() => libraries.splice(0).forEach((library) => library.remove()));

function newLibrary(): LibraryOnDisk {
  const library = makeLibrary();
  libraries.push(library);
  return library;
}

describe('killed while editing', () => {
  test(`${rounds} times at random moments: whole, nothing acknowledged is missing, undo leads back to the first document`, { timeout: 180_000 }, async () => {
    let acknowledged = 0;
    let killedWhileEditing = 0;
    async function lane(count: number): Promise<void> {
      let library = newLibrary();
      let next: EditingProcess = startEditing(compiled);
      for (let round = 0; round < count; round += 1) {
        library = round % roundsOfALibrary === 0 ? newLibrary() : library;
        const editing = next;
        editing.edit(library.path);
        if (round % 5 !== 0) {
          await editing.firstLine();
        }
        await wait(Math.random() * longestRun);
        const lines = await editing.kill();
        next = round + 1 < count ? startEditing(compiled) : editing;
        acknowledged += lines.length;
        killedWhileEditing += lines.length > 0 ? 1 : 0;
        await expectWhole(library, Number(lines.at(-1) ?? 0));
      }
    }
    await Promise.all([lane(rounds / 2), lane(rounds / 2)]);
    expect(killedWhileEditing).toBeGreaterThanOrEqual(rounds * 0.8);
    expect(acknowledged).toBeGreaterThan(rounds * 2);
  });
});

describe('two processes on one library', () => {
  test('the second can read and is told why; when the first is killed, the file is free again', async () => {
    const library = newLibrary();
    const editing = startEditing(compiled);
    editing.edit(library.path);
    await editing.firstLine();

    const reading = library.open();
    expect(reading.writable).toBeNull();
    expect(reading.readOnlyReason?.zh).toContain('正在编辑');
    const client = inProcessClient(makeBackend(reading), 'second');
    expect(await client.call('charts.open', { chartId: 'one' })).toMatchObject({ ok: true });
    const refused = await client.call('charts.delete', { chartId: 'one' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'library.read-only' } });
    expect(refused.ok ? '' : refused.error.message).toContain('正在编辑');

    const lines = await editing.kill();
    reading.close();
    await expectWhole(library, Number(lines.at(-1)));
  });

  test('a process that comes second finds the library read-only, too', async () => {
    const library = newLibrary();
    const first = library.open();
    expect(first.writable).not.toBeNull();
    const editing = startEditing(compiled);
    editing.edit(library.path);
    expect(await editing.firstLine()).toBe('read-only');
    await editing.kill();
    first.close();
    expect(library.open().writable).not.toBeNull();
  });
});

// helpers

/** Opens the library as the next start would, looks at everything and takes one step back. */
async function expectWhole(onDisk: LibraryOnDisk, lastAcknowledged: number): Promise<void> {
  const library = onDisk.open();
  expect(library.readOnlyReason).toBeNull();
  try {
    expect(integrity(onDisk.path)).toEqual(['ok']);
    const client = inProcessClient(makeBackend(library), 'test');
    const answer = await client.call('charts.open', { chartId: 'one' });
    const { chart, sequence, history } = answer.ok ? answer.value : expect.unreachable(answer.error.message);
    expect(sequence).toBeGreaterThanOrEqual(lastAcknowledged);

    const journal = readJournal(library.readable, 'one');
    expect(journal).toHaveLength(sequence);
    const first = readRevision(library.readable, 'one', 1)?.chart ?? expect.unreachable('the first revision is there');
    expect(journal.reduce<Chart>((document, entry) => applyDiff(document, entry.diff), first)).toEqual(chart);
    expect(history.undo.reduceRight<Chart>((document, step) => applyDiff(document, reverseDiff(step.diff)), chart)).toEqual(first);

    const back = undoEntry(history, randomId);
    if (back !== null) {
      const undone = await client.call('charts.append', { chartId: 'one', expectedSequence: sequence, entries: [back] });
      expect(undone).toMatchObject({ ok: true, value: { sequence: sequence + 1 } });
    }
  } finally {
    library.close();
  }
}

function integrity(path: string): unknown[] {
  const db = new Database(path);
  try {
    return db.prepare('PRAGMA integrity_check').pluck().all();
  } finally {
    db.close();
  }
}
