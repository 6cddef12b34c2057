import { expect, test } from 'vitest';
import { sha256, sm3 } from './digest.ts';

test('SM3 of “abc” is that of GB/T 32905-2016 A.1, SHA-256 that of FIPS 180-4', () => {
  const abc = new TextEncoder().encode('abc');
  expect(sm3(abc)).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
  expect(sha256(abc)).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
