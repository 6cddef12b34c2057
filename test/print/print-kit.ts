import { deflateSync, crc32 } from 'node:zlib';
import { readFonts } from '../../electron/ports/fonts.ts';
import type { PagePixels } from '../../electron/ports/pdf-reader.ts';
import { readSampleData } from '../../electron/ports/resources.ts';
import { restoreChart } from '../../shared/formats/restore-chart.ts';
import type { Rectangle } from '../../shared/kernel/geometry.ts';
import type { Chart } from '../../shared/model/chart.ts';
import type { SceneItem, Sheet, TextItem } from '../../shared/scene/display-list.ts';
import { textWidth } from '../../shared/typeset/break-lines.ts';

export const fonts = readFonts();

/** The sample department's charts as an export draws them: where their files have them. */
export function arrangedSamples(): Promise<Chart[]> {
  const charts = readSampleData().charts.map((chart, index) => restoreChart(chart, `sample ${index + 1}`).chart);
  const unplaced = charts.filter(({ nodes }) => nodes.some(({ position }) => position === null));
  return unplaced.length === 0 ? Promise.resolve(charts) : Promise.reject(new Error(`${unplaced[0]?.title} is not arranged`));
}

/** The line's em box. */
export function textBounds(item: TextItem): Rectangle {
  return { x: item.at.x, y: item.at.y - 0.88 * item.size, width: textWidth(item.text, fonts[item.font], item.size), height: item.size };
}

/** The bounds of every item that is no group, lines without their width. */
export function itemBounds(items: readonly SceneItem[]): { item: SceneItem; bounds: Rectangle }[] {
  return items.flatMap((item) => {
    switch (item.type) {
      case 'group':
        return itemBounds(item.items);
      case 'frame': {
        const turned = item.turn === 90 || item.turn === 270;
        const [width, height] = [item.window.width * item.scale, item.window.height * item.scale];
        return [{ item, bounds: { ...item.at, width: turned ? height : width, height: turned ? width : height } }];
      }
      case 'text':
        return [{ item, bounds: textBounds(item) }];
      case 'seal':
        return [{ item, bounds: { ...item.at, ...item.size } }];
      case 'path': {
        const points = item.segments.flatMap((segment) => (segment.to === 'close' ? [] : [segment.point]));
        const [x, y] = [Math.min(...points.map((point) => point.x)), Math.min(...points.map((point) => point.y))];
        const end = { x: Math.max(...points.map((point) => point.x)), y: Math.max(...points.map((point) => point.y)) };
        return [{ item, bounds: { x, y, width: end.x - x, height: end.y - y } }];
      }
    }
  });
}

/** A sheet of nothing but these items. */
export function sheetOf(width: number, height: number, items: readonly SceneItem[]): Sheet {
  return { width, height, items, page: 1, pages: 1 };
}

/** Mean darkness of each cell of a grid over the pixels, 0 for white to 1 for black; cells are `cell` pixels square. */
export function inkByCell(page: PagePixels, cell: number): number[] {
  return meanByCell(page, cell, (at) => 1 - lightness(page, at));
}

/** Mean difference of darkness in each cell of two pages of one size: 0 where they are alike, whatever their ink adds up to. */
export function differenceByCell(first: PagePixels, second: PagePixels, cell: number): number[] {
  return meanByCell(first, cell, (at) => Math.abs(lightness(first, at) - lightness(second, at)));
}

/** A square PNG of one colour, opaque: stands for a seal where a test needs an image. */
export function squarePng(pixels: number, [red, green, blue]: readonly [number, number, number]): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels, 0);
  header.writeUInt32BE(pixels, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.from([0, ...Array.from({ length: pixels }, () => [red, green, blue]).flat()]);
  const rows = Buffer.concat(Array.from({ length: pixels }, () => row));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]));
}

// helpers

function lightness({ data }: PagePixels, at: number): number {
  return ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 765;
}

function meanByCell({ width, height }: PagePixels, cell: number, valueAt: (at: number) => number): number[] {
  const across = Math.floor(width / cell);
  const down = Math.floor(height / cell);
  const sums = new Array<number>(across * down).fill(0);
  for (let y = 0; y < down * cell; y += 1) {
    for (let x = 0; x < across * cell; x += 1) {
      const index = Math.floor(y / cell) * across + Math.floor(x / cell);
      sums[index] = (sums[index] ?? 0) + valueAt((y * width + x) * 4);
    }
  }
  return sums.map((sum) => sum / (cell * cell));
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([frame, body, check]);
}
