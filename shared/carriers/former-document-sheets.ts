import { millimetres } from '../kernel/units.ts';
import type { SceneItem, Sheet, Structure } from '../scene/display-list.ts';
import { breakPieces, fillLines, textWidth } from '../typeset/break-lines.ts';
import type { FontRole } from '../typeset/face.ts';
import type { Fonts } from '../typeset/font-metrics.ts';
import { openPages, type PageArea, type Pages } from './document-pages.ts';
import { black, linePitch, part, putLine, requireFaces, smallSize, titleSize, typeArea } from './document-type.ts';
import { placeFormerTable, type FormerSetting } from './former-document-table.ts';
import { printDate, printIssuer, type DocumentBlock, type OfficialDocument } from './official-document.ts';
import { sheetSize } from './paper.ts';
import { lineAt } from './text-items.ts';

/**
 * The document as filing packages with data of version 1 and 2 carry it. Packages already filed are verified against its pages, so that it stays as
 * it was: body of 16 points, signature without room for a seal, the same margins on all pages.
 * @throws MingquanError `font.character-missing` for a character that its face cannot show.
 */
export function formerDocumentSheets(document: OfficialDocument, fonts: Fonts): Sheet[] {
  const paper = sheetSize('A4', document.orientation);
  const area = typeArea(document.orientation, paper);
  const pages = openPages(area, linePitch);
  placeTitle(document, fonts, area, pages);
  for (const [index, block] of document.blocks.entries()) {
    placeBlock(block, `block/${index}`, { fonts, area, pages });
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

const bodySize = 16;

function placeTitle(document: OfficialDocument, fonts: Fonts, area: PageArea, pages: Pages): void {
  const pitch = titleSize * 1.5;
  for (const text of fillLines(breakPieces(document.title, fonts.sansBold), fonts.sansBold, titleSize, () => area.width)) {
    const x = area.x + (area.width - textWidth(text, fonts.sansBold, titleSize)) / 2;
    putLine(text, x, 'sansBold', { tag: 'H1', key: 'title' }, pages, titleSize, pitch);
  }
  pages.skip(linePitch / 2);
  if (document.receiver !== '') {
    placeParagraph(`${document.receiver}：`, { tag: 'P', key: 'receiver' }, 'serif', 0, fonts, area, pages);
  }
}

function placeBlock(block: DocumentBlock, key: string, setting: FormerSetting): void {
  const { fonts, area, pages } = setting;
  switch (block.type) {
    case 'heading':
      pages.keep(2 * linePitch);
      placeParagraph(block.text, { tag: 'H2', key }, 'sansBold', 2, fonts, area, pages);
      return;
    case 'paragraph':
      placeParagraph(block.text, { tag: 'P', key }, 'serif', 2, fonts, area, pages);
      return;
    case 'table':
      placeFormerTable(block, key, 0, setting);
  }
}

/** `indent` = width of the first line's indent in characters. */
function placeParagraph(text: string, structure: Structure, font: FontRole, indent: number, fonts: Fonts, area: PageArea, pages: Pages): void {
  const shift = (index: number): number => (index === 0 ? indent * bodySize : 0);
  const lines = fillLines(breakPieces(text, fonts[font]), fonts[font], bodySize, (index) => area.width - shift(index));
  for (const [index, line] of lines.entries()) {
    putLine(line, area.x + shift(index), font, structure, pages, bodySize);
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
    putLine(line, Math.max(area.x, Math.min(middle - width / 2, edge - width)), 'serif', { tag: 'P', key: 'issuer' }, pages, bodySize);
  }
  if (date !== '') {
    putLine(date, dateX, 'serif', { tag: 'P', key: 'date' }, pages, bodySize);
  }
}

function pageNumber(page: number, fonts: Fonts, area: PageArea): SceneItem {
  const text = `— ${page} —`;
  const width = textWidth(text, fonts.serif, smallSize);
  const x = page % 2 === 1 ? area.x + area.width - smallSize - width : area.x + smallSize;
  return part({ tag: 'artifact' }, [lineAt(text, x, area.y + area.height + millimetres(7), smallSize, { font: 'serif', size: smallSize, colour: black })]);
}
