import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const packed = promisify(deflate);

/**
 * An opaque picture as PNG (ISO/IEC 15948), 8 bits a colour, from pixels of red, green, blue and an opacity that is left out.
 * Packed in another thread, so that the process keeps answering. The same pixels give the same bytes.
 */
export async function encodePng({ width, height, data }: { readonly width: number; readonly height: number; readonly data: Uint8Array }): Promise<Uint8Array> {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let row = 0, from = 0, to = 0; row < height; row += 1) {
    // Each row begins with its filter: none, since drawings are plain areas.
    to += 1;
    for (let column = 0; column < width; column += 1, from += 4) {
      rows[to++] = data[from] ?? 0;
      rows[to++] = data[from + 1] ?? 0;
      rows[to++] = data[from + 2] ?? 0;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const pixels = await packed(rows, { level: 6 });
  return new Uint8Array(Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]));
}

// helpers

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(name: string, content: Buffer): Buffer {
  const whole = Buffer.alloc(content.length + 12);
  whole.writeUInt32BE(content.length, 0);
  whole.write(name, 4, 'latin1');
  content.copy(whole, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, content.length + 8)), content.length + 8);
  return whole;
}
