import { encode } from 'fast-png';
import { sealSize, sealWidth } from '../../shared/carriers/seal-image.ts';
import { decodePng } from './seals/decode-png.ts';
import { scanToSeal, type SealPicture } from './seals/scan-to-seal.ts';

/**
 * A seal's PNG as the seal box makes it out of a scan, the paper clear and cut to the ink, with its printed size in mm. Every pixel
 * is read: a picture that fails later would leave a document without seal and without its place.
 * @throws MingquanError `seal.not-an-image`, `seal.too-large`, `seal.blank`
 */
export function readSealPicture(png: Uint8Array): SealPicture {
  sealSize(png);
  return scanToSeal(png, { width: sealWidth, rotation: 0, threshold: usualThreshold });
}

/**
 * The strip of a PNG between two fractions of its width, as PNG.
 * @throws MingquanError `seal.not-an-image`, `seal.too-large`
 */
export function sliceSeal(png: Uint8Array, from: number, to: number): Uint8Array {
  const { data, width, height } = decodePng(png);
  const start = Math.min(Math.round(from * width), width - 1);
  const end = Math.max(Math.round(to * width), start + 1);
  const strip = new Uint8Array((end - start) * height * 4);
  for (let row = 0; row < height; row += 1) {
    strip.set(data.subarray((row * width + start) * 4, (row * width + end) * 4), row * (end - start) * 4);
  }
  return encode({ data: strip, width: end - start, height, channels: 4, depth: 8 });
}

// helpers

/** What the seal box begins with. */
const usualThreshold = 0.3;
