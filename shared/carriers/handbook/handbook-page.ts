import type { Rectangle, Size } from '../../kernel/geometry.ts';
import { millimetres } from '../../kernel/units.ts';
import type { GroupItem, SceneItem } from '../../scene/display-list.ts';
import { accent, faint, hairline } from '../../scene/palette.ts';
import { pathItem, polyline } from '../../scene/paths.ts';
import { textWidth } from '../../typeset/break-lines.ts';
import type { Fonts } from '../../typeset/font-metrics.ts';
import { sheetSize } from '../paper.ts';
import { lineAt, type TextStyle } from '../text-items.ts';

/** The page a handbook is set on. Lengths in points. */
export interface HandbookFormat {
  readonly name: 'A5' | 'A4';
  readonly size: Size;
  /** Margins: `inner` is bound. */
  readonly margins: { readonly inner: number; readonly outer: number; readonly top: number; readonly bottom: number };
  /** Type of running text, of rows of contents and index, and of headings. */
  readonly body: number;
  readonly row: number;
  readonly heading: number;
  readonly title: number;
  /** Columns of the text that stands with a drawing. */
  readonly columns: number;
}

export function handbookFormat(name: 'A5' | 'A4'): HandbookFormat {
  const margins = name === 'A4' ? { inner: 24, outer: 17, top: 23, bottom: 20 } : { inner: 16, outer: 11, top: 17, bottom: 15 };
  const type = name === 'A4' ? { body: 11, row: 11, heading: 18, title: 22, columns: 2 } : { body: 9.5, row: 9.5, heading: 14, title: 17, columns: 1 };
  return {
    name,
    size: sheetSize(name, 'portrait'),
    margins: { inner: millimetres(margins.inner), outer: millimetres(margins.outer), top: millimetres(margins.top), bottom: millimetres(margins.bottom) },
    ...type,
  };
}

/** Pages with odd numbers lie at the right, bound at their left. */
export function isRightHand(page: number): boolean {
  return page % 2 === 1;
}

/** The part of a page that carries text and drawing. */
export function bodyArea({ size, margins }: HandbookFormat, page: number): Rectangle {
  return {
    x: isRightHand(page) ? margins.inner : margins.outer,
    y: margins.top,
    width: size.width - margins.inner - margins.outer,
    height: size.height - margins.top - margins.bottom,
  };
}

/** The part of a page that carries nothing but a drawing: it may come nearer to the binding than text. */
export function drawingArea(format: HandbookFormat, page: number): Rectangle {
  const area = bodyArea(format, page);
  const nearer = format.margins.inner - millimetres(format.name === 'A4' ? 14 : 9);
  return { ...area, x: isRightHand(page) ? area.x - nearer : area.x, width: area.width + nearer };
}

/** The kind of powers that begins on a page, inside on the line of the running head; where it has no page of its own. */
export function kindHeading(format: HandbookFormat, page: number, kind: string, fonts: Fonts): GroupItem {
  const area = bodyArea(format, page);
  const style = kindStyle(format);
  const x = isRightHand(page) ? area.x : area.x + area.width - textWidth(kind, fonts.sansBold, style.size);
  return { type: 'group', element: 'handbook.kind', structure: { tag: 'H1' }, items: [lineAt(kind, x, area.y - 10 - style.size * 1.5, style.size * 1.4, style)] };
}

/**
 * What every page carries that is neither cover nor divider: the running head over a line, and the page number, both outside.
 * `kind` = the heading that shares its line (`kindHeading`), or empty.
 */
export function pageFurniture(format: HandbookFormat, page: number, head: string, kind: string, fonts: Fonts): GroupItem {
  const area = bodyArea(format, page);
  const style: TextStyle = { font: 'sans', size: format.name === 'A4' ? 9 : 8, colour: faint };
  const number: TextStyle = { font: 'sansBold', size: format.name === 'A4' ? 11 : 9.5, colour: accent };
  const taken = kind === '' ? 0 : textWidth(kind, fonts.sansBold, kindStyle(format).size) + 12;
  const text = shortened(head, area.width - taken, style, fonts);
  const outside = (width: number): number => (isRightHand(page) ? area.x + area.width - width : area.x);
  const line = area.y - 10;
  const items: SceneItem[] =
    text === ''
      ? []
      : [
          lineAt(text, outside(textWidth(text, fonts.sans, style.size)), line - style.size * 1.5, style.size * 1.4, style),
          pathItem(polyline([{ x: area.x, y: line }, { x: area.x + area.width, y: line }]), { stroke: hairline, lineWidth: 0.5 }),
        ];
  const foot = area.y + area.height + format.margins.bottom * 0.38;
  return {
    type: 'group',
    element: 'handbook.furniture',
    structure: { tag: 'artifact' },
    items: [...items, lineAt(String(page), outside(textWidth(String(page), fonts.sansBold, number.size)), foot, number.size * 1.3, number)],
  };
}

// helpers

function kindStyle({ name }: HandbookFormat): TextStyle {
  return { font: 'sansBold', size: name === 'A4' ? 12 : 10, colour: accent };
}

/** A running head that is too long ends in an ellipsis: the name stands whole over its chart. */
function shortened(text: string, width: number, style: TextStyle, fonts: Fonts): string {
  const characters = [...text];
  const fits = (count: number): boolean => textWidth(`${characters.slice(0, count).join('')}…`, fonts[style.font], style.size) <= width;
  if (textWidth(text, fonts[style.font], style.size) <= width) {
    return text;
  }
  let count = characters.length;
  while (count > 0 && !fits(count)) {
    count -= 1;
  }
  return `${characters.slice(0, count).join('')}…`;
}
