import type { Point, Rectangle, Size } from '../../kernel/geometry.ts';
import { millimetres, pointsPerMillimetre } from '../../kernel/units.ts';
import type { Scene, SceneItem, Sheet } from '../../scene/display-list.ts';
import { accent, faint, headerFill, ink, white } from '../../scene/palette.ts';
import { pathItem, rectanglePath, roundedPath } from '../../scene/paths.ts';
import { breakLines, textWidth } from '../../typeset/break-lines.ts';
import type { Fonts } from '../../typeset/font-metrics.ts';
import { itemBounds } from '../item-bounds.ts';
import { isQrCode } from '../qr-code.ts';
import { lineAt, lineCentred, type TextStyle } from '../text-items.ts';
import type { TileGrid, TileOptions } from './tiles.ts';

/** The page that says how the tiles are put together: the poster in small under the grid, every tile's code, the steps in words. */
export function tileMap(sheet: Sheet, grid: TileGrid, title: string, { paper: name, overlap }: TileOptions, fonts: Fonts): Scene {
  const { paper } = grid;
  const area = { x: margin, y: margin, width: paper.width - 2 * margin, height: paper.height - 2 * margin };
  const heading = breakLines(`拼接图：${title}`, fonts.sansBold, headingStyle.size, area.width);
  const size = `${inMillimetres(sheet.width)} × ${inMillimetres(sheet.height)} 毫米`;
  const printed = grid.tiles.filter((tile) => !tile.isBlank).length;
  const blank = grid.tiles.length - printed;
  const steps = [
    `成品 ${size}，由 ${grid.rows} 行 ${grid.columns} 列共 ${printed} 张 ${name} 纸拼成，相邻两张重叠 ${overlap} 毫米。${blank === 0 ? '' : `图中灰色的 ${blank} 张为空白，没有打印，拼接时留出位置。`}`,
    '1. 打印时选“实际大小”（100%），不要“适合页面”。',
    '2. 每张沿裁切线裁去左边和上边的白边；第一列不裁左边，第一行不裁上边也可以。',
    '3. 从左上角 A1 开始，按行把右边一张压在左边一张的重叠处，对准重叠处上下两端的十字圆标，再粘贴。',
    '4. 各行拼好后，自上而下同样对准左右两端的十字圆标粘贴，最后裁去四周白边。',
  ];
  const headingHeight = heading.length * headingLeading + 8;
  const body = { ...area, y: area.y + headingHeight, height: area.height - headingHeight };
  const places = [placeBelow(sheet, body, steps, fonts), placeBeside(sheet, body, steps, fonts)];
  const { scale, left, lines, at } = places.reduce((best, place) => (place.scale > best.scale ? place : best));
  return {
    ...paper,
    items: [
      ...heading.map((text, index) => lineAt(text, area.x, area.y + index * headingLeading, headingLeading, headingStyle)),
      ...cells(sheet, grid, left, body.y, scale, fonts),
      ...lines.map((text, index) => lineAt(text, at.x, at.y + index * stepLeading, stepLeading, stepStyle)),
    ],
  };
}

// helpers

const margin = millimetres(15);
const headingStyle: TextStyle = { font: 'sansBold', size: 14, colour: ink };
const headingLeading = 20;
const stepStyle: TextStyle = { font: 'sans', size: 9.5, colour: ink };
const stepLeading = 15;
/** Points between the grid and the steps, and the width of steps that stand beside it. */
const stepsGap = 18;
const stepsColumn = 230;

/** How large the grid is, where it begins, and the steps' lines with the place of the first. */
interface MapPlace {
  readonly scale: number;
  readonly left: number;
  readonly lines: readonly string[];
  readonly at: Point;
}

function placeBelow(sheet: Size, body: Rectangle, steps: readonly string[], fonts: Fonts): MapPlace {
  const lines = steps.flatMap((step) => breakLines(step, fonts.sans, stepStyle.size, body.width));
  const scale = Math.min(body.width / sheet.width, (body.height - lines.length * stepLeading - stepsGap) / sheet.height);
  return { scale, lines, left: body.x + (body.width - sheet.width * scale) / 2, at: { x: body.x, y: body.y + sheet.height * scale + stepsGap } };
}

