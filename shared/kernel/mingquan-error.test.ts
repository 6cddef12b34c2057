import { describe, expect, test } from 'vitest';
import { errorCatalogue } from './error-catalogue.ts';
import { MingquanError, toPlainError } from './mingquan-error.ts';

describe('errors', () => {
  test('fill the blanks of both sentences', () => {
    const plain = new MingquanError('library.not-found', { path: 'a.mingquan' }).toPlain();
    expect(plain.message).toContain('“a.mingquan”');
    expect(plain.messageEnglish).toContain('"a.mingquan"');
  });

  test('what is not of the catalogue becomes an internal failure that survives the wire', () => {
    const plain = toPlainError(new TypeError('x is not a function'));
    expect(JSON.parse(JSON.stringify(plain))).toEqual(plain);
    expect(plain).toMatchObject({ code: 'internal.failure', details: { reason: 'x is not a function' } });
  });

  test('every sentence has the same blanks in both languages and ends as a sentence', () => {
    for (const [code, { zh, en }] of Object.entries(errorCatalogue)) {
      const blanks = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => (match[1] ?? '').replace(/English$/, '')).sort();
      expect(blanks(zh), code).toEqual(blanks(en));
      expect(zh, code).toMatch(/。$/);
      expect(en, code).toMatch(/\.$/);
    }
  });
});
