import { accent, hairline, headerFill, ink } from '../../scene/palette.ts';
import { pathItem, polyline, rectanglePath } from '../../scene/paths.ts';
import type { SceneItem } from '../../scene/display-list.ts';
import { breakLines } from '../../typeset/break-lines.ts';
import type { Fonts } from '../../typeset/font-metrics.ts';
import type { FlowStrip } from '../text-flow.ts';
import { lineAt, type TextStyle } from '../text-items.ts';

/** A column of a board's table. */
export interface BoardColumn {
  readonly title: string;
  /** Its share of the width. */
  readonly weight: number;
}

/** A table as strips of a column `width` points wide, set at `size` points: a head on a light ground, then a strip to a row; the head stands again over the rows of a further column. */
export function tableStrips(
  element: string,
  columns: readonly BoardColumn[],
  rows: readonly (readonly string[])[],
  size: number,
  width: number,
  fonts: Fonts,
): FlowStrip[] {
  const total = columns.reduce((sum, column) => sum + column.weight, 0);
  const widths = columns.map((column) => (width * column.weight) / total);
  const head = rowStrip(element, columns.map((column) => column.title), widths, { font: 'sansBold', size, colour: accent }, true, fonts);
  const headAgain: FlowStrip = { ...head, structure: { tag: 'artifact' } };
  return [
    { ...head, gapBefore: size * 0.3, keepsNext: rows.length > 0 },
    ...rows.map((row) => ({ ...rowStrip(element, row, widths, { font: 'sans', size, colour: ink }, false, fonts), headAgain })),
  ];
}

// helpers

function rowStrip(element: string, cells: readonly string[], widths: readonly number[], style: TextStyle, isHead: boolean, fonts: Fonts): FlowStrip {
  const leading = style.size * 1.35;
  const [side, ends] = [style.size * 0.3, style.size * 0.22];
  const lines = cells.map((cell, index) => breakLines(cell, fonts[style.font], style.size, (widths[index] ?? 0) - 2 * side));
  const height = Math.max(1, ...lines.map((each) => each.length)) * leading + 2 * ends;
  const width = widths.reduce((sum, each) => sum + each, 0);
  return {
    height,
    gapBefore: 0,
    keepsNext: false,
    element,
    draw(at) {
      const foot = at.y + height;
      let x = at.x;
      const texts = lines.flatMap((cell, index): SceneItem[] => {
        const items = cell.map((text, line) => lineAt(text, x + side, at.y + ends + line * leading, leading, style));
        x += widths[index] ?? 0;
        return items;
      });
      return [
        ...(isHead ? [pathItem(rectanglePath({ x: at.x, y: at.y, width, height }), { fill: headerFill })] : []),
        pathItem(polyline([{ x: at.x, y: foot }, { x: at.x + width, y: foot }]), { stroke: hairline, lineWidth: style.size / 22 }),
        ...texts,
      ];
    },
  };
}
