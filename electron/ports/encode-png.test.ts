import { decode } from 'fast-png';
import { expect, test } from 'vitest';
import { encodePng } from './encode-png.ts';

test('another reader finds the same pixels, their opacity left out', async () => {
  const data = Uint8Array.from({ length: 3 * 2 * 4 }, (_, index) => (index * 37) % 256);
  const { width, height, channels, depth, data: pixels } = decode(await encodePng({ width: 3, height: 2, data }), { checkCrc: true });
  expect([width, height, channels, depth]).toEqual([3, 2, 3, 8]);
  expect([...pixels]).toEqual([...data].filter((_, index) => index % 4 !== 3));
});
