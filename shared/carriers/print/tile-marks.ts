import { bottom, right, type Point, type Rectangle } from '../../kernel/geometry.ts';
import type { SceneItem } from '../../scene/display-list.ts';
import { pathItem, polyline, roundedPath } from '../../scene/paths.ts';
import { textWidth } from '../../typeset/break-lines.ts';
import type { Fonts } from '../../typeset/font-metrics.ts';
import { lineAt } from '../text-items.ts';
import type { Tile, TileGrid } from './tiles.ts';

export interface TileLabel {
  readonly title: string;
  readonly page: number;
  readonly pages: number;
}

/**
 * What stands in a tile's margins, never within its window: crop marks at the window's corners, a registration mark on the
 * middle line of each overlap at both its ends, the code with the codes of the neighbours to glue on, and the title.
 */
export function tileMarks(tile: Tile, grid: TileGrid, label: TileLabel, fonts: Fonts): SceneItem[] {
  const window = { ...tile.at, width: tile.window.width, height: tile.window.height };
  return [...cropMarks(window), ...registrations(tile, grid, window), ...labels(tile, grid, window, label, fonts)];
}

// helpers

const black = '#000000';
/** Points between the window and a mark, and the mark's length. */
const clear = 3;
const length = 14;
const radius = 4;

function cropMarks(window: Rectangle): SceneItem[] {
  const corners = [window.x, right(window)].flatMap((x) => [window.y, bottom(window)].map((y) => ({ x, y })));
  return corners.flatMap(({ x, y }) => {
    const [outX, outY] = [x === window.x ? -1 : 1, y === window.y ? -1 : 1];
    return [
      stroke([{ x: x + outX * clear, y }, { x: x + outX * (clear + length), y }]),
      stroke([{ x, y: y + outY * clear }, { x, y: y + outY * (clear + length) }]),
    ];
  });
}

/** Neighbours carry the same mark at the same place of the poster: laid over one another they meet. */
function registrations(tile: Tile, grid: TileGrid, window: Rectangle): SceneItem[] {
  const half = grid.overlap / 2;
  const across = [...(tile.column > 0 ? [window.x + half] : []), ...(tile.column < grid.columns - 1 ? [right(window) - half] : [])];
  const down = [...(tile.row > 0 ? [window.y + half] : []), ...(tile.row < grid.rows - 1 ? [bottom(window) - half] : [])];
  const reach = clear + radius + 2;
  return [
    ...across.flatMap((x) => [window.y - reach, bottom(window) + reach].flatMap((y) => target({ x, y }))),
    ...down.flatMap((y) => [window.x - reach, right(window) + reach].flatMap((x) => target({ x, y }))),
  ];
}

function target({ x, y }: Point): SceneItem[] {
  const arm = radius + 2;
  return [
    pathItem(roundedPath({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }, radius), { stroke: black, lineWidth: 0.5 }),
    stroke([{ x: x - arm, y }, { x: x + arm, y }]),
    stroke([{ x, y: y - arm }, { x, y: y + arm }]),
  ];
}

function labels(tile: Tile, grid: TileGrid, window: Rectangle, { title, page, pages }: TileLabel, fonts: Fonts): SceneItem[] {
  const top = bottom(window) + clear + length - 1;
  const style = { font: 'sans', size: 8, colour: black } as const;
  const codeStyle = { font: 'sansBold', size: 11, colour: black } as const;
  const neighbour = (row: number, column: number): string | undefined => grid.tiles[row * grid.columns + column]?.code;
  const beside = [
    ...(tile.column < grid.columns - 1 ? [`右接 ${neighbour(tile.row, tile.column + 1) ?? ''}`] : []),
    ...(tile.row < grid.rows - 1 ? [`下接 ${neighbour(tile.row + 1, tile.column) ?? ''}`] : []),
  ];
  const end = `第 ${page} 张 共 ${pages} 张`;
  const left = window.x + clear + length;
  const codeWidth = textWidth(tile.code, fonts.sansBold, codeStyle.size) + 8;
  const endX = right(window) - clear - length - textWidth(end, fonts.sans, style.size);
  return [
    lineAt(tile.code, left, top, 12, codeStyle),
    lineAt(shortened([...beside, title].join(' · '), endX - left - codeWidth - 10, fonts), left + codeWidth, top, 12, style),
    lineAt(end, endX, top, 12, style),
  ];
}

function shortened(text: string, width: number, fonts: Fonts): string {
  const characters = Array.from(text);
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, fonts.sans, 8) > width) {
    characters.pop();
  }
  return characters.length === Array.from(text).length ? text : `${characters.join('')}…`;
}

function stroke(points: readonly Point[]): SceneItem {
  return pathItem(polyline(points), { stroke: black, lineWidth: 0.5 });
}
