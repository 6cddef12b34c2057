import { rounded } from '../../kernel/units.ts';
import type { SceneItem } from '../../scene/display-list.ts';
import { accent, faint, ink } from '../../scene/palette.ts';
import { pathItem, polyline } from '../../scene/paths.ts';
import { breakLines, textWidth } from '../../typeset/break-lines.ts';
import type { Fonts } from '../../typeset/font-metrics.ts';
import type { FlowStrip } from '../text-flow.ts';
import { lineAt, type TextStyle } from '../text-items.ts';

/** A row of contents or index: a text, dots, and a page; a `head` row stands for a group of rows. */
export interface LeaderRow {
  readonly text: string;
  /** Null for a head without a page. */
  readonly page: number | null;
  readonly isHead: boolean;
  readonly indent: number;
}

/** The row as a strip of `width` points: its text in as many lines as it needs, dots from its end to the page number. */
export function leaderStrip({ text, page, isHead, indent }: LeaderRow, width: number, size: number, fonts: Fonts): FlowStrip {
  const style: TextStyle = { font: isHead ? 'sansBold' : 'sans', size: isHead ? size + 0.5 : size, colour: isHead ? accent : ink };
  const number = page === null ? '' : String(page);
  const room = width - indent - textWidth('0000', fonts.sans, size) - size;
  const broken = breakLines(text, fonts[style.font], style.size, room);
  // A row without text has its height all the same.
  const lines = broken.length === 0 ? [''] : broken;
  const leading = size * (lines.length > 1 ? 1.45 : 1.7);
  return {
    height: lines.length * leading,
    gapBefore: isHead ? size * 0.9 : size * 0.1,
    keepsNext: isHead,
    element: 'handbook.row',
    structure: { tag: 'P' },
    draw(at) {
      const x = at.x + indent;
      const last = at.y + (lines.length - 1) * leading;
      const end = x + textWidth(lines.at(-1) ?? '', fonts[style.font], style.size);
      const numberX = at.x + width - textWidth(number, fonts[style.font], style.size);
      const baseline = rounded(last + leading / 2 + size * 0.36);
      const dots: SceneItem[] =
        number === '' || numberX - end < 14
          ? []
          : [pathItem(polyline([{ x: dotAfter(end + 5), y: baseline }, { x: numberX - 4, y: baseline }]), { stroke: faint, lineWidth: 0.8, dash: [0.01, dotPitch] })];
      return [
        ...broken.map((line, index) => lineAt(line, x, at.y + index * leading, leading, style)),
        ...dots,
        ...(number === '' ? [] : [lineAt(number, numberX, last, leading, style)]),
      ];
    },
  };
}

// helpers

const dotPitch = 4;

/** Dots of all rows stand under one another. */
function dotAfter(x: number): number {
  return Math.ceil(x / dotPitch) * dotPitch;
}
