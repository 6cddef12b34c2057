import { Resvg } from '@resvg/resvg-js';
import { fontFile } from '../../electron/ports/fonts.ts';
import type { PagePixels } from '../../electron/ports/pdf-reader.ts';
import { fontRoles } from '../../shared/typeset/face.ts';

/** An SVG of our painter drawn by resvg with the shipped faces alone: what the PDF pages are compared with. */
export function drawSvg(svg: string, dotsPerInch: number): PagePixels {
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: dotsPerInch / 96 },
    font: { loadSystemFonts: false, fontFiles: fontRoles.map((role) => fontFile(role)), defaultFontFamily: 'Noto Sans SC' },
  });
  const { width, height, pixels } = resvg.render();
  return { width, height, data: pixels };
}
