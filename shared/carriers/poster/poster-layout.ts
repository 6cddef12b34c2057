import type { Rectangle } from '../../kernel/geometry.ts';
import type { Scene, SceneItem } from '../../scene/display-list.ts';
import { hairline } from '../../scene/palette.ts';
import { pathItem, polyline } from '../../scene/paths.ts';
import { moveItems } from '../../scene/move-items.ts';
import type { Fonts } from '../../typeset/font-metrics.ts';
import { smallestType } from '../../typeset/node-box.ts';
import { balanceColumns, fillColumns, footOf, type FilledColumns } from '../text-flow.ts';
import { boardStrips, type MeasuredSection } from './board-strips.ts';
import { footBand, type FootTexts } from './foot-band.ts';
import { titleBand, type BandTexts } from './title-band.ts';

/** What hangs on one sheet. A sheet without a drawing is text alone, one without sections the drawing alone. */
export interface PosterMatter {
  readonly band: BandTexts;
  readonly scene: Scene | null;
  readonly sections: readonly MeasuredSection[];
  readonly foot: FootTexts;
}

/** How drawing and text share the sheet: the text in columns under the drawing, or in columns at its right. */
export interface PosterArrangement {
  /** The sheet without its margins, in points. */
  readonly area: Rectangle;
  /** The title's type size in points where it fits. */
  readonly title: number;
  readonly columns: number;
  readonly place: 'below' | 'beside';
}

/**
 * The sheet's items with no type smaller than `size` points and the text beside the drawing `growth` times as large;
 * null where that does not fit. The drawing is scaled so that its smallest type has that size.
 */
export function posterItems(matter: PosterMatter, arrangement: PosterArrangement, size: number, growth: number, fonts: Fonts): SceneItem[] | null {
  const { area } = arrangement;
  const band = titleBand(matter.band, area, Math.max(arrangement.title, size * 1.6), size * factScale, fonts);
  const foot = footBand(matter.foot, area.width, size, fonts);
  const gap = size * 1.6;
  const top = band.foot + gap;
  const body = { x: area.x, y: top, width: area.width, height: area.y + area.height - foot.height - gap - top };
  if (body.height <= 0) {
    return null;
  }
  const inner = bodyItems(matter, arrangement, body, size, size * growth, fonts);
  return inner === null ? null : [band.group, ...inner, foot.draw(area.x, area.y + area.height - foot.height)];
}

// helpers

/** The facts under the title stand between title and text in size. */
const factScale = 1.2;
/** Ems of a column that lines can be read in comfortably: fewer make ragged columns. */
const leastColumn = 11;

function bodyItems(matter: PosterMatter, { columns: count, place }: PosterArrangement, body: Rectangle, size: number, text: number, fonts: Fonts): SceneItem[] | null {
  const { scene, sections } = matter;
  const scale = size / smallestType;
  const drawn = scene === null ? { width: 0, height: 0 } : { width: scene.width * scale, height: scene.height * scale };
  if (drawn.width > body.width || drawn.height > body.height) {
    return null;
  }
  const gutter = text * 2;
  if (scene !== null && sections.length === 0) {
    const largest = Math.min(body.width / scene.width, body.height / scene.height);
    return [drawing(scene, body, largest)];
  }
  const columnsWidth = place === 'below' ? body.width : body.width - drawn.width - gutter;
  const width = (columnsWidth - (count - 1) * gutter) / count;
  if (width < text * leastColumn) {
    return null;
  }
  const strips = boardStrips(sections, text, width, fonts);
  const left = place === 'below' ? body.x : body.x + drawn.width + gutter;
  const begin = place === 'below' && scene !== null ? body.y + drawn.height + gutter * 0.8 : body.y;
  const columns = Array.from({ length: count }, (_, index) => ({
    x: left + index * (width + gutter),
    y: begin,
    width,
    height: body.y + body.height - begin,
  }));
  if ((columns[0]?.height ?? 0) < text * 3) {
    return null;
  }
  const filled = place === 'below' ? balanceColumns(strips, columns) : filledWhole(strips.length, fillColumns(strips, columns), columns);
  if (filled === null) {
    return null;
  }
  const used = columns.filter((column) => filled.placed.some(({ at }) => Math.abs(at.x - column.x) < 0.01));
  const end = footOf(filled, begin);
  if (place === 'beside') {
    const room = { ...body, width: body.width - columnsWidth - gutter };
    return [...(scene === null ? [] : [drawing(scene, room, scale)]), ...rules(used, body.y, body.y + body.height, gutter), ...stripItems(filled, 0)];
  }
  // What is left over stands round the drawing, so that the text ends where the foot begins.
  const spare = body.y + body.height - end;
  const room = { ...body, height: drawn.height + spare };
  const grown = scene === null ? 0 : Math.min(room.width / scene.width, room.height / scene.height);
  const shift = scene === null ? 0 : spare;
  return [
    ...(scene === null ? [] : [drawing(scene, room, Math.max(scale, grown))]),
    ...rules(used.slice(1), begin + shift, end + shift, gutter),
    ...stripItems(filled, shift),
  ];
}

function filledWhole(count: number, filled: FilledColumns, columns: readonly Rectangle[]): FilledColumns | null {
  const foot = Math.max(...columns.map((column) => column.y + column.height));
  return filled.count === count && filled.placed.every(({ strip, at }) => at.y + strip.height <= foot + 0.01) ? filled : null;
}

/** The drawing in the middle of its room. */
function drawing(scene: Scene, room: Rectangle, scale: number): SceneItem {
  const at = { x: room.x + (room.width - scene.width * scale) / 2, y: room.y + (room.height - scene.height * scale) / 2 };
  return { type: 'group', element: 'chart', items: moveItems(scene.items, at, scale) };
}

function stripItems(filled: FilledColumns, shift: number): SceneItem[] {
  return filled.placed.map(({ strip, at }) => ({ type: 'group', element: strip.element, items: strip.draw({ x: at.x, y: at.y + shift }) }));
}

/** Hairlines left of the columns. */
function rules(columns: readonly Rectangle[], top: number, foot: number, gutter: number): SceneItem[] {
  return columns.map((column) => {
    const x = column.x - gutter / 2;
    return pathItem(polyline([{ x, y: top }, { x, y: foot }]), { stroke: hairline, lineWidth: Math.max(0.4, gutter / 40) });
  });
}
