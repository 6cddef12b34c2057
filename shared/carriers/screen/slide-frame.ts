import type { Rectangle } from '../../kernel/geometry.ts';
import type { Scene, SceneItem } from '../../scene/display-list.ts';
import { accent, ink, white } from '../../scene/palette.ts';
import { pathItem, rectanglePath } from '../../scene/paths.ts';
import { textWidth } from '../../typeset/break-lines.ts';
import type { Fonts } from '../../typeset/font-metrics.ts';
import { makeBlock, setBlocks } from '../../typeset/text-block.ts';
import { lineAt, lineCentred } from '../text-items.ts';
import type { ScreenFormat } from './screen-format.ts';

/** A picture of the electronic screen, in points that are pixels. */
export interface ScreenSlide extends Scene {
  /** What it shows, in words. */
  readonly title: string;
  /** The chart it belongs to; null for opening and closing. */
  readonly chartId: string | null;
}

/** What stands over the body of a slide. */
export interface SlideHead {
  readonly title: string;
  /** At the right, e.g. 流程图 1/3. */
  readonly mark: string;
}

/** The head of a slide across its whole width, and the area left for the body. */
export function slideHead({ title, mark }: SlideHead, format: ScreenFormat, fonts: Fonts): { items: SceneItem[]; body: Rectangle } {
  const { width, height, margin } = format;
  const markSize = format.leastText;
  const markWidth = mark === '' ? 0 : textWidth(mark, fonts.sans, markSize) + margin;
  const set = headLines(title, width - 2 * margin - markWidth, fonts);
  const leading = set.size * 1.25;
  const barHeight = Math.max(headHeight, set.lines.length * leading + 32);
  const top = (barHeight - set.lines.length * leading) / 2;
  const items: SceneItem[] = [
    pathItem(rectanglePath({ x: 0, y: 0, width, height: barHeight }), { fill: accent }),
    ...set.lines.map((line, index) => lineAt(line, margin, top + index * leading, leading, { font: 'sansBold', size: set.size, colour: white })),
    ...(mark === ''
      ? []
      : [lineAt(mark, width - margin - textWidth(mark, fonts.sans, markSize), (barHeight - markSize * 1.5) / 2, markSize * 1.5, { font: 'sans', size: markSize, colour: white })]),
  ];
  const gap = margin * 0.6;
  return { items, body: { x: margin, y: barHeight + gap, width: width - 2 * margin, height: height - barHeight - gap - margin * 0.7 } };
}

/** A slide whose lines stand in its middle on the dark ground: opening and closing. Sizes in pixels. */
export function darkSlide(lines: readonly { readonly text: string; readonly size: number; readonly isBold: boolean }[], format: ScreenFormat, fonts: Fonts): SceneItem[] {
  const { width, height, margin } = format;
  const room = width - 4 * margin;
  const set = setBlocks(
    lines.filter(({ text }) => text.trim() !== '').map(({ text, size, isBold }) =>
      makeBlock(text, fonts, { role: isBold ? 'sansBold' : 'sans', size, leading: size * 1.35, gapBefore: size * 0.7, colour: white, balanced: true }),
    ),
    () => room,
  );
  const top = (height - set.height) / 2;
  return [
    pathItem(rectanglePath({ x: 0, y: 0, width, height }), { fill: accent }),
    pathItem(rectanglePath({ x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin }), { stroke: white, lineWidth: 2 }),
    ...set.lines.map(({ block, text, y }) =>
      lineCentred(text, width / 2, top + y, block.leading, { font: block.role, size: block.size, colour: block.colour }, fonts),
    ),
  ];
}

/** A note under or over a part of a drawing, centred. */
export function partNote(text: string, area: Rectangle, top: number, size: number, fonts: Fonts): SceneItem {
  return lineCentred(text, area.x + area.width / 2, top, size * 1.4, { font: 'sans', size, colour: ink }, fonts);
}

// helpers

const headHeight = 116;

function headLines(title: string, width: number, fonts: Fonts): { size: number; lines: string[] } {
  for (const size of [56, 50, 44, 38, 32]) {
    const block = makeBlock(title, fonts, { role: 'sansBold', size, leading: size, gapBefore: 0, colour: white, balanced: true });
    const lines = setBlocks([block], () => width).lines.map((line) => line.text);
    if (lines.length <= (size > 44 ? 1 : 2) || size === 32) {
      return { size, lines };
    }
  }
  return { size: 32, lines: [] };
}
