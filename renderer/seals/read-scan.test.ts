import { describe, expect, test } from 'vitest';
import { jpegPixels } from './read-scan.ts';

const segment = (marker: number, ...content: number[]): number[] => [0xff, marker, 0, content.length + 2, ...content];

describe('the size of a JPEG', () => {
  test('is read from its frame, whatever stands before it', () => {
    const bytes = Uint8Array.from([0xff, 0xd8, ...segment(0xe0, 1, 2, 3), ...segment(0xc2, 8, 0x75, 0x30, 0x01, 0x00, 3), 0, 0, 0, 0]);
    expect(jpegPixels(bytes)).toEqual({ width: 256, height: 30_000 });
  });

  test('is none of what is no JPEG, and a broken one is refused', () => {
    expect(jpegPixels(Uint8Array.from([0x89, 0x50, 0x4e, 0x47]))).toBeNull();
    for (const bytes of [[0xff, 0xd8], [0xff, 0xd8, ...segment(0xe0, 1, 2, 3), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]]) {
      expect(() => jpegPixels(Uint8Array.from(bytes))).toThrow(expect.objectContaining({ code: 'seal.not-an-image' }));
    }
  });
});
