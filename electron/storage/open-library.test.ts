import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { emptyChart } from '../../shared/model/chart.ts';
import { emptyDepartment } from '../../shared/model/department.ts';
import { allMigrations } from '../migrations/all-migrations.ts';
import { runMigrations } from '../migrations/run-migrations.ts';
import { listAuditLines } from './audit-queries.ts';
import { insertChart, listChartStates, readChart } from './chart-queries.ts';
import { createLibrary } from './create-library.ts';
import { readDepartment, updateDepartment } from './department-queries.ts';
import { openLibrary, type OpenLibrary } from './open-library.ts';

const clock = () => '2026-03-02T01:02:03.000Z';
const newId = () => 'fresh';
const power = { code: '1', name: '处罚', kind: 'penalty', implementingBody: '局' } as const;

let folder = '';
let file = '';
const open: OpenLibrary[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingquan-storage-'));
  file = path.join(folder, '清溪县.mingquan');
});
afterEach(() => {
  open.splice(0).forEach((library) => library.close());
  rmSync(folder, { recursive: true });
});

function opening(access: 'write' | 'read' = 'write'): OpenLibrary {
  const library = openLibrary(file, { clock, access });
  open.push(library);
  return library;
}

function writable(library: OpenLibrary): NonNullable<OpenLibrary['writable']> {
  expect(library.readOnlyReason).toBeNull();
  return library.writable ?? expect.unreachable('it should be writable');
}

