import type { Point } from '../../kernel/geometry.ts';
import type { GroupItem, SceneItem } from '../../scene/display-list.ts';
import { accent, faint, hairline, ink, white } from '../../scene/palette.ts';
import { pathItem, polygon, polyline, roundedPath } from '../../scene/paths.ts';
import { breakLines } from '../../typeset/break-lines.ts';
import type { Fonts } from '../../typeset/font-metrics.ts';
import { lineCentred, type TextStyle } from '../text-items.ts';
import type { SetPart } from './card-answers.ts';
import type { CardSetting } from './card-form.ts';
import type { MainStep } from './main-steps.ts';

/** The main steps in order, numbered from `first` on, side by side in as few rows as their names allow. */
export function stepStrip(steps: readonly MainStep[], width: number, setting: CardSetting, fonts: Fonts, first = 1): SetPart {
  const styles = stylesFor(setting);
  const most = Math.max(2, Math.floor(width / (styles.name.size * 5.6)));
  const rows = Math.max(1, Math.ceil(steps.length / most));
  const across = Math.ceil(steps.length / rows);
  const cell = width / across;
  const set = steps.map((step) => cellLines(step, cell - 6, styles, fonts));
  const heights = Array.from({ length: rows }, (_, row) => Math.max(0, ...set.slice(row * across, (row + 1) * across).map(({ height }) => height)));
  const top = 2 * styles.radius + 2;
  const rowGap = setting.body * 0.5;
  return {
    height: heights.reduce((sum, height) => sum + top + height, 0) + (rows - 1) * rowGap,
    draw(at) {
      let y = at.y;
      return heights.flatMap((height, row) => {
        const taken = set.slice(row * across, (row + 1) * across);
        const middle = y + styles.radius;
        const items = taken.flatMap(({ draw }, column): SceneItem[] => {
          const centre = { x: at.x + (column + 0.5) * cell, y: middle };
          const index = row * across + column;
          const link = column + 1 < taken.length ? stepArrow({ x: centre.x + styles.radius + 3, y: middle }, { x: centre.x + cell - styles.radius - 3, y: middle }) : [];
          const step: GroupItem = { type: 'group', element: 'card.step', structure: { tag: 'P' }, items: [...disc(first + index, centre, styles, fonts), ...draw({ x: centre.x, y: y + top })] };
          return [...link, step];
        });
        y += top + height + rowGap;
        return items;
      });
    },
  };
}

// helpers

interface StepStyles {
  readonly name: TextStyle;
  readonly more: TextStyle;
  readonly number: TextStyle;
  readonly radius: number;
}

function stylesFor(setting: CardSetting): StepStyles {
  const size = Math.max(8, setting.body - 1);
  return {
    name: { font: 'sansBold', size, colour: ink },
    more: { font: 'sans', size: Math.max(7.5, size - 1.2), colour: faint },
    number: { font: 'sansBold', size: size - 0.5, colour: white },
    radius: size * 0.82,
  };
}

/** What stands under a step's number, centred about a middle line. */
function cellLines({ text, who, limit, limitStart }: MainStep, width: number, styles: StepStyles, fonts: Fonts): SetPart {
  const lines = [
    ...even(text, width, styles.name, fonts).map((line) => ({ line, style: styles.name })),
    ...breakLines(who, fonts.sans, styles.more.size, width).map((line) => ({ line, style: styles.more })),
    ...[limitStart, limit].flatMap((part) => even(part, width, styles.more, fonts)).map((line) => ({ line, style: { ...styles.more, colour: accent } })),
  ];
  const leading = (style: TextStyle): number => style.size * 1.32;
  return {
    height: lines.reduce((sum, { style }) => sum + leading(style), 0),
    draw(at) {
      let y = at.y;
      return lines.map(({ line, style }) => {
        const item = lineCentred(line, at.x, y, leading(style), style, fonts);
        y += leading(style);
        return item;
      });
    },
  };
}

function disc(number: number, centre: Point, { radius, number: style }: StepStyles, fonts: Fonts): SceneItem[] {
  const box = { x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius };
  return [pathItem(roundedPath(box, radius), { fill: accent }), lineCentred(String(number), centre.x, centre.y - style.size * 0.5 - 0.4, style.size, style, fonts)];
}

function stepArrow(from: Point, to: Point): SceneItem[] {
  if (to.x - from.x < 6) {
    return [];
  }
  const head = [{ x: to.x - 4, y: to.y - 2.4 }, to, { x: to.x - 4, y: to.y + 2.4 }];
  return [pathItem(polyline([from, { x: to.x - 4, y: to.y }]), { stroke: hairline, lineWidth: 0.9 }), pathItem(polygon(head), { fill: hairline })];
}

/** The text in as few lines as it needs, about equally long. */
function even(text: string, width: number, style: TextStyle, fonts: Fonts): string[] {
  const font = fonts[style.font];
  const fewest = breakLines(text, font, style.size, width);
  for (let tried = width / 2; fewest.length > 1 && tried < width; tried += style.size / 2) {
    const lines = breakLines(text, font, style.size, tried);
    if (lines.length <= fewest.length) {
      return lines;
    }
  }
  return fewest;
}
