import type { Rectangle } from '../../kernel/geometry.ts';
import { millimetres } from '../../kernel/units.ts';
import type { GroupItem, SceneItem } from '../../scene/display-list.ts';
import { accent, headerFill, ink, white } from '../../scene/palette.ts';
import { pathItem, rectanglePath } from '../../scene/paths.ts';
import { textWidth } from '../../typeset/break-lines.ts';
import type { Fonts } from '../../typeset/font-metrics.ts';
import { qrCode } from '../qr-code.ts';
import { lineAt, lineCentred } from '../text-items.ts';
import type { PublicLink, Telephone } from './public-facts.ts';

export interface FootTexts {
  readonly telephones: readonly Telephone[];
  readonly links: readonly PublicLink[];
  readonly unit: string;
  /** In words, or empty. */
  readonly date: string;
}

/** A band of that height in points, drawn with its upper left corner where it is wanted. */
export interface FootBand {
  readonly height: number;
  draw(x: number, y: number): GroupItem;
}

/**
 * Whom to call, in numbers twice as large as the text and larger where there is room, QR codes at the right, and under a
 * line unit and date. `size` = the least type size in points.
 */
export function footBand({ telephones, links, unit, date }: FootTexts, width: number, size: number, fonts: Fonts): FootBand {
  const inner = size * 0.9;
  const code = Math.max(size * 6, millimetres(leastCode));
  const cells = links.map((link) => ({ ...link, width: Math.max(code, textWidth(link.caption, fonts.sans, size)) }));
  const codesWidth = cells.reduce((sum, cell) => sum + cell.width + inner, 0);
  const room = width - codesWidth - 2 * inner;
  const numbers = telephoneRows(telephones, room, size, fonts);
  const codesHeight = cells.length === 0 ? 0 : code + size * 1.5;
  const panel = Math.max(numbers.height, codesHeight);
  const panelHeight = panel === 0 ? 0 : panel + 2 * size * 0.7;
  const sign = signLines(unit, date, width, size, fonts);
  return {
    height: panelHeight + sign.height,
    draw(x, y) {
      const codes = cells.flatMap((cell, index): SceneItem[] => {
        const left = x + width - cells.slice(index).reduce((sum, each) => sum + each.width + inner, 0);
        const top = y + (panelHeight - codesHeight) / 2;
        const square = { x: left + (cell.width - code) / 2, y: top, width: code, height: code };
        return [
          pathItem(rectanglePath(square), { fill: white }),
          qrCode(cell.address, square, code),
          lineCentred(cell.caption, left + cell.width / 2, top + code, size * 1.5, { font: 'sans', size, colour: ink }, fonts),
        ];
      });
      const back = panelHeight === 0 ? [] : [pathItem(rectanglePath({ x, y, width, height: panelHeight }), { fill: headerFill })];
      const edge = panelHeight === 0 ? [] : [pathItem(rectanglePath({ x, y, width: size * 0.3, height: panelHeight }), { fill: accent })];
      return {
        type: 'group',
        element: 'contact',
        items: [...back, ...edge, ...numbers.draw({ x: x + inner, y: y + (panelHeight - numbers.height) / 2, width: room, height: numbers.height }), ...codes, ...sign.draw(x, y + panelHeight)],
      };
    },
  };
}

// helpers

/** Side in mm of a code that a telephone reads at arm's length. */
const leastCode = 20;
const labelLeading = 1.5;
/** Labels and captions beside the text. */
const labelScale = 1.15;
const numberScale = 2;

interface Rows {
  readonly height: number;
  draw(area: Rectangle): SceneItem[];
}

/** Cells of one width, as many beside one another as fit: label over number. */
function telephoneRows(telephones: readonly Telephone[], room: number, size: number, fonts: Fonts): Rows {
  if (telephones.length === 0 || room <= 0) {
    return { height: 0, draw: () => [] };
  }
  const gap = size * 1.5;
  const numberSize = size * numberScale;
  const widest = Math.max(
    ...telephones.map(({ label, number }) => Math.max(textWidth(number, fonts.sansBold, numberSize), textWidth(label, fonts.sansBold, size * labelScale))),
  );
  const across = Math.max(1, Math.min(telephones.length, Math.floor((room + gap) / (widest + gap))));
  // Rows about equally long: three and three instead of five and one.
  const rows = Math.ceil(telephones.length / across);
  const even = Math.ceil(telephones.length / rows);
  const scale = Math.min(1.5, (room - (even - 1) * gap) / (even * widest));
  const fitted = Math.min(numberSize * scale, numberSize * 1.5);
  const labelHeight = size * labelScale * labelLeading;
  const rowHeight = labelHeight + fitted * 1.3;
  const between = size * 0.6;
  return {
    height: rows * rowHeight + (rows - 1) * between,
    draw: (area) =>
      telephones.flatMap(({ label, number }, index): SceneItem[] => {
        const x = area.x + (index % even) * ((area.width + gap) / even);
        const y = area.y + Math.floor(index / even) * (rowHeight + between);
        return [
          lineAt(label, x, y, labelHeight, { font: 'sansBold', size: size * labelScale, colour: ink }),
          lineAt(number, x, y + labelHeight, fitted * 1.3, { font: 'sansBold', size: fitted, colour: accent }),
        ];
      }),
  };
}

function signLines(unit: string, date: string, width: number, size: number, fonts: Fonts): { height: number; draw(x: number, y: number): SceneItem[] } {
  const style = { font: 'sansBold', size: size * 1.15, colour: ink } as const;
  const leading = style.size * 1.5;
  const top = size * 0.5;
  const fits = textWidth(unit, fonts.sansBold, style.size) + textWidth(date, fonts.sansBold, style.size) + size * 2 <= width;
  const unitSize = Math.min(style.size, (style.size * width) / Math.max(1, textWidth(unit, fonts.sansBold, style.size)));
  const lines = unit === '' && date === '' ? 0 : fits || date === '' || unit === '' ? 1 : 2;
  return {
    height: lines === 0 ? 0 : top + lines * leading,
    draw: (x, y) => [
      ...(unit === '' ? [] : [lineAt(unit, x, y + top, leading, { ...style, size: unitSize })]),
      ...(date === ''
        ? []
        : [lineAt(date, x + width - textWidth(date, fonts.sansBold, style.size), y + top + (lines - 1) * leading, leading, style)]),
    ],
  };
}
