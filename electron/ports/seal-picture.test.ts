import { crc32, deflateSync } from 'node:zlib';
import { decode } from 'fast-png';
import { describe, expect, test } from 'vitest';
import { pngOf, sealScan } from '../../test/harness/seal-scan.ts';
import { readSealPicture, sliceSeal } from './seal-picture.ts';

const png = sealScan({ width: 60, height: 60, radius: 20 });

describe('readSealPicture', () => {
  test('presses no paper: what is nearly white is clear, and the picture is cut to the ink', () => {
    const { png: seal, size } = readSealPicture(sealScan({ width: 300, height: 240, radius: 80, paper: [238, 236, 230] }));
    const { width, height, data } = decode(seal);
    expect(size).toEqual({ width: 42, height: 42 });
    expect(Math.abs(width - 161)).toBeLessThanOrEqual(2);
    expect(data[3]).toBe(0);
    expect(data[(Math.floor(height / 2) * width + Math.floor(width / 4)) * 4 + 3]).toBe(0);
  });

  test('refuses a whole PNG whose pixels are damaged', () => {
    const damaged = Uint8Array.from(png);
    const place = new TextDecoder('latin1').decode(png).indexOf('IDAT') + 8;
    damaged[place] = (damaged[place] ?? 0) ^ 0xff;
    expect(() => readSealPicture(damaged)).toThrow(expect.objectContaining({ code: 'seal.not-an-image' }));
  });

  test.each([
    ['30,000 pixels', pngOf({ width: 30_000, height: 30_000, depth: 8, colour: 6, pixels: Buffer.alloc(10) }), 'seal.too-large'],
    ['more pixels than print needs', pngOf({ width: 5000, height: 5000, depth: 1, colour: 0, pixels: Buffer.alloc(10) }), 'seal.too-large'],
    ['packed to unpack to 300 MB', pngOf({ width: 50, height: 50, depth: 8, colour: 6, packed: deflateSync(Buffer.alloc(300_000_000)) }), 'seal.not-an-image'],
  ])('refuses at once: %s', (_, bytes, code) => {
    const began = performance.now();
    expect(() => readSealPicture(bytes)).toThrow(expect.objectContaining({ code }));
    expect(performance.now() - began).toBeLessThan(1000);
  });

  test('hands on nothing but pixels: a text that unpacks to 300 MB would be unpacked by a painter', () => {
    const text = Buffer.concat([Buffer.from('zTXtname\0\0', 'latin1'), deflateSync(Buffer.alloc(300_000_000))]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(text.length - 4, 0);
    frame.writeUInt32BE(crc32(text), 4);
    const hostile = Buffer.concat([png.subarray(0, 33), frame.subarray(0, 4), text, frame.subarray(4), png.subarray(33)]);
    expect(readSealPicture(new Uint8Array(hostile))).toEqual(readSealPicture(png));
  });
});

test('a strip keeps the colours of a picture with a palette', () => {
  // One bit for a pixel: white where it is set; the left half of each row is black.
  const row = Buffer.from([0, 0x0f]);
  const grey = pngOf({ width: 8, height: 8, depth: 1, colour: 0, pixels: Buffer.concat(Array.from({ length: 8 }, () => row)) });
  const { width, data } = decode(sliceSeal(grey, 0.25, 0.75));
  expect([width, data[0], data[4], data[8], data[12]]).toEqual([4, 0, 0, 255, 255]);
});
