import type { Rectangle } from '../../kernel/geometry.ts';
import type { SceneItem } from '../../scene/display-list.ts';
import type { Fonts } from '../../typeset/font-metrics.ts';
import { smallestType } from '../../typeset/node-box.ts';
import { sheetSize } from '../paper.ts';
import { partHeight, partItems } from '../drawing-part.ts';
import { drawingSplitter, type DrawingPart, type DrawingPlan, type Grid } from '../split-drawing.ts';
import type { BoardOptions } from './board-options.ts';
import type { Composed, PosterDrawing } from './compose-poster.ts';
import { greatest } from './greatest.ts';
import { titleBand, type BandTexts } from './title-band.ts';

/**
 * The drawing in at most four parts, each on a sheet of its own, to be hung side by side: as few as bring its smallest type
 * to `wanted` points, the type then as large as so many sheets allow. Where four do not, as large as four allow. Every sheet
 * has the same head, which says which part it shows. Null where a symbol is larger than a sheet.
 */
export function largestDivision(band: BandTexts, { chart, scene }: PosterDrawing, { paper, orientation }: BoardOptions, margin: number, wanted: number, fonts: Fonts): Composed | null {
  const splitter = drawingSplitter(chart, scene, fonts);
  const ways = (orientation === 'auto' ? (['portrait', 'landscape'] as const) : [orientation]).flatMap((each) => {
    const size = sheetSize(paper, each);
    const area = { x: margin, y: margin, width: size.width - 2 * margin, height: size.height - 2 * margin };
    return [1, 2].map((columns): Way => {
      const room = (type: number): Rectangle => under(headOf(band, 0, 4, null, area, type, fonts).foot + type, area);
      const grid = (type: number): Grid | null => fewParts(splitter.grid({ ...room(type), laterGain: 0, mostColumns: columns, scale: type / smallestType, room: 0 }));
      return { size, area, room, grid };
    });
  });
  const possible = ways.filter((way) => way.grid(leastTried) !== null);
  const reached = possible.map((way) => ({ way, type: greatest(leastTried, wanted, 0.05, (type) => way.grid(type) !== null) }));
  const best = reached.reduce<(typeof reached)[number] | null>((most, each) => (most === null || isBetter(each, most) ? each : most), null);
  if (best === null) {
    return null;
  }
  const { way } = best;
  const count = way.grid(best.type)?.cells.length ?? 0;
  const type = greatest(best.type, best.type * mostGrowth, 0.05, (tried) => (way.grid(tried)?.cells.length ?? Infinity) <= count);
  const grid = way.grid(type);
  if (grid === null) {
    return null;
  }
  const plan = splitter.plan(grid);
  const room = way.room(type);
  return {
    size: type,
    sheets: plan.parts.map((part, index) => {
      const { group } = headOf(band, index, plan.parts.length, placeOf(part, plan), way.area, type, fonts);
      const height = partHeight(part, plan.scale);
      const items: SceneItem[] = [group, ...partItems(chart, part, plan.scale, { ...room, y: room.y + Math.max(0, (room.height - height) / 2) }, null)];
      return { ...way.size, items };
    }),
  };
}

// helpers

const mostParts = 4;
const leastTried = 2.5;
const mostGrowth = 1.5;

interface Way {
  readonly size: { readonly width: number; readonly height: number };
  readonly area: Rectangle;
  /** What the head leaves of a sheet, at a type size in points. */
  room(type: number): Rectangle;
  grid(type: number): Grid | null;
}

function fewParts(grid: Grid | null): Grid | null {
  return grid === null || grid.cells.length > mostParts ? null : grid;
}

function isBetter(one: { readonly way: Way; readonly type: number }, other: { readonly way: Way; readonly type: number }): boolean {
  const parts = ({ way, type }: typeof one): number => way.grid(type)?.cells.length ?? Infinity;
  return one.type > other.type * 1.01 || (one.type > other.type * 0.99 && parts(one) < parts(other));
}

function headOf({ title, facts }: BandTexts, index: number, count: number, place: string | null, area: Rectangle, size: number, fonts: Fonts) {
  const words = `第 ${index + 1} 张，共 ${count} 张：${place ?? '左上部分'}`;
  return titleBand({ title, facts: [...facts, words] }, area, Math.max(size * 1.6, Math.min(area.width, area.height) / 34), size, fonts);
}

/** Where the part lies in the whole, in words. */
function placeOf({ row, column }: DrawingPart, { rows, columns }: DrawingPlan): string {
  const down = rows === 1 ? '' : row === 0 ? '上' : row === rows - 1 ? '下' : '中';
  const across = columns === 1 ? '' : column === 0 ? '左' : '右';
  return rows > 3 ? `自上而下第 ${row + 1} 部分` : `${across}${down}部分`;
}

function under(top: number, area: Rectangle): Rectangle {
  return { ...area, y: top, height: area.y + area.height - top };
}
