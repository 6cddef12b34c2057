import { mostSealPixels, sealSize } from '../../shared/carriers/seal-image.ts';
import { MingquanError, toPlainError } from '../../shared/kernel/mingquan-error.ts';
import { failure, success, type Result } from '../../shared/kernel/result.ts';
import { readWithin } from '../store/read-within.ts';

/** Largest scan in megabytes. */
const largest = 20;

/**
 * The scan as PNG: one that is JPEG is decoded by the browser, once its header says it is not too large. Fails with
 * `seal.not-an-image`, `seal.too-large`, `file.too-large`, `file.unreadable`.
 */
export async function readScan(file: File): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const read = await readWithin(file, largest);
  if (!read.ok) {
    return read;
  }
  try {
    const size = jpegPixels(read.value);
    if (size === null) {
      sealSize(read.value);
      return read;
    }
    if (size.width > mostSealPixels || size.height > mostSealPixels) {
      throw new MingquanError('seal.too-large', { ...size, limit: mostSealPixels });
    }
    return success(await asPng(read.value));
  } catch (thrown) {
    return failure(toPlainError(thrown));
  }
}

/** Width and height by the frame header of a JPEG (ITU-T T.81 B.2.2); null for what is none. */
export function jpegPixels(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) {
    return null;
  }
  for (let at = 2; at + 9 < bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) {
      break;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  throw new MingquanError('seal.not-an-image');
}

// helpers

async function asPng(jpeg: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const picture = await createImageBitmap(new Blob([jpeg], { type: 'image/jpeg' })).catch((cause: unknown) => {
    throw new MingquanError('seal.not-an-image', {}, { cause });
  });
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  picture.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) {
    throw new MingquanError('seal.not-an-image');
  }
  return new Uint8Array(await blob.arrayBuffer());
}
