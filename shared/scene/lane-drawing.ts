import { rounded } from '../kernel/units.ts';
import { laneHeaderHeight, type Lane } from '../model/lane.ts';
import { breakLines, textWidth } from '../typeset/break-lines.ts';
import type { Fonts } from '../typeset/font-metrics.ts';
import type { GroupItem, SceneItem } from './display-list.ts';
import { accent, hairline, headerFill, ink } from './palette.ts';
import { pathItem, polyline, rectanglePath } from './paths.ts';

/** The header's name in lines, and how high in points the header must be for them. */
export interface LaneHeader {
  readonly lines: readonly string[];
  readonly height: number;
}

const size = 10;
const leading = 12;

export function laneHeader(lane: Lane, fonts: Fonts): LaneHeader {
  const lines = breakLines(lane.name, fonts.sansBold, size, lane.width - 10);
  return { lines, height: Math.max(laneHeaderHeight, lines.length * leading + 4) };
}

/** One lane 泳道: its name in the band from `top` to the chart's 28 points, its left border down to `bottom`. */
export function laneItems(lane: Lane, header: LaneHeader, x: number, top: number, bottom: number, fonts: Fonts): GroupItem {
  const band = { x, y: top, width: lane.width, height: laneHeaderHeight - top };
  const first = top + (band.height - header.lines.length * leading) / 2;
  const texts = header.lines.map(
    (text, index): SceneItem => ({
      type: 'text',
      at: {
        x: rounded(x + (lane.width - textWidth(text, fonts.sansBold, size)) / 2),
        y: rounded(first + index * leading + (leading - size) / 2 + 0.88 * size),
      },
      text,
      font: 'sansBold',
      size,
      colour: accent,
    }),
  );
  const side = x === 0 ? [] : [pathItem(polyline([{ x, y: top }, { x, y: bottom }]), { stroke: hairline, lineWidth: 0.5 })];
  return { type: 'group', element: lane.id, structure: { tag: 'P' }, items: [pathItem(rectanglePath(band), { fill: headerFill }), ...side, ...texts] };
}

/** The frame round all lanes, over their borders. */
export function lanesFrame(width: number, top: number, bottom: number): SceneItem[] {
  const under = polyline([{ x: 0, y: laneHeaderHeight }, { x: width, y: laneHeaderHeight }]);
  return [
    pathItem(under, { stroke: ink, lineWidth: 0.6 }),
    pathItem(rectanglePath({ x: 0, y: top, width, height: bottom - top }), { stroke: ink, lineWidth: 1 }),
  ];
}
