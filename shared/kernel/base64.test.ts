import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeBase64 } from './base64.ts';

test('base64 is what Node makes of the same bytes', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => encodeBase64(bytes) === Buffer.from(bytes).toString('base64')));
  expect(encodeBase64(new Uint8Array())).toBe('');
});
