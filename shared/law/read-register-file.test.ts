import { describe, expect, test } from 'vitest';
import { MingquanError } from '../kernel/mingquan-error.ts';
import { encodeUtf8 } from '../kernel/utf8.ts';
import { readRegisterFile, writeRegisterFile } from './read-register-file.ts';
import { shippedRegister } from './shipped-register.ts';

const byId = { laws: shippedRegister.laws.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
const file = (value: unknown): Uint8Array => encodeUtf8(JSON.stringify(value));
const head = { format: 'mingquan-law-register', version: 1 };

describe('a register file', () => {
  test('reads back what was written, and is written alike from whatever order', () => {
    const bytes = writeRegisterFile(shippedRegister);
    expect(readRegisterFile(bytes)).toEqual(byId);
    const jumbled = { laws: shippedRegister.laws.toReversed().map((law) => ({ ...Object.fromEntries(Object.entries(law).toReversed()) }) as typeof law) };
    expect(writeRegisterFile(jumbled)).toEqual(bytes);
    expect(writeRegisterFile(readRegisterFile(bytes))).toEqual(bytes);
  });

  test('with a byte order mark is read too', () => {
    expect(readRegisterFile(encodeUtf8(`\ufeff${JSON.stringify({ ...head, laws: [] })}`))).toEqual({ laws: [] });
  });

  test.each<[string, Uint8Array, RegExp, RegExp]>([
    ['not UTF-8', new Uint8Array([0xff, 0xfe, 0x00]), /UTF-8/, /UTF-8/],
    ['not JSON', encodeUtf8('{'), /JSON/, /JSON/],
    ['of another format', file({ ...head, format: 'mingquan-chart', laws: [] }), /format/, /format/],
    ['of a later version', file({ ...head, version: 2, laws: [] }), /version/, /version/],
    ['with a field nobody knows', file({ ...head, laws: [], more: 1 }), /不合要求/, /more/],
    ['with a law twice', file({ ...head, laws: [shippedRegister.laws[0], shippedRegister.laws[0]] }), /laws/, /given twice/],
    ['with a law that lacks a name', file({ ...head, laws: [{ ...shippedRegister.laws[0], name: '' }] }), /laws\.0\.name/, /laws\.0\.name/],
    ['too large', new Uint8Array(21 * 1024 * 1024), /过大/, /too large/],
  ])('%s is refused, with what is wrong in both languages', (_, bytes, zh, en) => {
    try {
      readRegisterFile(bytes);
    } catch (error) {
      const plain = error instanceof MingquanError ? error.toPlain() : null;
      expect(plain).toMatchObject({ code: 'register.file-invalid', message: expect.stringMatching(zh), messageEnglish: expect.stringMatching(en) });
      return;
    }
    expect.unreachable('nothing was refused');
  });
});
