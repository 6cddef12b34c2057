import { inflateSync } from 'node:zlib';
import { decode } from 'fast-png';
import { mostSealPixels } from '../../../shared/carriers/seal-image.ts';
import { MingquanError } from '../../../shared/kernel/mingquan-error.ts';

/** A picture in memory: red, green, blue and opacity of each pixel, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/**
 * The pixels of a PNG. Its size is read from its header before anything is unpacked, what unpacks to more than that size says is
 * refused, and texts and profiles, which may unpack to anything, stay packed. Throws `seal.not-an-image`, `seal.too-large`.
 */
export function decodePng(png: Uint8Array): Pixels {
  return expand(unpack(png));
}

// helpers

function unpack(png: Uint8Array): Decoded {
  const { width, height } = headerOf(png);
  if (width > mostSealPixels || height > mostSealPixels) {
    throw new MingquanError('seal.too-large', { width, height, limit: mostSealPixels });
  }
  if (width * height > mostPixels) {
    throw new MingquanError('seal.too-large', { width, height, limit: Math.sqrt(mostPixels) });
  }
  try {
    return decode(withoutTexts(png, width, height), { checkCrc: true });
  } catch (cause) {
    throw new MingquanError('seal.not-an-image', {}, { cause });
  }
}

/** A square of 40 mm at 2,400 dpi. */
const mostPixels = 16_000_000;
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const needed = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

function headerOf(png: Uint8Array): { readonly width: number; readonly height: number } {
  const buffer = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  if (buffer.length < 33 || signature.some((byte, index) => buffer[index] !== byte) || buffer.toString('latin1', 12, 16) !== 'IHDR') {
    throw new MingquanError('seal.not-an-image');
  }
  const [width, height] = [buffer.readUInt32BE(16), buffer.readUInt32BE(20)];
  if (width === 0 || height === 0) {
    throw new MingquanError('seal.not-an-image');
  }
  return { width, height };
}

/** The PNG with only the chunks its pixels need (ISO/IEC 15948 11.2). */
function withoutTexts(png: Uint8Array, width: number, height: number): Uint8Array {
  const buffer = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  const kept: Buffer[] = [buffer.subarray(0, 8)];
  const packed: Buffer[] = [];
  for (let at = 8; at + 12 <= buffer.length; ) {
    const length = buffer.readUInt32BE(at);
    const name = buffer.toString('latin1', at + 4, at + 8);
    const chunk = buffer.subarray(at, at + 12 + length);
    if (chunk.length < 12 + length) {
      throw new RangeError('a chunk is cut short');
    }
    if (needed.has(name)) {
      kept.push(chunk);
    }
    if (name === 'IDAT') {
      packed.push(chunk.subarray(8, -4));
    }
    at += chunk.length;
  }
  // Eight bytes for a pixel are the most, and interlacing adds a byte to each row of its seven passes.
  inflateSync(Buffer.concat(packed), { maxOutputLength: width * height * 8 + height * 16 + 64 });
  return new Uint8Array(Buffer.concat(kept));
}

type Decoded = ReturnType<typeof decode>;

function expand(decoded: Decoded): Pixels {
  const { width, height, depth, palette, transparency } = decoded;
  const isPlain = depth >= 8 && palette === undefined && transparency === undefined;
  return { width, height, data: isPlain ? spread(decoded) : lookUpEach(decoded) };
}

/** Samples of 8 or 16 bits as they stand. */
function spread({ data, channels, depth }: Decoded): Uint8ClampedArray {
  const out = new Uint8ClampedArray((data.length / channels) * 4);
  const scale = depth === 16 ? 1 / 257 : 1;
  const [green, blue] = channels < 3 ? [0, 0] : [1, 2];
  const opacity = channels === 2 ? 1 : channels === 4 ? 3 : -1;
  for (let from = 0, to = 0; from < data.length; from += channels, to += 4) {
    out[to] = (data[from] ?? 0) * scale;
    out[to + 1] = (data[from + green] ?? 0) * scale;
    out[to + 2] = (data[from + blue] ?? 0) * scale;
    out[to + 3] = opacity === -1 ? 255 : (data[from + opacity] ?? 0) * scale;
  }
  return out;
}

/** Samples smaller than a byte, of a palette, or with one colour that is clear. */
function lookUpEach({ data, width, height, channels, depth, palette, transparency }: Decoded): Uint8ClampedArray {
  const out = new Uint8ClampedArray(width * height * 4);
  const most = 2 ** depth - 1;
  const perRow = depth < 8 ? Math.ceil((width * depth * channels) / 8) : width * channels;
  const sample = (row: number, index: number): number => {
    if (depth >= 8) {
      return data[row * perRow + index] ?? 0;
    }
    const byte = data[row * perRow + Math.floor((index * depth) / 8)] ?? 0;
    return (byte >> (8 - depth - ((index * depth) % 8))) & most;
  };
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const samples = Array.from({ length: channels }, (_, channel) => sample(row, column * channels + channel));
      const [first = 0, second = first, third = first] = samples;
      const isClear = transparency !== undefined && samples.every((value, channel) => value === transparency[channel]);
      const grey = channels < 3 ? [first, first, first] : [first, second, third];
      const [red = 0, green = 0, blue = 0, opacity = 255] = palette === undefined ? grey.map((level) => (level * 255) / most) : (palette[first] ?? []);
      out.set([red, green, blue, isClear ? 0 : opacity], (row * width + column) * 4);
    }
  }
  return out;
}
