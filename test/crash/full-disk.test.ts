import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { inProcessClient } from '../../electron/backend/in-process-client.ts';
import { writeFileWhole } from '../../electron/ports/write-file.ts';
import { createLibrary } from '../../electron/storage/create-library.ts';
import { writableLibrary } from '../../electron/storage/handles.ts';
import { openLibrary, type OpenLibrary } from '../../electron/storage/open-library.ts';
import type { Client } from '../../shared/contract/client.ts';
import type { OpenedChart } from '../../shared/contract/methods.ts';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import type { JournalEntry } from '../../shared/model/history.ts';
import { department, countingIds, makeBackend, makeLibrary, step, tickingClock, type LibraryOnDisk } from '../contract/contract-parts.ts';
import { mountSmallDisk } from './small-disk.ts';

const disk = mountSmallDisk();
afterAll(() => disk?.remove());

const libraries: LibraryOnDisk[] = [];
afterEach(() => {
  disk?.free();
  libraries.splice(0).forEach((library) => library.remove());
});

/** A library with what uses up its room and gives it back. */
interface Room {
  readonly library: OpenLibrary;
  readonly use: () => void;
  readonly giveBack: () => void;
  readonly path: string;
}

describe.runIf(disk !== null)('a full disk: a tmpfs of one megabyte', () => {
  let number = 0;
  function folder(): string {
    number += 1;
    const made = path.join(disk?.folder ?? '', `library-${number}`);
    mkdirSync(made);
    return made;
  }
  function onDisk(): LibraryOnDisk {
    const library = makeLibrary(folder());
    libraries.push(library);
    return library;
  }

  test('an edit is refused with what to do, nothing saved is lost, and work goes on when there is room', async () => {
    const library = onDisk();
    await fillAndGoOn({ library: library.open(), path: library.path, use: () => disk?.fill(), giveBack: () => disk?.free() });
  });

  test('the department cannot be saved in part', async () => {
    const library = onDisk();
    const client = inProcessClient(makeBackend(library.open()), 'page');
    const long = { ...department, complaints: Array.from({ length: 50 }, () => ({ kind: 'letter', address: '', note: '信'.repeat(300) })) };
    disk?.fill();
    const refused = await client.call('department.save', { department: long as typeof department });
    expect(refused).toMatchObject({ ok: false, error: { code: 'storage.full' } });
    expect(await client.call('library.read', {})).toMatchObject({ ok: true, value: { department } });
    expect(await open(client)).toMatchObject({ sequence: 0 });
    disk?.free();
    expect(await client.call('department.save', { department: long as typeof department })).toMatchObject({ ok: true, value: { changedCharts: ['one', 'two'] } });
  });

  test('opening, making and writing a file leave what was there as it was', () => {
    const library = onDisk();
    const exported = path.join(path.dirname(library.path), 'chart.pdf');
    writeFileWhole(exported, Buffer.from('old'));
    const before = digest(library.path);
    disk?.fill();
    try {
      expect(codeOf(() => openLibrary(library.path, { clock: tickingClock() }).close())).toMatch(/^(storage.full|opened)$/);
      expect(codeOf(() => createLibrary(path.join(path.dirname(library.path), 'new.mingquan'), { clock: tickingClock(), newId: countingIds('n') }))).toBe('storage.full');
      expect(() => writeFileWhole(exported, Buffer.alloc(100_000))).toThrow(/ENOSPC/);
    } finally {
      disk?.free();
    }
    expect(digest(library.path)).toBe(before);
    expect(readFileSync(exported, 'utf8')).toBe('old');
    expect(readdirSync(path.dirname(library.path)).filter((name) => !name.endsWith('.lock')).sort()).toEqual(['chart.pdf', path.basename(library.path)]);
    openLibrary(library.path, { clock: tickingClock() }).close();
  });

  test('an older file that has no room for its backup is not migrated', () => {
    const library = onDisk();
    const older = new Database(library.path);
    older.exec('DROP TABLE audit_log; DROP TABLE knowledge; DROP TABLE change_events; DROP TABLE seals; PRAGMA user_version = 10');
    older.pragma('journal_mode = DELETE');
    older.close();
    disk?.fill();
    try {
      expect(codeOf(() => openLibrary(library.path, { clock: tickingClock() }))).toBe('storage.full');
    } finally {
      disk?.free();
    }
    expect(readdirSync(path.dirname(library.path)).filter((name) => name.includes('backup'))).toEqual([]);
    openLibrary(library.path, { clock: tickingClock() }).close();
    expect(readdirSync(path.dirname(library.path)).filter((name) => name.endsWith('.backup-v10'))).toHaveLength(1);
  });
});

