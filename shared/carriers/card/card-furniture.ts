import { bottom, right, type Point, type Rectangle } from '../../kernel/geometry.ts';
import { millimetres } from '../../kernel/units.ts';
import type { GroupItem, SceneItem } from '../../scene/display-list.ts';
import { accent, faint, hairline, ink, white } from '../../scene/palette.ts';
import { pathItem, polyline, roundedPath } from '../../scene/paths.ts';
import { breakLines, textWidth } from '../../typeset/break-lines.ts';
import type { Fonts } from '../../typeset/font-metrics.ts';
import { qrCode } from '../qr-code.ts';
import { fitted } from '../fit-lines.ts';
import { lineAt, lineCentred, type TextStyle } from '../text-items.ts';
import type { CardCode, CardContent } from './card-content.ts';

/** Something at the top or foot of a card, and how high it is, in points. */
export interface CardPart {
  readonly height: number;
  draw(area: Rectangle): GroupItem;
}

/**
 * The dark field that names the power, as wide as `width`; `sizes` are tried for the name, largest first, until it has at most
 * three lines. On a small card the unit stands beside the label where both have room.
 */
export function cardHead({ name, unit }: CardContent, kind: string, width: number, sizes: readonly number[], isSmall: boolean, fonts: Fonts): CardPart {
  const padding = (sizes[0] ?? 14) * 0.7;
  const room = width - 2 * padding;
  const { size, lines } = fitted(name, room, sizes, fonts);
  const label: TextStyle = { font: 'sans', size: Math.max(8, size * 0.52), colour: white };
  const title: TextStyle = { font: 'sansBold', size, colour: white };
  const widthOf = (text: string): number => textWidth(text, fonts.sans, label.size);
  const first = isSmall ? `办事明白卡 · ${kind}` : '办事明白卡';
  const isBeside = isSmall && widthOf(first) + widthOf(unit) + 2 * label.size < room;
  const beside = isBeside ? unit : isSmall ? '' : kind;
  const unitLines = isBeside ? [] : breakLines(unit, fonts.sans, label.size, room);
  const leading = size * 1.32;
  const height = 2 * padding * 0.8 + label.size * 1.6 + lines.length * leading + (unitLines.length > 0 ? 3 : 0) + unitLines.length * label.size * 1.45;
  return {
    height,
    draw(area) {
      const x = area.x + padding;
      const top = area.y + padding * 0.8;
      const names = top + label.size * 1.6;
      const units = names + lines.length * leading + 3;
      const items: SceneItem[] = [
        pathItem(roundedPath({ x: area.x, y: area.y, width, height }, 5), { fill: accent }),
        lineAt(first, x, top, label.size * 1.4, label),
        ...(beside === '' ? [] : [lineAt(beside, x + room - widthOf(beside), top, label.size * 1.4, label)]),
        { type: 'group', element: 'card.title', structure: { tag: 'H1' }, items: lines.map((line, index) => lineAt(line, x, names + index * leading, leading, title)) },
        ...unitLines.map((line, index) => lineAt(line, x, units + index * label.size * 1.45, label.size * 1.45, label)),
      ];
      return { type: 'group', element: 'card.head', items };
    },
  };
}

/** What tells the back of a card whose it is. */
export function runningName(name: string, width: number, size: number, fonts: Fonts): CardPart {
  const style: TextStyle = { font: 'sansBold', size, colour: accent };
  const lines = breakLines(name, fonts.sansBold, size, width);
  const height = lines.length * size * 1.4 + 4;
  return {
    height,
    draw: ({ x, y }) => ({
      type: 'group',
      element: 'card.name',
      structure: { tag: 'artifact' },
      items: [
        ...lines.map((line, index) => lineAt(line, x, y + index * size * 1.4, size * 1.4, style)),
        pathItem(polyline([{ x, y: y + height - 1.5 }, { x: x + width, y: y + height - 1.5 }]), { stroke: accent, lineWidth: 1.1 }),
      ],
    }),
  };
}

/** The codes with their captions beside them and, under a line, unit and telephone. */
export function cardFoot(content: CardContent, width: number, codeSize: number, size: number, fonts: Fonts): CardPart {
  const name: TextStyle = { font: 'sansBold', size, colour: ink };
  const small: TextStyle = { font: 'sans', size: Math.max(7.5, size - 1), colour: faint };
  const column = width / Math.max(1, content.codes.length);
  const isBeside = column - codeSize > 5.4 * size;
  const codesHeight = content.codes.length === 0 ? 0 : codeSize + (isBeside ? 4 : 2.6 * size + 6);
  const unit = breakLines(content.unit, fonts.sansBold, size, width);
  const phone = content.phone === '' ? [] : breakLines(`咨询电话：${content.phone}`, fonts.sans, size, width);
  const phoneWidth = textWidth(phone[0] ?? '', fonts.sans, size);
  const isOneLine = unit.length === 1 && phone.length === 1 && textWidth(content.unit, fonts.sansBold, size) + phoneWidth + 2 * size < width;
  const leading = size * 1.45;
  const height = codesHeight + 6 + (unit.length + (isOneLine ? 0 : phone.length)) * leading;
  return {
    height,
    draw(area) {
      const codes = content.codes.flatMap((code, index) => codeItems(code, { x: area.x + index * column, y: area.y }, column, codeSize, isBeside, name, small, fonts));
      const line = area.y + codesHeight + 2;
      const words = line + 4;
      return {
        type: 'group',
        element: 'card.foot',
        items: [
          ...codes,
          pathItem(polyline([{ x: area.x, y: line }, { x: right(area), y: line }]), { stroke: hairline, lineWidth: 0.5 }),
          ...unit.map((text, index) => lineAt(text, area.x, words + index * leading, leading, name)),
          ...phone.map((text, index) =>
            isOneLine
              ? lineAt(text, right(area) - phoneWidth, words, leading, { ...name, font: 'sans' })
              : lineAt(text, area.x, words + (unit.length + index) * leading, leading, { ...name, font: 'sans' }),
          ),
        ],
      };
    },
  };
}

/** The foot's rectangle and what is left above it. */
export function aboveFoot(area: Rectangle, height: number, gap: number): { readonly above: Rectangle; readonly foot: Rectangle } {
  return { above: { ...area, height: area.height - height - gap }, foot: { ...area, y: bottom(area) - height, height } };
}

/** Short ticks at both ends of a fold, outside of what is printed. */
export function foldMarks(x: number, height: number): SceneItem[] {
  const tick = (from: number, to: number): SceneItem => pathItem(polyline([{ x, y: from }, { x, y: to }]), { stroke: hairline, lineWidth: 0.4, dash: [2, 1.5] });
  return [tick(0, millimetres(4)), tick(height - millimetres(4), height)];
}

// helpers

function codeItems(code: CardCode, at: Point, column: number, size: number, isBeside: boolean, name: TextStyle, small: TextStyle, fonts: Fonts): SceneItem[] {
  if (!isBeside) {
    const middle = at.x + column / 2;
    return [
      qrCode(code.text, { x: middle - size / 2, y: at.y }, size),
      lineCentred(code.caption, middle, at.y + size, name.size * 1.35, name, fonts),
      lineCentred(code.hint, middle, at.y + size + name.size * 1.35, small.size * 1.3, small, fonts),
    ];
  }
  const x = at.x + size + 4;
  const top = at.y + size / 2 - name.size * 1.3;
  return [qrCode(code.text, at, size), lineAt(code.caption, x, top, name.size * 1.35, name), lineAt(code.hint, x, top + name.size * 1.4, small.size * 1.35, small)];
}
