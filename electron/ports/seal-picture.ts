import { decode, encode } from 'fast-png';
import { sealSize } from '../../shared/carriers/seal-image.ts';
import type { Size } from '../../shared/kernel/geometry.ts';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';

/**
 * The printed size in mm of a seal's PNG, once every pixel of it can be read: a picture that fails later would leave a
 * document without seal and without its place.
 * @throws MingquanError `seal.not-an-image`, `seal.too-large`
 */
export function readSealPicture(png: Uint8Array): Size {
  const size = sealSize(png);
  try {
    decode(png, { checkCrc: true });
  } catch (cause) {
    throw new MingquanError('seal.not-an-image', {}, { cause });
  }
  return size;
}

/**
 * The strip of a PNG between two fractions of its width, as PNG.
 * @throws MingquanError `seal.not-an-image`
 */
export function sliceSeal(png: Uint8Array, from: number, to: number): Uint8Array {
  try {
    const { data, width, height, channels, depth } = decode(png);
    const start = Math.min(Math.round(from * width), width - 1);
    const end = Math.max(Math.round(to * width), start + 1);
    const strip = new (depth === 16 ? Uint16Array : Uint8Array)((end - start) * height * channels);
    for (let row = 0; row < height; row += 1) {
      strip.set(data.subarray((row * width + start) * channels, (row * width + end) * channels), row * (end - start) * channels);
    }
    return encode({ data: strip, width: end - start, height, channels, depth });
  } catch (cause) {
    throw new MingquanError('seal.not-an-image', {}, { cause });
  }
}
