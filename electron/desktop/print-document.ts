import type { PreviewPage } from '../../shared/contract/carrier-methods.ts';
import { fontRoles, type FontRole } from '../../shared/typeset/face.ts';
import { svgFaces } from '../../shared/paint/svg.ts';

/**
 * Pages of one size as an HTML document that prints them without margins, in the shipped faces. `seal` is what stands for
 * `#seal`.
 */
export function printDocument(title: string, pages: readonly PreviewPage[], seal: Uint8Array | null): string {
  const { width = 0, height = 0 } = pages[0] ?? {};
  const address = seal === null ? '' : `data:image/png;base64,${Buffer.from(seal).toString('base64')}`;
  return [
    '<!doctype html>',
    `<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><style>`,
    ...fontRoles.map(fontFace),
    `@page{size:${width}pt ${height}pt;margin:0}`,
    'html,body{margin:0;padding:0}',
    `body>svg{display:block;width:${width}pt;height:${height}pt;break-after:page}`,
    'body>svg:last-child{break-after:auto}',
    '</style></head><body>',
    ...pages.map(({ svg }) => svg.replaceAll('"#seal"', `"${address}"`)),
    '</body></html>',
  ].join('\n');
}

/** What the document may load: its own styles, pictures within it, the shipped faces. */
export const printPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src 'self'";

// helpers

function fontFace(role: FontRole): string {
  const { family, weight } = svgFaces[role];
  return `@font-face{font-family:"${family}";font-weight:${weight};font-display:block;src:url("/fonts/${role}.ttf")}`;
}
