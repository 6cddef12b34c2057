import type { Rectangle, Size } from '../../kernel/geometry.ts';
import { millimetres } from '../../kernel/units.ts';
import type { Sheet } from '../../scene/display-list.ts';
import { itemsWithin } from '../../scene/items-within.ts';
import type { Fonts } from '../../typeset/font-metrics.ts';
import { sheetSize } from '../paper.ts';
import { tileMap } from './tile-map.ts';
import { tileMarks } from './tile-marks.ts';

export interface TileOptions {
  readonly paper: 'A4' | 'A3';
  /** What neighbouring tiles show twice, in mm. */
  readonly overlap: number;
}

/** One tile of a sheet. Lengths in points. */
export interface Tile {
  /** Row by letter, column by number, from the upper left: A1, A2, B1 … */
  readonly code: string;
  readonly row: number;
  readonly column: number;
  /** What of the sheet it shows; whole points, so that tiles and sheet fall on the same pixels. */
  readonly window: Rectangle;
  /** Where the window's upper left corner lies on the tile's paper. */
  readonly at: { readonly x: number; readonly y: number };
  /** Nothing is printed on it, so no paper is spent on it; its place in the grid stays. */
  readonly isBlank: boolean;
}

/** How a sheet is divided: all tiles alike, on paper lying or standing as it needs fewer. */
export interface TileGrid {
  readonly paper: Size;
  readonly rows: number;
  readonly columns: number;
  /** What neighbours show twice, in points. */
  readonly overlap: number;
  /** Row by row. */
  readonly tiles: readonly Tile[];
}

/** The sheet divided into tiles whose windows overlap by `overlap`. */
export function tileGrid(sheet: Sheet, { paper: name, overlap }: TileOptions, fonts: Fonts): TileGrid {
  const shared = Math.round(millimetres(overlap));
  const [paper, columns, rows] = (['portrait', 'landscape'] as const)
    .map((orientation) => sheetSize(name, orientation))
    .map((size) => [size, countOf(sheet.width, size.width, shared), countOf(sheet.height, size.height, shared)] as const)
    .reduce((best, each) => (each[1] * each[2] < best[1] * best[2] ? each : best));
  const width = Math.ceil((sheet.width + (columns - 1) * shared) / columns);
  const height = Math.ceil((sheet.height + (rows - 1) * shared) / rows);
  const at = { x: Math.floor((paper.width - width) / 2), y: Math.floor((paper.height - height) / 2) };
  const tiles = Array.from({ length: rows * columns }, (_, index): Tile => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    const window = { x: column * (width - shared), y: row * (height - shared), width, height };
    return { code: `${rowLetters(row)}${column + 1}`, row, column, window, at, isBlank: itemsWithin(sheet.items, window, fonts).length === 0 };
  });
  return { paper, rows, columns, overlap: shared, tiles };
}

/**
 * A poster on paper of an ordinary printer: an assembly map, then the tiles with crop marks, registration marks on the middle
 * of each overlap, and codes; blank tiles are left out. Each tile carries only what its window shows. `title` is printed
 * beside the codes. A sheet that fits on one tile is still given its map.
 */
export function tileSheets(sheet: Sheet, title: string, options: TileOptions, fonts: Fonts): Sheet[] {
  const grid = tileGrid(sheet, options, fonts);
  const printed = grid.tiles.filter((tile) => !tile.isBlank);
  const pages = printed.length + 1;
  const tiles = printed.map((tile, index): Sheet => ({
    ...grid.paper,
    items: [
      { type: 'frame', items: itemsWithin(sheet.items, tile.window, fonts), window: tile.window, at: tile.at, scale: 1, turn: 0 },
      { type: 'group', element: `tile.${tile.code}`, items: tileMarks(tile, grid, { title, page: index + 1, pages: printed.length }, fonts) },
    ],
    page: index + 2,
    pages,
  }));
  return [{ ...tileMap(sheet, grid, title, options, fonts), page: 1, pages }, ...tiles];
}

// helpers

/** Points at each edge of a tile that printers leave white and the marks stand in. */
const margin = millimetres(13);

function countOf(length: number, paper: number, overlap: number): number {
  return Math.max(1, Math.ceil((length - overlap) / (Math.floor(paper - 2 * margin) - overlap)));
}

/** A … Z, AA, AB … */
function rowLetters(row: number): string {
  const letter = String.fromCharCode(65 + (row % 26));
  return row < 26 ? letter : `${rowLetters(Math.floor(row / 26) - 1)}${letter}`;
}
