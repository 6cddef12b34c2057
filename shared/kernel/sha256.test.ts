import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { pureSha256 } from './sha256.ts';

test.each([0, 1, 55, 56, 63, 64, 65, 1000, 70000])('is SHA-256 of %i bytes', (length) => {
  const bytes = Uint8Array.from({ length }, (_, index) => (index * 31 + 7) & 0xff);
  expect(pureSha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
});
