import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rounded } from '../kernel/units.ts';
import { decodeUtf8 } from '../kernel/utf8.ts';
import { asciiWriter, type AsciiWriter } from './ascii-writer.ts';

function written(write: (to: AsciiWriter) => void): string {
  const to = asciiWriter();
  write(to);
  return decodeUtf8(to.bytes()) ?? '';
}

test('a number is written to a thousandth, as it reads', () => {
  for (const value of [0, -0, 1, -1, 0.1, 10.05, -0.0004, -0.0006, 0.9996, 1234.5678, 595.276, 841.89, -12.3, 100000, 2 ** 31, 4294967296.5]) {
    expect(written((to) => to.number(value)), String(value)).toBe(String(rounded(value)));
  }
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
      expect(written((to) => to.number(value))).toBe(String(rounded(value)));
    }),
  );
});

test('text and codes follow each other, however long they are', () => {
  const long = 'BT '.repeat(20_000);
  const text = written((to) => {
    to.hexadecimal(0xbeef);
    to.ascii(long);
    to.hexadecimal(0x0a);
  });
  expect(text).toBe(`BEEF${long}000A`);
});
