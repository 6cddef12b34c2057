import { millimetres, pointsPerMillimetre } from '../../kernel/units.ts';
import type { Scene, SceneItem, Sheet } from '../../scene/display-list.ts';
import { faint, headerFill, ink } from '../../scene/palette.ts';
import { pathItem, rectanglePath } from '../../scene/paths.ts';
import { breakLines } from '../../typeset/break-lines.ts';
import type { Fonts } from '../../typeset/font-metrics.ts';
import { lineAt, lineCentred, type TextStyle } from '../text-items.ts';
import type { TileGrid, TileOptions } from './tiles.ts';

/** The page that says how the tiles are put together: the grid with every tile's code and the steps in words. */
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
  const lines = steps.flatMap((step) => breakLines(step, fonts.sans, stepStyle.size, area.width));
  const headingHeight = heading.length * headingLeading + 8;
  const stepsHeight = lines.length * stepLeading;
  const room = { ...area, y: area.y + headingHeight, height: area.height - headingHeight - stepsHeight - 18 };
  const scale = Math.min(room.width / sheet.width, room.height / sheet.height);
  const left = room.x + (room.width - sheet.width * scale) / 2;
  const gridFoot = room.y + sheet.height * scale;
  return {
    ...paper,
    items: [
      ...heading.map((text, index) => lineAt(text, area.x, area.y + index * headingLeading, headingLeading, headingStyle)),
      ...cells(sheet, grid, left, room.y, scale, fonts),
      ...lines.map((text, index) => lineAt(text, area.x, gridFoot + 18 + index * stepLeading, stepLeading, stepStyle)),
    ],
  };
}

// helpers

const margin = millimetres(15);
const headingStyle: TextStyle = { font: 'sansBold', size: 14, colour: ink };
const headingLeading = 20;
const stepStyle: TextStyle = { font: 'sans', size: 9.5, colour: ink };
const stepLeading = 15;

/** The poster in small under the tiles' borders: overlaps are where two borders run side by side. */
function cells(sheet: Sheet, grid: TileGrid, left: number, top: number, scale: number, fonts: Fonts): SceneItem[] {
  const whole = { x: left, y: top, width: sheet.width * scale, height: sheet.height * scale };
  const boxes = grid.tiles.map((tile) => {
    const { x, y } = tile.window;
    const width = Math.min(tile.window.width, sheet.width - x);
    const height = Math.min(tile.window.height, sheet.height - y);
    return { tile, box: { x: left + x * scale, y: top + y * scale, width: width * scale, height: height * scale } };
  });
  const codeSize = Math.max(8, Math.min(28, (boxes[0]?.box.height ?? 60) * 0.3, (boxes[0]?.box.width ?? 60) * 0.3));
  const style: TextStyle = { font: 'sansBold', size: codeSize, colour: ink };
  return [
    pathItem(rectanglePath(whole), { stroke: ink, lineWidth: 1.2 }),
    ...boxes.filter(({ tile }) => tile.isBlank).map(({ box }) => pathItem(rectanglePath(box), { fill: headerFill })),
    ...boxes.map(({ box }) => pathItem(rectanglePath(box), { stroke: faint, lineWidth: 0.5, dash: [3, 2] })),
    ...boxes.map(({ tile, box }) => lineCentred(tile.code, box.x + box.width / 2, box.y + (box.height - codeSize * 1.3) / 2, codeSize * 1.3, style, fonts)),
  ];
}

function inMillimetres(points: number): number {
  return Math.round(points / pointsPerMillimetre);
}
