import { Resvg } from '@resvg/resvg-js';
import { fontFile } from './fonts.ts';
import { fontRoles } from '../../shared/typeset/face.ts';

export interface RasteriserOptions {
  /** Dots per inch; 96 when not given. */
  readonly dotsPerInch?: number;
  /** Folder of the packaged faces, or null for those of the checkout. */
  readonly fonts?: string | null;
}

/**
 * An SVG of our painter as PNG bytes, drawn with the shipped faces alone. Every text in it is of one face that covers it
 * (checked before export), so that no line falls back to another face.
 */
export function rasteriseSvg(svg: string, options: RasteriserOptions = {}): Uint8Array {
  const dotsPerInch = options.dotsPerInch ?? 96;
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: dotsPerInch / 96 },
    font: { loadSystemFonts: false, fontFiles: fontRoles.map((role) => fontFile(role, options.fonts ?? null)), defaultFontFamily: 'Noto Sans SC' },
  });
  return new Uint8Array(resvg.render().asPng());
}
