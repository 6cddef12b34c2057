import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { unzlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { literalCode } from './literal-code.ts';

test('streams of any pieces unpack to them, whatever the code was made for', () => {
  const counts = fc.array(fc.nat(1_000_000), { minLength: 256, maxLength: 256 });
  fc.assert(
    fc.property(counts, fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 }), (frequencies, pieces) => {
      const { code, stream } = literalCode(Uint32Array.from(frequencies));
      const packed = stream(pieces.map(code));
      const whole = Buffer.concat(pieces);
      expect(inflateSync(packed).equals(whole)).toBe(true);
      expect(Buffer.from(unzlibSync(packed)).equals(whole)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('frequencies that would want words longer than a block allows are evened out', () => {
  const steep = Uint32Array.from({ length: 256 }, (_, value) => Math.min(2 ** 31, Math.floor(1.7 ** Math.min(value, 40))));
  const { code, stream } = literalCode(steep);
  const all = Uint8Array.from({ length: 256 }, (_, value) => value);
  expect(Array.from(inflateSync(stream([code(all)])))).toEqual(Array.from(all));
});

test('frequent bytes take few bits', () => {
  const counts = new Uint32Array(256);
  counts[7] = 1_000_000;
  const { code } = literalCode(counts);
  expect(code(new Uint8Array(1000).fill(7)).bitCount).toBe(1000);
});
