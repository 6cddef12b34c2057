import jsQR from 'jsqr';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createChartMaker, type ChartMaker } from '../../electron/backend/chart-maker.ts';
import { createPdfPainter } from '../../electron/ports/pdf-painter.ts';
import { openPdfReader, type PagePixels, type PdfReader } from '../../electron/ports/pdf-reader.ts';
import type { CarrierOrderInput } from '../../shared/contract/carrier-order.ts';
import type { Rectangle } from '../../shared/kernel/geometry.ts';
import { intersection, mapped, placedItems } from '../../shared/paint/ofd-placed.ts';
import type { PathItem, Sheet } from '../../shared/scene/display-list.ts';
import { sampleSource, sheetsOf } from './sample-carriers.ts';
import { shownPenalty } from './shown-carriers.ts';

const complaints = 'https://www.qingxi.example/jubao';
const chart = 'https://www.qingxi.example/charts/00000000-0-CF-0001.html';
const site = 'https://www.qingxi.example/index.html';

/** What is printed with codes, and the addresses these lead to. A poster's are looked for in its tiles as well: each is whole on one. */
const carriers: readonly { readonly order: CarrierOrderInput; readonly all?: true; readonly addresses: readonly string[] }[] = [
  { order: { as: 'poster', paper: 'A1' }, addresses: [chart, complaints] },
  { order: { as: 'poster', paper: 'A2', readingDistance: 0.5, blackAndWhite: true }, addresses: [chart, complaints] },
  { order: { as: 'poster', show: 'wall', paper: 'A0' }, all: true, addresses: [complaints, site] },
  { order: { as: 'poster', paper: 'A1', tiles: { paper: 'A4', overlap: 20 } }, addresses: [chart, complaints] },
  { order: { as: 'poster', paper: 'A1', tiles: { paper: 'A3', overlap: 10 } }, addresses: [chart, complaints] },
  { order: { as: 'card', form: 'A5' }, addresses: [chart, complaints] },
  { order: { as: 'card', form: 'three-fold' }, addresses: [chart, complaints] },
  { order: { as: 'card', form: 'A6', sheet: 'A4', flip: 'short' }, addresses: [chart, complaints] },
  { order: { as: 'handbook', page: 'A4' }, addresses: [complaints] },
  { order: { as: 'handbook', page: 'A5', isBooklet: true, flip: 'long' }, addresses: [complaints] },
  { order: { as: 'screen', form: 'png' }, addresses: [chart, complaints, site] },
];

const paint = createPdfPainter();
let maker: ChartMaker;
let reader: PdfReader;
beforeAll(async () => {
  maker = createChartMaker();
  reader = await openPdfReader();
});
afterAll(() => {
  reader.close();
  maker.close();
});

test.each(carriers.map((each) => [each.order, each] as const))('%j: every code is read from the page and leads where it should', async (order, { all, addresses }) => {
  const read: string[] = [];
  for await (const sheet of sheetsOf(maker, order, sampleSource(maker, all === true ? [] : [shownPenalty])) ?? []) {
    read.push(...(await codesOn(sheet)));
  }
  expect([...new Set(read)].sort()).toEqual([...addresses].sort());
});

// helpers

/** What a code is looked at with, unless an office scanner's 200 dots per inch give less. */
const pixelsAcross = 240;
/** A shape of so many parts is a QR code: the smallest code has more, nothing else has as many. */
const partsOfCode = 80;

/** What the codes say that lie whole on the page. */
async function codesOn(sheet: Sheet): Promise<string[]> {
  const places = codePlaces(sheet);
  const bytes = places.length === 0 ? null : await paint([sheet], { seal: null, title: '', author: '', date: '' });
  const read: string[] = [];
  for (const place of bytes === null ? [] : places) {
    const dotsPerInch = Math.min(200, (72 * pixelsAcross) / place.width);
    const page = await reader.pixels(bytes ?? new Uint8Array(), 1, dotsPerInch);
    read.push(codeAt(page, place, dotsPerInch / 72));
  }
  return read;
}

function codePlaces({ items, width, height }: Sheet): Rectangle[] {
  const page = { x: 0, y: 0, width, height };
  return placedItems(items, page).flatMap(({ item, matrix, clip }) => {
    const bounds = item.type === 'path' && item.segments.filter(({ to }) => to === 'close').length >= partsOfCode ? mapped(boundsOf(item), matrix) : null;
    const seen = bounds === null ? null : intersection(bounds, clip);
    return bounds !== null && seen !== null && seen.width > bounds.width - 0.5 && seen.height > bounds.height - 0.5 ? [bounds] : [];
  });
}

function boundsOf({ segments }: PathItem): Rectangle {
  const points = segments.flatMap((segment) => (segment.to === 'close' ? [] : [segment.point]));
  const [x, y] = [Math.min(...points.map((point) => point.x)), Math.min(...points.map((point) => point.y))];
  return { x, y, width: Math.max(...points.map((point) => point.x)) - x, height: Math.max(...points.map((point) => point.y)) - y };
}

/** The code with its white margin. */
function codeAt(page: PagePixels, place: Rectangle, scale: number): string {
  const margin = place.width * 0.1;
  const [left, top] = [Math.max(0, Math.round((place.x - margin) * scale)), Math.max(0, Math.round((place.y - margin) * scale))];
  const [across, down] = [Math.min(page.width - left, Math.round((place.width + 2 * margin) * scale)), Math.min(page.height - top, Math.round((place.height + 2 * margin) * scale))];
  const data = new Uint8ClampedArray(across * down * 4);
  for (let row = 0; row < down; row += 1) {
    const start = ((top + row) * page.width + left) * 4;
    data.set(page.data.subarray(start, start + across * 4), row * across * 4);
  }
  return jsQR(data, across, down)?.data ?? `nothing that can be read at ${Math.round(place.x)}, ${Math.round(place.y)}`;
}