function placeBeside(sheet: Size, body: Rectangle, steps: readonly string[], fonts: Fonts): MapPlace {
  const lines = steps.flatMap((step) => breakLines(step, fonts.sans, stepStyle.size, stepsColumn));
  const scale = Math.min((body.width - stepsColumn - stepsGap) / sheet.width, body.height / sheet.height);
  return { scale, lines, left: body.x, at: { x: body.x + sheet.width * scale + stepsGap, y: body.y } };
}

/** The poster in small under the tiles' borders: overlaps are where two borders run side by side. */
function cells(sheet: Sheet, grid: TileGrid, left: number, top: number, scale: number, fonts: Fonts): SceneItem[] {
  const whole = { x: left, y: top, width: sheet.width * scale, height: sheet.height * scale };
  const boxes = grid.tiles.map((tile) => {
    const { x, y } = tile.window;
    const width = Math.min(tile.window.width, sheet.width - x);
    const height = Math.min(tile.window.height, sheet.height - y);
    return { tile, box: { x: left + x * scale, y: top + y * scale, width: width * scale, height: height * scale } };
  });
  const codeSize = Math.max(8, Math.min(18, (boxes[0]?.box.height ?? 60) * 0.2, (boxes[0]?.box.width ?? 60) * 0.2));
  const style: TextStyle = { font: 'sansBold', size: codeSize, colour: ink };
  return [
    { type: 'group', element: 'tile.poster', structure: { tag: 'artifact' }, items: [{ type: 'frame', items: inMiniature(sheet.items, scale, fonts), window: { x: 0, y: 0, width: sheet.width, height: sheet.height }, at: { x: left, y: top }, scale, turn: 0 }] },
    pathItem(rectanglePath(whole), { stroke: ink, lineWidth: 1.2 }),
    ...boxes.filter(({ tile }) => tile.isBlank).map(({ box }) => pathItem(rectanglePath(box), { fill: headerFill })),
    ...boxes.map(({ box }) => pathItem(rectanglePath(box), { stroke: accent, lineWidth: 0.7, dash: [3, 2] })),
    ...boxes.flatMap(({ tile, box }) => codeItems(tile.code, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, style, fonts)),
  ];
}

/** Texts too small to be read in small are bars of their length, codes are grey squares: nobody hears the poster's words twice or scans a code a tag lies on. */
function inMiniature(items: readonly SceneItem[], scale: number, fonts: Fonts): SceneItem[] {
  return items.map((item): SceneItem => {
    if (item.type === 'group' || item.type === 'frame') {
      return { ...item, items: inMiniature(item.items, item.type === 'frame' ? scale * item.scale : scale, fonts) };
    }
    const code = isQrCode(item) ? itemBounds(item, fonts) : null;
    if (code !== null) {
      return pathItem(rectanglePath(code), { fill: faint });
    }
    if (item.type !== 'text' || item.size * scale >= leastReadable) {
      return item;
    }
    const bar = { x: item.at.x, y: item.at.y - item.size * 0.62, width: textWidth(item.text, fonts[item.font], item.size), height: item.size * 0.44 };
    return pathItem(rectanglePath(bar), { fill: item.colour === white ? white : faint });
  });
}

/** Points under which a text of the small poster is not meant to be read. */
const leastReadable = 5;

/** A code on a white tag, so that it stands out from the poster under it. */
function codeItems(code: string, middle: Point, style: TextStyle, fonts: Fonts): SceneItem[] {
  const leading = style.size * 1.3;
  const width = textWidth(code, fonts[style.font], style.size) + style.size * 0.7;
  const tag = { x: middle.x - width / 2, y: middle.y - leading / 2, width, height: leading };
  return [pathItem(roundedPath(tag, leading * 0.2), { fill: white, stroke: accent, lineWidth: 0.7 }), lineCentred(code, middle.x, tag.y, leading, style, fonts)];
}

function inMillimetres(points: number): number {
  return Math.round(points / pointsPerMillimetre);
}