describe('making a library', () => {
  test('appears whole under its name, in a folder made for it, with nothing beside it', () => {
    file = path.join(folder, 'deep', 'er', 'a.mingquan');
    createLibrary(file, { clock, newId, fill: (library) => insertChart(library, emptyChart('c', '图', power), clock()) });
    expect(readdirSync(path.dirname(file))).toEqual(['a.mingquan']);
    const library = opening();
    expect(library.name).toBe('a');
    expect(readDepartment(library.readable)).toEqual(emptyDepartment());
    expect(listChartStates(library.readable)).toEqual([{ id: 'c', sequence: 0, changedAt: clock() }]);
    expect(listAuditLines(library.readable)).toEqual([{ at: clock(), action: 'library.create', subject: '', detail: {} }]);
  });

  test('does not write over a file', () => {
    writeFileSync(file, 'something of the clerk');
    expect(codeOf(() => createLibrary(file, { clock, newId }))).toBe('library.exists');
    expect(readFileSync(file, 'utf8')).toBe('something of the clerk');
  });

  test('leaves nothing where the beginning cannot be put in', () => {
    const fill = (): never => {
      throw new MingquanError('chart.unreadable', { file: 'x', reason: 'y' });
    };
    expect(codeOf(() => createLibrary(file, { clock, newId, fill }))).toBe('chart.unreadable');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('opening a library', () => {
  test('commits are flushed, references kept, readers not kept waiting', () => {
    createLibrary(file, { clock, newId });
    const { readable } = opening();
    const pragma = (name: string): unknown => Object.values(readable.one(z.record(z.string(), z.unknown()), `SELECT * FROM pragma_${name}`) ?? {})[0];
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('busy_timeout')).toBe(5000);
  });

  test('a reading handle runs no statement that writes', () => {
    createLibrary(file, { clock, newId });
    const { readable } = opening();
    expect(() => readable.all(z.unknown(), "UPDATE department SET document = '{}' RETURNING id")).toThrow(/does not run/);
    expect(readDepartment(readable)).toEqual(emptyDepartment());
  });

  test('a transaction that throws leaves nothing, the handle stays usable', () => {
    createLibrary(file, { clock, newId });
    const library = writable(opening());
    const failing = (): never =>
      library.transaction(() => {
        insertChart(library, emptyChart('c', '图', power), clock());
        throw new Error('no');
      });
    expect(failing).toThrow('no');
    expect(listChartStates(library)).toEqual([]);
    library.transaction(() => insertChart(library, emptyChart('c', '图', power), clock()));
    expect(readChart(library, 'c')?.chart.title).toBe('图');
  });

  test('closing leaves one file and the empty lock', () => {
    createLibrary(file, { clock, newId });
    opening();
    open.splice(0).forEach((library) => library.close());
    expect(readdirSync(folder).sort()).toEqual(['清溪县.mingquan', '清溪县.mingquan.lock']);
    expect(statSync(`${file}.lock`).size).toBe(0);
  });

  test('a document that is not of the schema is told as damage, with the place', () => {
    createLibrary(file, { clock, newId });
    const library = writable(opening());
    library.run("UPDATE department SET document = '{\"name\": 7}'");
    expect(codeOf(() => readDepartment(library))).toBe('library.damaged');
  });
});

describe('one writer at a time', () => {
  test('the second one reads, is told why, and sees what the first commits', () => {
    createLibrary(file, { clock, newId });
    const first = writable(opening());
    const second = opening();
    expect(second.writable).toBeNull();
    expect(second.readOnlyReason?.zh).toContain('正在编辑');
    expect(second.readOnlyReason?.en).toContain('editing');
    updateDepartment(first, { ...emptyDepartment(), name: '清溪县市场监督管理局' });
    expect(readDepartment(second.readable).name).toBe('清溪县市场监督管理局');
  });

  test('when the first has closed, the next may write', () => {
    createLibrary(file, { clock, newId });
    opening();
    open.splice(0).forEach((library) => library.close());
    writable(opening());
  });

  test('opened for reading only, it keeps nobody from writing', () => {
    createLibrary(file, { clock, newId });
    expect(opening('read').writable).toBeNull();
    writable(opening());
  });
});

describe('bringing an older file up', () => {
  beforeEach(() => {
    const db = new Database(file);
    runMigrations(db, allMigrations.filter((migration) => migration.version <= 10), () => undefined);
    db.prepare('INSERT INTO charts VALUES (?, 1, 0, ?, ?, ?)').run('c', JSON.stringify(emptyChart('c', '旧图', power)), '2026-01-01', '2026-01-01');
    db.close();
  });

  test('keeps a backup of the old version beside it and says so in the log', () => {
    const library = opening();
    expect(readChart(library.readable, 'c')?.chart.title).toBe('旧图');
    expect(listAuditLines(library.readable).map((line) => line.action)).toEqual(['chart.create', 'library.migrate']);
    const backup = new Database(`${file}.backup-v10`, { readonly: true });
    expect(backup.pragma('user_version', { simple: true })).toBe(10);
    expect(backup.pragma('application_id', { simple: true })).toBe(0x4d6e6751);
    expect(backup.prepare('SELECT id FROM charts').pluck().all()).toEqual(['c']);
    backup.close();
  });

  test('never writes over an earlier backup', () => {
    writeFileSync(`${file}.backup-v10`, 'an earlier one');
    opening();
    expect(readFileSync(`${file}.backup-v10`, 'utf8')).toBe('an earlier one');
    expect(existsSync(`${file}.backup-v10-2`)).toBe(true);
  });

  test('only read, it stays as it is and a copy is brought up instead', () => {
    const before = fingerprint(file);
    const library = opening('read');
    expect(readChart(library.readable, 'c')?.chart.title).toBe('旧图');
    expect(listAuditLines(library.readable)).toHaveLength(1);
    expect(() => library.readable.all(z.unknown(), 'DELETE FROM charts RETURNING id')).toThrow();
    open.splice(0).forEach((each) => each.close());
    expect(fingerprint(file)).toBe(before);
    expect(readdirSync(folder)).toEqual(['清溪县.mingquan']);
  });
});

describe('what is no library of ours stays untouched', () => {
  test.each([
    ['a text', (target: string) => writeFileSync(target, '这不是数据库，只是一个改了扩展名的文本文件。'.repeat(20)), 'library.not-a-library'],
    ['an empty file', (target: string) => writeFileSync(target, ''), 'library.not-a-library'],
    ['a folder', (target: string) => mkdirSync(target), 'library.not-a-library'],
    ['another program’s database', foreignDatabase, 'library.not-a-library'],
    ['a file from the future', futureLibrary, 'library.from-future'],
    ['a file cut short', (target: string) => cutShort(target, 0.4), 'library.damaged'],
    ['a file cut within its header', (target: string) => cutShort(target, 0.0005), 'library.damaged'],
    ['a file with a page of noise', noisyLibrary, 'library.damaged'],
  ] as const)('%s', (_, make, code) => {
    make(file);
    const before = fingerprint(file);
    for (const access of ['write', 'read'] as const) {
      expect(codeOf(() => opening(access))).toBe(code);
    }
    expect(fingerprint(file)).toBe(before);
    expect(readdirSync(folder).filter((name) => !name.endsWith('.lock'))).toEqual(['清溪县.mingquan']);
  });

  test('a file that is not there', () => {
    expect(codeOf(() => opening())).toBe('library.not-found');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('the message names both versions and the file', () => {
    futureLibrary(file);
    expect(() => opening()).toThrow(/清溪县.*第 990 版.*第 50 版/);
  });
});

// helpers

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (thrown) {
    return thrown instanceof MingquanError ? thrown.code : String(thrown);
  }
  return 'nothing was thrown';
}

function fingerprint(target: string): string {
  return statSync(target).isDirectory() ? 'folder' : createHash('sha256').update(readFileSync(target)).digest('hex');
}

function foreignDatabase(target: string): void {
  const db = new Database(target);
  db.exec('CREATE TABLE charts (id)');
  db.close();
}

function futureLibrary(target: string): void {
  createLibrary(target, { clock, newId });
  const db = new Database(target);
  db.pragma('user_version = 990');
  db.close();
}

function largeLibrary(target: string): void {
  createLibrary(target, {
    clock,
    newId,
    fill(library) {
      for (let number = 0; number < 40; number += 1) {
        insertChart(library, emptyChart(`chart${number}`, '行政处罚流程图'.repeat(60), power), clock());
      }
    },
  });
}

function cutShort(target: string, part: number): void {
  largeLibrary(target);
  truncateSync(target, Math.floor(statSync(target).size * part));
}

function noisyLibrary(target: string): void {
  largeLibrary(target);
  const bytes = readFileSync(target);
  bytes.fill(0xa5, 4096 * 5, 4096 * 9);
  writeFileSync(target, bytes);
}
