import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sealSize } from './seal-image.ts';

describe('sealSize', () => {
  test('prints the width of a seal and keeps the proportions', () => {
    expect(sealSize(png(100, 100))).toEqual({ width: 42, height: 42 });
    expect(sealSize(png(100, 50))).toEqual({ width: 42, height: 21 });
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['a text', new TextEncoder().encode('这不是图片')],
    ['only the signature', png(10, 10).slice(0, 8)],
    ['a truncated PNG', png(10, 10).slice(0, -20)],
    ['a PNG with something behind it', Uint8Array.from([...png(10, 10), 0])],
    ['an image without extent', png(0, 10)],
    ['a hair line', png(1, 400)],
  ])('refuses %s', (_name, bytes) => {
    expect(() => sealSize(bytes)).toThrow(expect.objectContaining({ code: 'seal.not-an-image' }));
  });

  test('refuses 30,000 pixels', () => {
    expect(() => sealSize(png(30_000, 30_000, 1))).toThrow(expect.objectContaining({ code: 'seal.too-large' }));
  });
});

// helpers

function png(width: number, height: number, rows = height): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0], 8);
  const pixels = deflateSync(Buffer.alloc(rows * (width + 1)));
  const parts = [chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))];
  return Uint8Array.from(Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts]));
}

function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name, 'latin1'), data, Buffer.alloc(4)]);
}