describe('a full disk: SQLite’s own limit of pages in its place', () => {
  test('an edit is refused with what to do, nothing saved is lost, and work goes on when there is room', async () => {
    const source = makeLibrary();
    libraries.push(source);
    const file = `${source.path}.limited`;
    copyFileSync(source.path, file);
    const db = new Database(file);
    db.pragma('journal_mode = WAL');
    db.pragma('foreign_keys = ON');
    const writable = writableLibrary(db, file);
    await fillAndGoOn({
      library: { path: file, name: 'limited', readable: writable, writable, readOnlyReason: null, close: () => db.close() },
      path: file,
      use: () => db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + 3}`),
      giveBack: () => db.pragma('max_page_count = 1000000'),
    });
  });
});

// helpers

/** Edits until there is no room, looks at what is left, and goes on with room. */
async function fillAndGoOn({ library, use, giveBack, path: file }: Room): Promise<void> {
  const client = inProcessClient(makeBackend(library), 'page');
  await append(client, 0, 'before');
  use();
  let sequence = 1;
  let refused = await client.call('charts.append', { chartId: 'one', expectedSequence: sequence, entries: [entry('e1', sequence)] });
  while (refused.ok && sequence < 500) {
    sequence = refused.value.sequence;
    refused = await client.call('charts.append', { chartId: 'one', expectedSequence: sequence, entries: [entry(`e${sequence}`, sequence)] });
  }
  expect(refused).toMatchObject({ ok: false, error: { code: 'storage.full' } });
  expect(refused.ok ? '' : refused.error.message).toContain('腾出空间');

  const left = await open(client);
  expect(left.sequence).toBe(sequence);
  expect(left.chart.nodes).toHaveLength(2 + sequence);
  expect(left.history.undo).toHaveLength(sequence);
  expect(await client.call('library.read', {})).toMatchObject({ ok: true });

  giveBack();
  await append(client, sequence, 'after');
  const after = await open(client);
  expect(after.chart.nodes.map((node) => node.id)).toEqual([...left.chart.nodes.map((node) => node.id), 'after']);
  library.close();

  const again = openLibrary(file, { clock: tickingClock() });
  expect(await open(inProcessClient(makeBackend(again), 'page'))).toEqual(after);
  again.close();
  const db = new Database(file);
  expect(db.prepare('PRAGMA integrity_check').pluck().all()).toEqual(['ok']);
  db.close();
}

/** One step with a text of some thousand characters at the end of the chart. */
function entry(id: string, sequence: number): JournalEntry {
  const after = step(id, '告知'.repeat(1500));
  return { id: `entry-${id}`, kind: 'do', command: 'node.add', diff: [{ list: 'nodes', index: 2 + sequence, before: null, after }] };
}

async function append(client: Client, sequence: number, id: string): Promise<void> {
  const answer = await client.call('charts.append', { chartId: 'one', expectedSequence: sequence, entries: [entry(id, sequence)] });
  expect(answer).toMatchObject({ ok: true, value: { sequence: sequence + 1 } });
}

async function open(client: Client): Promise<OpenedChart> {
  const answer = await client.call('charts.open', { chartId: 'one' });
  return answer.ok ? answer.value : expect.unreachable(answer.error.message);
}

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'opened';
  } catch (thrown) {
    return thrown instanceof MingquanError ? thrown.code : String(thrown);
  }
}

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
