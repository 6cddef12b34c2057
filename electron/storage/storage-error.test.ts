import { describe, expect, test } from 'vitest';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { storageError } from './storage-error.ts';

describe('what the disk and SQLite throw', () => {
  test.each([
    ['SQLITE_FULL', 'storage.full'],
    ['ENOSPC', 'storage.full'],
    ['SQLITE_IOERR_SHMSIZE', 'storage.full'],
    ['SQLITE_READONLY_DBMOVED', 'storage.denied'],
    ['EACCES', 'storage.denied'],
    ['EROFS', 'storage.denied'],
    ['SQLITE_NOTADB', 'library.not-a-library'],
    ['SQLITE_CORRUPT_INDEX', 'library.damaged'],
    ['SQLITE_IOERR_WRITE', 'storage.failed'],
  ])('%s becomes %s', (code, expected) => {
    const mapped = storageError(Object.assign(new Error('disk'), { code }), '/somewhere/a.mingquan');
    expect(mapped).toBeInstanceOf(MingquanError);
    expect((mapped as MingquanError).code).toBe(expected);
    expect((mapped as MingquanError).message).not.toMatch(/\{\w+\}/);
    expect((mapped as MingquanError).toPlain().messageEnglish).not.toMatch(/\{\w+\}/);
  });

  test('what is no matter of the disk stays as it is', () => {
    const constraint = Object.assign(new Error('UNIQUE'), { code: 'SQLITE_CONSTRAINT_UNIQUE' });
    expect(storageError(constraint, 'x')).toBe(constraint);
    const conflict = new MingquanError('chart.conflict');
    expect(storageError(conflict, 'x')).toBe(conflict);
    expect(storageError('text', 'x')).toBe('text');
  });
});
