import type { Size } from '../kernel/geometry.ts';
import { MingquanError } from '../kernel/mingquan-error.ts';

/** Width in mm a seal is printed at: the usual diameter of a county department's seal (国发〔1999〕25号). */
export const sealWidth = 42;
/** Most pixels of a side that are accepted; a scan at 2,400 dpi has fewer. */
export const mostSealPixels = 6000;
/** Least and most mm of a side: the largest official seal measures 60 mm (国发〔1999〕25号), a strip would cover the text of the page. */
export const sealSides = { least: 10, most: 80 } as const;

/**
 * The printed size in mm of a seal's PNG, its proportions kept.
 * @throws MingquanError `seal.not-an-image` for what is no whole PNG, `seal.too-large`, `seal.odd-shape`.
 */
export function sealSize(png: Uint8Array): Size {
  const { width, height } = pngPixels(png);
  if (width > mostSealPixels || height > mostSealPixels) {
    throw new MingquanError('seal.too-large', { width, height, limit: mostSealPixels });
  }
  const size = { width: sealWidth, height: (sealWidth * height) / width };
  requireSealShape(size);
  return size;
}

/** Throws `seal.odd-shape` for a seal whose sides in mm are not those of a seal. */
export function requireSealShape({ width, height }: Size): void {
  if ([width, height].some((side) => side < sealSides.least || side > sealSides.most)) {
    throw new MingquanError('seal.odd-shape', { width: Math.round(width), height: Math.round(height), least: sealSides.least, most: sealSides.most });
  }
}

// helpers

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const chunkFrame = 12;

/** Width and height by the header, once every chunk up to the last one is there (ISO/IEC 15948 5.3). */
function pngPixels(png: Uint8Array): Size {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (signature.some((byte, index) => png[index] !== byte) || !endsWhole(view) || chunkName(view, signature.length) !== 'IHDR') {
    throw new MingquanError('seal.not-an-image');
  }
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  if (width === 0 || height === 0 || width > height * 20 || height > width * 20) {
    throw new MingquanError('seal.not-an-image');
  }
  return { width, height };
}

function endsWhole(view: DataView): boolean {
  for (let offset = signature.length; offset + chunkFrame <= view.byteLength; ) {
    const next = offset + chunkFrame + view.getUint32(offset);
    if (chunkName(view, offset) === 'IEND') {
      return next === view.byteLength;
    }
    offset = next;
  }
  return false;
}

function chunkName(view: DataView, offset: number): string {
  return String.fromCharCode(...[4, 5, 6, 7].map((place) => view.getUint8(offset + place)));
}
