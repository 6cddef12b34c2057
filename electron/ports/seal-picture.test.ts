import { encode } from 'fast-png';
import { describe, expect, test } from 'vitest';
import { readSealPicture } from './seal-picture.ts';

const png = encode({ width: 20, height: 20, channels: 3, data: new Uint8Array(1200).fill(200) });

describe('readSealPicture', () => {
  test('gives the printed size of a picture that can be read', () => {
    expect(readSealPicture(png)).toEqual({ width: 42, height: 42 });
  });

  test('refuses a whole PNG whose pixels are damaged', () => {
    const damaged = Uint8Array.from(png);
    const place = new TextDecoder('latin1').decode(png).indexOf('IDAT') + 8;
    damaged[place] = (damaged[place] ?? 0) ^ 0xff;
    expect(() => readSealPicture(damaged)).toThrow(expect.objectContaining({ code: 'seal.not-an-image' }));
  });
});
