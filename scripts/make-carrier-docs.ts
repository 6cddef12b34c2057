import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { encode } from 'fast-png';
import { createChartMaker } from '../electron/backend/chart-maker.ts';
import type { PagePixels } from '../electron/ports/pdf-reader.ts';
import { carrierPictures } from '../test/carriers/carrier-pictures.ts';
import { shownCarriers } from '../test/carriers/shown-carriers.ts';
import { shownPages, webPictures } from '../test/carriers/web-pictures.ts';

/**
 * Writes docs/carriers: a page with a picture of each carrier, made of the sample department: `node scripts/make-carrier-docs.ts`.
 * test/carriers compares what is made later with these pictures.
 */
const folder = new URL('../docs/carriers/', import.meta.url);
const maker = createChartMaker();
const files = new Map<string, Uint8Array | string>();
for await (const { carrier, pixels } of carrierPictures(maker, shownCarriers)) {
  files.set(`${carrier.name}.png`, toPng(pixels));
}
for await (const { page, png } of webPictures(maker)) {
  files.set(`${page.name}.png`, png);
}
maker.close();
const missing = [...shownCarriers, ...shownPages].filter(({ name }) => !files.has(`${name}.png`));
if (missing.length > 0) {
  throw new Error(`no picture of ${missing.map(({ name }) => name).join(', ')}`);
}
files.set(
  'README.md',
  [
    '# Carriers 载体',
    '',
    'One page of each, made of the sample department. Written by `node scripts/make-carrier-docs.ts`; `test/carriers` and, for pages of',
    'HTML, `test/e2e` hold what is made today against these pictures (cells of 8 pixels, mean difference of darkness under 0.06).',
    '',
    ...[...shownCarriers, ...shownPages].flatMap(({ name, title, command }) => [`## ${title}`, '', `\`export LIBRARY --out DIR ${command}\``, '', `![${title}](${name}.png)`, '']),
  ].join('\n'),
);
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder).filter((each) => !files.has(each))) {
  rmSync(new URL(name, folder));
}
for (const [name, content] of files) {
  writeFileSync(new URL(name, folder), content);
}

/** Without the opacity, which a printed page does not have. */
function toPng({ width, height, data }: PagePixels): Uint8Array {
  const colours = data.filter((_, index) => index % 4 !== 3);
  return encode({ width, height, data: colours, channels: 3, depth: 8 }, { zlib: { level: 9 } });
}
