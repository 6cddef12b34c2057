import type { Size } from '../kernel/geometry.ts';
import { millimetres } from '../kernel/units.ts';
import { textsOf, type GroupItem, type SceneItem, type Structure } from '../scene/display-list.ts';
import { breakPieces, fillLines, textWidth } from '../typeset/break-lines.ts';
import { fontRoles, type Colour, type FontRole } from '../typeset/face.ts';
import type { Fonts } from '../typeset/font-metrics.ts';
import type { PageArea, Pages } from './document-pages.ts';
import { requireGlyphs } from './missing-characters.ts';
import type { DocumentTable, OfficialDocument } from './official-document.ts';
import { lineAt } from './text-items.ts';

/** 3号 set so that 28 characters fill 156 mm exactly: a fifth of a point under its nominal 16 points. */
export const bodySize = millimetres(156) / 28;
/** 22 lines fill 225 mm. */
export const linePitch = millimetres(225) / 22;
/** 2号. */
export const titleSize = 22;
/** 4号, of page numbers and imprint. */
export const smallSize = 14;
export const black: Colour = '#000000';
export const red: Colour = '#e60012';

/** Type of a table's texts, in points. */
export interface TableType {
  readonly size: number;
  readonly lineHeight: number;
}

/** 五号, and 小五 where the columns are many. */
export function tableType({ columns }: Pick<DocumentTable, 'columns'>): TableType {
  return columns.length < 7 ? { size: 10.5, lineHeight: 15 } : { size: 9, lineHeight: 12.5 };
}

/** What a document is set with and on. */
export interface DocumentSetting {
  readonly fonts: Fonts;
  readonly area: PageArea;
  readonly pages: Pages;
}

/** The text in lines of body size; `widthAt` in points. */
export function bodyLines(text: string, font: FontRole, fonts: Fonts, widthAt: (index: number) => number): string[] {
  return fillLines(breakPieces(text, fonts[font]), fonts[font], bodySize, widthAt);
}

/** The text in as few lines as fit, made as even as that number allows: no short last line under a long one. */
export function evenLines(text: string, font: FontRole, size: number, width: number, fonts: Fonts): string[] {
  const pieces = breakPieces(text, fonts[font]);
  const filled = (room: number): string[] => fillLines(pieces, fonts[font], size, () => room);
  let best = filled(width);
  const count = best.length;
  for (let room = Math.floor(width); count > 1 && room >= width / 2; room -= size / 2) {
    const tried = filled(room);
    if (tried.length > count) {
      break;
    }
    best = tried;
  }
  return best;
}

/** Puts one line of that part of the document, of body text unless told, at `x`; an empty text is an empty line. */
export function putLine(text: string, x: number, font: FontRole, structure: Structure, pages: Pages, size = bodySize, pitch = pages.pitch): void {
  const top = pages.take(pitch);
  if (text !== '') {
    pages.put([part(structure, [lineAt(text, x, top, pitch, { font, size, colour: black })])]);
  }
}

/** Items that are a part of the document's text. */
export function part(structure: Structure, items: readonly SceneItem[]): GroupItem {
  return { type: 'group', element: structure.key ?? structure.tag, structure, items };
}

/** Left end of a text centred in the area. */
export function centredIn(area: PageArea, text: string, font: FontRole, size: number, fonts: Fonts): number {
  return area.x + (area.width - textWidth(text, fonts[font], size)) / 2;
}

/** Each face shows what is set in it. Throws `font.character-missing`. */
export function requireFaces(place: string, items: readonly SceneItem[], fonts: Fonts): void {
  const texts = textsOf(items);
  for (const role of fontRoles) {
    const words = texts.filter((item) => item.font === role).map((item) => item.text);
    requireGlyphs([{ place, text: words.join('') }], fonts, [role]);
  }
}

/** Margins in mm of odd pages. Turned by a quarter, an upright page's left margin lies on top and its foot at the left. */
export function typeArea(orientation: OfficialDocument['orientation'], paper: Size): PageArea {
  const [top, right, bottom, left] = orientation === 'portrait' ? [37, 26, 35, 28] : [28, 37, 26, 35];
  return {
    x: millimetres(left),
    y: millimetres(top),
    width: paper.width - millimetres(left + right),
    height: paper.height - millimetres(top + bottom),
  };
}
