import { decode } from 'fast-png';
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
