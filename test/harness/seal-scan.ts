import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'fast-png';

export interface ScanWishes {
  readonly width: number;
  readonly height: number;
  /** A ring of this radius in the middle, in pixels. */
  readonly radius?: number;
  /** A bar across the middle. */
  readonly bar?: boolean;
  readonly paper?: readonly [number, number, number];
}

/** A scan as a test needs it: red shapes on paper. No real seal is drawn, nor what could be taken for one. */
export function sealScan({ width, height, radius = 0, bar = false, paper = [255, 255, 255] }: ScanWishes): Uint8Array {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const distance = Math.hypot(x - width / 2, y - height / 2);
      const isInk = (radius > 0 && distance <= radius && distance >= radius * 0.9) || (bar && Math.abs(y - height / 2) < height / 5 && Math.abs(x - width / 2) < width / 3);
      data.set(isInk ? [200, 30, 30] : paper, (y * width + x) * 3);
    }
  }
  return encode({ width, height, channels: 3, depth: 8, data });
}

export interface PngParts {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colour: number;
  /** Rows with their filter bytes, or what is packed already. */
  readonly pixels?: Uint8Array;
  readonly packed?: Uint8Array;
}

/** A PNG put together by hand, also one that no writer would make. */
export function pngOf({ width, height, depth, colour, pixels = new Uint8Array(0), packed = deflateSync(pixels) }: PngParts): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = depth;
  header[9] = colour;
  return new Uint8Array(
    Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', packed), chunk('IEND', new Uint8Array(0))]),
  );
}

// helpers

function chunk(name: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
