import { deflateSync } from 'node:zlib';
import { decode, encode } from 'fast-png';
import { describe, expect, test } from 'vitest';
import { pngOf, sealScan } from '../../../test/harness/seal-scan.ts';
import { scanToSeal } from './scan-to-seal.ts';

const wishes = { width: 42, rotation: 0, threshold: 0.3 };

describe('scanToSeal', () => {
  test('makes the paper clear, keeps the ink red, cuts to it and keeps its proportions', () => {
    const { png, size } = scanToSeal(sealScan({ width: 600, height: 500, radius: 150 }), wishes);
    const { width, height, channels, data } = decode(png);
    expect(size).toEqual({ width: 42, height: 42 });
    expect(channels).toBe(4);
    expect(Math.abs(width - 301)).toBeLessThanOrEqual(2);
    expect(Math.abs(height - 301)).toBeLessThanOrEqual(2);
    const pixel = (x: number, y: number) => [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 4)];
    expect(pixel(2, 2)[3]).toBe(0);
    expect(pixel(Math.floor(width / 4), Math.floor(height / 2))[3]).toBe(0);
    const [red = 0, green = 0, blue = 0, opacity] = pixel(5, Math.floor(height / 2));
    expect(opacity).toBe(255);
    expect(red).toBeGreaterThan(180);
    expect(green + blue).toBeLessThan(90);
  });

  test('the paper of a photograph is grey, and goes all the same', () => {
    const { png } = scanToSeal(sealScan({ width: 400, height: 400, radius: 150, paper: [205, 200, 190] }), wishes);
    const { data } = decode(png);
    const clear = data.filter((_, index) => index % 4 === 3).filter((opacity) => opacity === 0).length;
    expect(clear / (data.length / 4)).toBeGreaterThan(0.6);
  });

  test('turning turns the pixels: a bar lying becomes one standing', () => {
    const bar = sealScan({ width: 300, height: 120, bar: true });
    const lying = scanToSeal(bar, { ...wishes, width: 60 }).size;
    const standing = scanToSeal(bar, { ...wishes, width: 12, rotation: 90 }).size;
    expect(lying.height / lying.width).toBeLessThan(0.5);
    expect(standing.height / standing.width).toBeCloseTo(lying.width / lying.height, 0);
  });

  test('a large scan becomes no finer than print needs', () => {
    const { width } = decode(scanToSeal(sealScan({ width: 2000, height: 2000, radius: 900 }), wishes).png);
    expect(width).toBe(1323);
  });

  test('the same scan gives the same bytes', () => {
    const scan = sealScan({ width: 300, height: 300, radius: 120 });
    expect(scanToSeal(scan, { ...wishes, rotation: 7 })).toEqual(scanToSeal(scan, { ...wishes, rotation: 7 }));
  });

  test.each([
    ['grey', { width: 20, height: 20, channels: 1 as const, depth: 8 as const, data: new Uint8Array(400).map((_, at) => (Math.abs((at % 20) - 10) < 6 ? 0 : 255)) }],
    ['grey with opacity', { width: 20, height: 20, channels: 2 as const, depth: 8 as const, data: new Uint8Array(800).map((_, at) => (at % 2 === 1 ? 255 : Math.abs((at / 2) % 20 - 10) < 6 ? 0 : 255)) }],
    ['16 bits', { width: 20, height: 20, channels: 1 as const, depth: 16 as const, data: new Uint16Array(400).map((_, at) => (Math.abs((at % 20) - 10) < 6 ? 0 : 65535)) }],
  ])('a scan in %s is read', (_, image) => {
    const { size } = scanToSeal(encode(image), wishes);
    expect(size.height / size.width).toBeCloseTo(20 / 11, 1);
  });

  test('a scan of one bit for a pixel is read', () => {
    const row = Buffer.from([0, 0b11000000, 0b00000011, 0xff]);
    const png = pngOf({ width: 24, height: 24, depth: 1, colour: 0, pixels: Buffer.concat(Array.from({ length: 24 }, () => row)) });
    expect(scanToSeal(png, { ...wishes, width: 20 }).size).toEqual({ width: 20, height: 40 });
  });

  test('a strip is no seal, whichever side is given', () => {
    const strip = sealScan({ width: 300, height: 120, bar: true });
    expect(() => scanToSeal(strip, { ...wishes, width: 15 })).toThrow(expect.objectContaining({ code: 'seal.odd-shape' }));
    expect(() => scanToSeal(strip, { ...wishes, width: 42, rotation: 90 })).toThrow(expect.objectContaining({ code: 'seal.odd-shape' }));
  });
});

describe('hostile pictures', () => {
  const header = { depth: 8, colour: 6 };
  test.each([
    ['30,000 pixels wide', pngOf({ width: 30_000, height: 30_000, ...header, pixels: Buffer.alloc(10) }), 'seal.too-large'],
    ['no image', new TextEncoder().encode('no image at all'), 'seal.not-an-image'],
    ['empty', new Uint8Array(0), 'seal.not-an-image'],
    ['a JPEG', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...new Array<number>(60).fill(0)]), 'seal.not-an-image'],
    ['cut short', sealScan({ width: 300, height: 300, radius: 100 }).slice(0, 400), 'seal.not-an-image'],
    ['packed to unpack to 300 MB', pngOf({ width: 50, height: 50, ...header, packed: deflateSync(Buffer.alloc(300_000_000)) }), 'seal.not-an-image'],
    ['a blank sheet', sealScan({ width: 200, height: 200 }), 'seal.blank'],
  ])('%s is refused by name, at once', (_, bytes, code) => {
    const began = performance.now();
    expect(() => scanToSeal(bytes, wishes)).toThrow(expect.objectContaining({ code }));
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
