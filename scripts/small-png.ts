import { crc32, deflateSync } from 'node:zlib';
import { decode } from 'fast-png';

/** As many as four bits tell apart. */
const colourCount = 16;

/** The picture with at most sixteen colours, the most frequent ones, bright ones first; each pixel gets the nearest. Bytes of a PNG in and out. */
export function smallPng(bytes: Uint8Array): Uint8Array {
  const { width, height, data, channels } = decode(bytes);
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += channels) {
    const colour = coarse(data[at]!, data[at + 1]!, data[at + 2]!);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const kept = [...counts].sort((one, other) => weight(other) - weight(one) || one[0] - other[0]).slice(0, colourCount).map(([colour]) => colour);
  const indexes = new Map(kept.map((colour, index) => [colour, index]));
  const pixels = new Uint8Array(width * height);
  for (let at = 0, pixel = 0; at < data.length; at += channels, pixel += 1) {
    const colour = coarse(data[at]!, data[at + 1]!, data[at + 2]!);
    let index = indexes.get(colour);
    if (index === undefined) {
      index = nearest(kept, colour);
      indexes.set(colour, index);
    }
    pixels[pixel] = index;
  }
  return indexedPng(width, height, pixels, kept.map(partsOf));
}

// helpers

/** Two pixels to a byte, and a leading zero to a row: no filter. */
function indexedPng(width: number, height: number, pixels: Uint8Array, palette: readonly (readonly number[])[]): Uint8Array {
  const rowBytes = 1 + Math.ceil(width / 2);
  const rows = new Uint8Array(rowBytes * height);
  for (const [pixel, index] of pixels.entries()) {
    const column = pixel % width;
    rows[Math.floor(pixel / width) * rowBytes + 1 + (column >> 1)]! |= column % 2 === 0 ? index << 4 : index;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([4, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** Red, green and blue in one number, each to the nearest of 86 steps, which no eye tells apart on flat grounds. */
function coarse(red: number, green: number, blue: number): number {
  return (step(red) << 16) | (step(green) << 8) | step(blue);
}

/** Bright colours are few and mean something: they count for more than greys. */
function weight([colour, count]: readonly [number, number]): number {
  const parts = partsOf(colour);
  return count * (1 + (Math.max(...parts) - Math.min(...parts)) / 12);
}

function step(part: number): number {
  return Math.round(part / 3) * 3;
}

function partsOf(colour: number): [number, number, number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function nearest(colours: readonly number[], wanted: number): number {
  const [red, green, blue] = partsOf(wanted);
  let best = 0;
  let least = Infinity;
  for (const [index, colour] of colours.entries()) {
    const [r, g, b] = partsOf(colour);
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) {
      least = distance;
      best = index;
    }
  }
  return best;
}
