import type { Rectangle } from '../../kernel/geometry.ts';
import type { GroupItem, SceneItem } from '../../scene/display-list.ts';
import { accent, headerFill, ink, white } from '../../scene/palette.ts';
import { pathItem, rectanglePath } from '../../scene/paths.ts';
import { textWidth } from '../../typeset/break-lines.ts';
import type { Fonts } from '../../typeset/font-metrics.ts';
import { makeBlock, setBlocks, type SetLine } from '../../typeset/text-block.ts';
import { lineAt, lineCentred, type TextStyle } from '../text-items.ts';

export interface BandTexts {
  readonly title: string;
  /** Short facts set in a row under the title. */
  readonly facts: readonly string[];
}

/** A band across the area and where it ends, in points. */
export interface Band {
  readonly group: GroupItem;
  readonly foot: number;
}

/**
 * The title in white on a dark band, under it its facts on a light one. `largest` = the title's type size where it fits in
 * one or two lines; `size` = the type size of the facts, which the title never goes under.
 */
export function titleBand({ title, facts }: BandTexts, area: Rectangle, largest: number, size: number, fonts: Fonts): Band {
  const set = titleLines(title, area.width - Math.max(2 * size, largest), largest, size, fonts);
  const leading = set.size * titleLeading;
  const inner = set.size * 0.42;
  const height = set.lines.length * leading + 2 * inner;
  const style: TextStyle = { font: 'sansBold', size: set.size, colour: white };
  const rows = factRows(facts, area.width - 2 * size, size, fonts);
  const rowHeight = size * rowLeading;
  const factsHeight = rows.length === 0 ? 0 : rows.length * rowHeight + size * 0.5;
  const items: SceneItem[] = [
    pathItem(rectanglePath({ ...area, height }), { fill: accent }),
    ...(factsHeight === 0 ? [] : [pathItem(rectanglePath({ ...area, y: area.y + height, height: factsHeight }), { fill: headerFill })]),
    ...set.lines.map((line, index) =>
      lineCentred(line.text, area.x + area.width / 2, area.y + inner + index * leading, leading, style, fonts),
    ),
    ...rows.flatMap((row, index) => rowItems(row, area, area.y + height + size * 0.25 + index * rowHeight, size, fonts)),
  ];
  return { group: { type: 'group', element: 'header', items }, foot: area.y + height + factsHeight };
}

// helpers

const titleLeading = 1.22;
const factGap = 1.8;
const rowLeading = 1.7;

function titleLines(title: string, width: number, largest: number, least: number, fonts: Fonts): { size: number; lines: readonly SetLine[] } {
  const setAt = (size: number): readonly SetLine[] =>
    setBlocks([makeBlock(title, fonts, { role: 'sansBold', size, leading: size * titleLeading, gapBefore: 0, colour: white, balanced: true })], () => width).lines;
  const oneLine = Math.min(largest, (largest * width) / Math.max(1, textWidth(title, fonts.sansBold, largest)));
  // One line, unless that makes the title much smaller than two.
  for (let size = oneLine >= largest * 0.7 ? oneLine - 0.01 : largest; size > least; size *= 0.94) {
    const lines = setAt(size);
    if (lines.length <= 2) {
      return { size, lines };
    }
  }
  return { size: least, lines: setAt(least) };
}

/** As many facts to a row as fit; one wider than a row stands alone in as many lines as it needs. */
function factRows(facts: readonly string[], width: number, size: number, fonts: Fonts): string[][] {
  const rows: string[][] = [];
  let used = Infinity;
  for (const text of facts.flatMap((fact) => broken(fact, width, size, fonts))) {
    const needed = textWidth(text, fonts.sans, size);
    if (used + factGap * size + needed > width) {
      rows.push([text]);
      used = needed;
    } else {
      rows.at(-1)?.push(text);
      used += factGap * size + needed;
    }
  }
  return rows;
}

function broken(text: string, width: number, size: number, fonts: Fonts): string[] {
  const block = makeBlock(text, fonts, { role: 'sans', size, leading: size, gapBefore: 0, colour: ink, balanced: false });
  return setBlocks([block], () => width).lines.map((line) => line.text);
}

function rowItems(row: readonly string[], area: Rectangle, top: number, size: number, fonts: Fonts): SceneItem[] {
  const widths = row.map((text) => textWidth(text, fonts.sans, size));
  let x = area.x + (area.width - widths.reduce((sum, width) => sum + width, 0) - (row.length - 1) * factGap * size) / 2;
  return row.map((text, index) => {
    const item = lineAt(text, x, top, size * rowLeading, { font: 'sans', size, colour: ink });
    x += (widths[index] ?? 0) + factGap * size;
    return item;
  });
}
