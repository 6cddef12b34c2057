import type { Point, Size } from '../kernel/geometry.ts';
import { millimetres, rounded } from '../kernel/units.ts';
import { textsOf, type SceneItem, type Sheet, type Structure, type TextItem } from '../scene/display-list.ts';
import { fontRoles, type FontRole } from '../typeset/face.ts';
import { breakPieces, fillLines, textWidth } from '../typeset/break-lines.ts';
import type { Fonts } from '../typeset/font-metrics.ts';
import { placeTable } from './document-table.ts';
import { openPages, type PageArea, type Pages } from './document-pages.ts';
import { requireGlyphs } from './missing-characters.ts';
import { printDate, printIssuer, type DocumentBlock, type OfficialDocument } from './official-document.ts';

/**
 * The document on A4 pages by the figures of GB/T 9704-2012: top margin 37 mm, left 28 mm, type area 156 × 225 mm, 22 lines
 * to the page, body 16 pt, title 22 pt centred, date four characters from the right, page number 14 pt between dashes, 7 mm
 * below the type area, on odd pages at the right and on even pages at the left. The shipped serif stands for 仿宋, the bold
 * sans for 小标宋 and 黑体, the sans for tables. Landscape pages turn the same margins. Texts in item order are the document in
 * order, table cells one after the other.
 * @throws MingquanError `font.character-missing` for a character that its face cannot show.
 */
export function documentSheets(document: OfficialDocument, fonts: Fonts): Sheet[] {
  const paper = document.orientation === 'portrait' ? portrait : { width: portrait.height, height: portrait.width };
  const area = typeArea(document.orientation, paper);
  const pages = openPages(area);
  placeTitle(document, fonts, area, pages);
  for (const [index, block] of document.blocks.entries()) {
    placeBlock(block, `block/${index}`, fonts, area, pages);
  }
  placeSignature(document, fonts, area, pages);
  const contents = pages.contents();
  requireFaces(document.title, contents.flat(), fonts);
  return contents.map((items, index) => ({
    ...paper,
    items: [...items, pageNumber(index + 1, fonts, area)],
    page: index + 1,
    pages: contents.length,
  }));
}

// helpers

const portrait: Size = { width: rounded(millimetres(210)), height: rounded(millimetres(297)) };
const bodySize = 16;
const titleSize = 22;
const pageNumberSize = 14;
/** 22 lines fill 225 mm. */
const linePitch = millimetres(225) / 22;
const black = '#000000';

function requireFaces(place: string, items: readonly SceneItem[], fonts: Fonts): void {
  const texts = textsOf(items);
  for (const role of fontRoles) {
    const words = texts.filter((item) => item.font === role).map((item) => item.text);
    requireGlyphs([{ place, text: words.join('') }], fonts, [role]);
  }
}

function typeArea(orientation: OfficialDocument['orientation'], paper: Size): PageArea {
  const [top, right, bottom, left] = orientation === 'portrait' ? [37, 26, 35, 28] : [28, 37, 26, 35];
  return {
    x: millimetres(left),
    y: millimetres(top),
    width: paper.width - millimetres(left + right),
    height: paper.height - millimetres(top + bottom),
  };
}

function placeTitle(document: OfficialDocument, fonts: Fonts, area: PageArea, pages: Pages): void {
  const pitch = titleSize * 1.5;
  for (const text of fillLines(breakPieces(document.title, fonts.sansBold), fonts.sansBold, titleSize, () => area.width)) {
    const x = area.x + (area.width - textWidth(text, fonts.sansBold, titleSize)) / 2;
    placeLine(text, x, 'sansBold', titleSize, pitch, { tag: 'H1', key: 'title' }, pages);
  }
  pages.skip(linePitch / 2);
  if (document.receiver !== '') {
    placeParagraph(`${document.receiver}：`, { tag: 'P', key: 'receiver' }, 'serif', 0, fonts, area, pages);
  }
}

/** `key` names the block in the document's structure. */
function placeBlock(block: DocumentBlock, key: string, fonts: Fonts, area: PageArea, pages: Pages): void {
  switch (block.type) {
    case 'heading':
      pages.keep(2 * linePitch);
      placeParagraph(block.text, { tag: 'H2', key }, 'sansBold', 2, fonts, area, pages);
      return;
    case 'paragraph':
      placeParagraph(block.text, { tag: 'P', key }, 'serif', 2, fonts, area, pages);
      return;
    case 'table':
      placeTable(block, key, fonts, area, pages);
  }
}

/** `indent` = width of the first line's indent in characters. */
function placeParagraph(
  text: string,
  structure: Structure,
  font: FontRole,
  indent: number,
  fonts: Fonts,
  area: PageArea,
  pages: Pages,
): void {
  const shift = (index: number): number => (index === 0 ? indent * bodySize : 0);
  const lines = fillLines(breakPieces(text, fonts[font]), fonts[font], bodySize, (index) => area.width - shift(index));
  for (const [index, line] of lines.entries()) {
    placeLine(line, area.x + shift(index), font, bodySize, linePitch, structure, pages);
  }
}

/** The issuer centred over the date, the date four characters from the right (GB/T 9704-2012, 7.3.5.1); never parted. */
function placeSignature(document: OfficialDocument, fonts: Fonts, area: PageArea, pages: Pages): void {
  const issuer = printIssuer(document);
  const date = document.issuedOn === '' ? '' : printDate(document.issuedOn);
  if (issuer === '' && date === '') {
    return;
  }
  const issuerLines = fillLines(breakPieces(issuer, fonts.serif), fonts.serif, bodySize, () => area.width).filter((line) => line !== '');
  const edge = area.x + area.width;
  const dateX = edge - 4 * bodySize - textWidth(date, fonts.serif, bodySize);
  const middle = dateX + textWidth(date, fonts.serif, bodySize) / 2;
  pages.keep((issuerLines.length + 2) * linePitch);
  pages.skip(linePitch);
  for (const line of issuerLines) {
    const width = textWidth(line, fonts.serif, bodySize);
    placeLine(line, Math.max(area.x, Math.min(middle - width / 2, edge - width)), 'serif', bodySize, linePitch, { tag: 'P', key: 'issuer' }, pages);
  }
  if (date !== '') {
    placeLine(date, dateX, 'serif', bodySize, linePitch, { tag: 'P', key: 'date' }, pages);
  }
}

function placeLine(text: string, x: number, font: FontRole, size: number, pitch: number, structure: Structure, pages: Pages): void {
  const top = pages.take(pitch);
  if (text !== '') {
    const line = textLine(text, { x, y: top + (pitch - size) / 2 + size * 0.88 }, font, size);
    pages.put([{ type: 'group', element: structure.key ?? structure.tag, structure, items: [line] }]);
  }
}

function pageNumber(page: number, fonts: Fonts, area: PageArea): SceneItem {
  const text = `— ${page} —`;
  const width = textWidth(text, fonts.serif, pageNumberSize);
  const x = page % 2 === 1 ? area.x + area.width - pageNumberSize - width : area.x + pageNumberSize;
  const line = textLine(text, { x, y: area.y + area.height + millimetres(7) + pageNumberSize * 0.88 }, 'serif', pageNumberSize);
  return { type: 'group', element: 'footer', structure: { tag: 'artifact' }, items: [line] };
}

function textLine(text: string, at: Point, font: FontRole, size: number): TextItem {
  return { type: 'text', at: { x: rounded(at.x), y: rounded(at.y) }, text, font, size, colour: black };
}
