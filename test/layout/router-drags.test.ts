import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { readFontBytes } from '../../electron/ports/fonts.ts';
import { chartDrawing } from '../../renderer/canvas/chart-drawing.ts';
import { filingSheets } from '../../shared/carriers/filing-sheets.ts';
import { runCommand } from '../../shared/commands/registry.ts';
import type { Point, Rectangle } from '../../shared/kernel/geometry.ts';
import { applyLayout, type SizeOf } from '../../shared/layout/chart-layout.ts';
import { dragRouter } from '../../shared/layout/drag-router.ts';
import { fallbackLayout } from '../../shared/layout/fallback-layout.ts';
import type { RouteBox } from '../../shared/layout/route-box.ts';
import { routeEdges } from '../../shared/layout/route-edges.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { applyDiff } from '../../shared/model/diff.ts';
import { laneAt, laneOffsets } from '../../shared/model/graph.ts';
import { pdfPainter } from '../../shared/paint/pdf.ts';
import type { GroupItem, PathItem, SceneItem } from '../../shared/scene/display-list.ts';
import { nodeBox } from '../../shared/typeset/node-box.ts';
import { plainSize } from '../harness/plain-size.ts';
import { randomChartOf } from '../harness/random-chart.ts';
import { isFree, routeFaults } from '../harness/route-faults.ts';
import { fonts } from '../print/print-kit.ts';

const charts = 100;
const dragsPerChart = 10;

describe('random drags', () => {
  test('1,000 of them: no line through a foreign node, none with a short segment, parallels apart, bends unmoved', () => {
    const faults: string[] = [];
    let [drags, bends, changes] = [0, 0, 0];
    for (let seed = 1; seed <= charts; seed += 1) {
      const random = randomNumbers(seed);
      let chart = arranged(seed, plainSize);
      for (let drag = 0; drag < dragsPerChart; drag += 1) {
        chart = drag % 3 === 0 ? bent(chart, random) : chart;
        // Close to others and far from them in turn.
        const moved = dragged(chart, random, [0, 8, 18][drag % 3] ?? 0, plainSize);
        changes += moved.nodes.some((node, index) => node.laneId !== chart.nodes[index]?.laneId) ? 1 : 0;
        drags += moved === chart ? 0 : 1;
        chart = moved;
        const routes = routeEdges(chart, plainSize);
        faults.push(...routeFaults(chart.edges, routes, boxesOf(chart, plainSize)).map((fault) => `${seed}/${drag} ${fault}`));
      }
      bends += chart.edges.filter((edge) => edge.bends.length > 0).length;
    }
    expect(faults).toEqual([]);
    expect(drags).toBeGreaterThanOrEqual(charts * dragsPerChart * 0.97);
    expect(bends).toBeGreaterThan(charts);
    expect(changes).toBeGreaterThan(charts);
  }, 110_000);

  test('nodes dropped on one another: lines whose own ends stand clear still lead through nothing', () => {
    const faults: string[] = [];
    let clearLines = 0;
    for (let seed = 201; seed <= 225; seed += 1) {
      const random = randomNumbers(seed);
      let chart = arranged(seed, plainSize);
      for (let drag = 0; drag < 8; drag += 1) {
        chart = dragged(chart, random, null, plainSize);
        const boxes = boxesOf(chart, plainSize);
        const clear = new Set([...boxes].filter(([id, box]) => isFree(box, withoutKey(boxes, id), 0)).map(([id]) => id));
        const lines = chart.edges.filter((edge) => clear.has(edge.from) && clear.has(edge.to));
        clearLines += lines.length;
        const found = routeFaults(lines, routeEdges(chart, plainSize), boxes).filter((fault) => !fault.startsWith('close'));
        faults.push(...found.map((fault) => `${seed}/${drag} ${fault}`));
      }
    }
    expect(faults).toEqual([]);
    expect(clearLines).toBeGreaterThan(1000);
  }, 60_000);

  test('while a node is dragged its lines stay orthogonal, between the borders, and keep their bends', () => {
    for (let seed = 301; seed <= 320; seed += 1) {
      const random = randomNumbers(seed);
      const chart = bent(arranged(seed, plainSize), random);
      const node = chart.nodes[Math.floor(random() * chart.nodes.length)]!;
      const router = dragRouter(chart, plainSize, [node.id]);
      const touched = chart.edges.filter((edge) => edge.from === node.id || edge.to === node.id);
      for (let step = 0; step < 5; step += 1) {
        const position = { x: Math.round(random() * 600), y: 40 + Math.round(random() * 600) };
        const routes = router.routes(new Map([[node.id, position]]));
        expect(Object.keys(routes).toSorted()).toEqual(touched.map(({ id }) => id).toSorted());
        const there = { ...chart, nodes: chart.nodes.map((each) => (each === node ? { ...each, position } : each)) };
        const wrong = routeFaults(touched, routes, boxesOf(there, plainSize)).filter((fault) => /^(no orthogonal|not from|past)/.test(fault));
        expect(wrong).toEqual([]);
      }
    }
  });
});

describe('the canvas and the paper', () => {
  test('draw the same lines, to a hundredth of a point, in the painted PDF too', async () => {
    const paint = pdfPainter(readFontBytes());
    const sizeOf: SizeOf = (node) => nodeBox(node, fonts).size;
    let compared = 0;
    for (let seed = 401; seed <= 412; seed += 1) {
      const random = randomNumbers(seed);
      let chart = arranged(seed, sizeOf, 12);
      for (let drag = 0; drag < 4; drag += 1) {
        chart = dragged(bent(chart, random), random, drag === 3 ? null : 8, sizeOf);
      }
      const drawing = chartDrawing(chart, fonts, (node) => nodeBox(node, fonts));
      expect(drawing.routes).toEqual(routeEdges(chart, sizeOf));
      const sheets = filingSheetsOrNone(chart);
      const [sheet] = sheets;
      if (sheet === undefined) {
        continue;
      }
      const pdf = await paint(sheets, { seal: null, title: chart.title, author: '', date: '2026-03-02' });
      const paths = pathsOf(await firstPage(pdf), sheet.height);
      const place = placeOn(sheet.items, chart);
      for (const edge of chart.edges) {
        const line = drawing.lines.get(edge.id)?.find((item): item is PathItem => item.type === 'path' && item.stroke !== null);
        const wanted = pointsOf(line).map(({ x, y }) => ({ x: place.x + x * place.scale, y: place.y + y * place.scale }));
        expect(wanted.length, edge.id).toBeGreaterThanOrEqual(2);
        expect(nearest(paths, wanted), `${seed} ${edge.id}`).toBeLessThan(0.01);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(100);
  }, 60_000);
});

// helpers

/** Numbers from 0 to 1, the same for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function arranged(seed: number, sizeOf: SizeOf, mostNodes = 40): Chart {
  const chart = randomChartOf(seed, { mostNodes, mostLanes: 5 });
  return applyLayout(chart, fallbackLayout(chart, sizeOf, null));
}

function boxesOf(chart: Chart, sizeOf: SizeOf): Map<string, RouteBox> {
  return new Map(
    chart.nodes.flatMap((node) => (node.position === null ? [] : [[node.id, { ...node.position, ...sizeOf(node), kind: node.kind }] as const])),
  );
}

function* withoutKey(boxes: ReadonlyMap<string, RouteBox>, id: string): Generator<RouteBox> {
  for (const [other, box] of boxes) {
    if (other !== id) {
      yield box;
    }
  }
}

const context = { newId: () => 'unused' };

/** One line bent by hand through a place anywhere in the chart where no node stands. */
function bent(chart: Chart, random: () => number): Chart {
  const edge = chart.edges[Math.floor(random() * chart.edges.length)];
  const bend = { x: Math.round(random() * extentOf(chart).width), y: Math.round(34 + random() * extentOf(chart).height) };
  if (edge === undefined || !isFree({ ...bend, width: 0, height: 0 }, boxesOf(chart, plainSize).values(), 24)) {
    return chart;
  }
  return applyDiff(chart, runCommand(chart, { command: 'edge.edit', arguments: { id: edge.id, change: { bends: [bend], route: null } } }, context));
}

/** One node moved anywhere in the chart, into another lane where it falls there; clear of the others by `margin`, null: anywhere. */
function dragged(chart: Chart, random: () => number, margin: number | null, sizeOf: SizeOf): Chart {
  const node = chart.nodes[Math.floor(random() * chart.nodes.length)]!;
  const size = sizeOf(node);
  const others = [...withoutKey(boxesOf(chart, sizeOf), node.id)];
  const bends = chart.edges.flatMap((edge) => edge.bends.map((bend): Rectangle => ({ ...bend, width: 0, height: 0 })));
  const { width, height } = extentOf(chart);
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const position = { x: Math.round(4 + random() * Math.max(1, width - size.width - 8)), y: Math.round(34 + random() * height) };
    const box = { ...position, ...size };
    if (margin === null || (isFree(box, others, margin) && isFree(box, bends, 12))) {
      const laneId = laneAt(chart.lanes, position.x + size.width / 2)?.id ?? node.laneId;
      return applyDiff(chart, runCommand(chart, { command: 'node.move', arguments: { moves: [{ id: node.id, position, laneId }] } }, context));
    }
  }
  return chart;
}

function extentOf(chart: Chart): { width: number; height: number } {
  return {
    width: chart.lanes.reduce((sum, lane) => sum + lane.width, 0),
    height: Math.max(...chart.nodes.map(({ position }) => position?.y ?? 0)) + 60,
  };
}

/** The sheets of a chart whose drawing stands whole on one of them; none of one that runs on over several. */
function filingSheetsOrNone(chart: Chart) {
  const sheets = filingSheets(chart, fonts, { paper: 'auto', seal: null });
  const isSplit = sheets.some(({ items }) => items.some((item) => item.type === 'group' && item.element === 'chart' && item.items.some(({ type }) => type === 'frame')));
  return isSplit ? [] : sheets;
}

/** Where the chart's own (0, 0) lies on the sheet, read from the band of its first lane, and the scale. */
function placeOn(items: readonly SceneItem[], chart: Chart): Point & { scale: number } {
  const lane = chart.lanes[0]!;
  const band = pointsOf(groupOf(items, lane.id)?.items[0] as PathItem);
  const [left, end] = [Math.min(...band.map(({ x }) => x)), Math.max(...band.map(({ x }) => x))];
  const foot = Math.max(...band.map(({ y }) => y));
  const scale = (end - left) / lane.width;
  return { x: left - (laneOffsets(chart.lanes).get(lane.id) ?? 0) * scale, y: foot - 28 * scale, scale };
}

function groupOf(items: readonly SceneItem[], element: string): GroupItem | undefined {
  for (const item of items) {
    const found = item.type !== 'group' ? undefined : item.element === element ? item : groupOf(item.items, element);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

function pointsOf(path: PathItem | undefined): Point[] {
  return (path?.segments ?? []).flatMap((segment) => (segment.to === 'close' ? [] : [segment.point]));
}

async function firstPage(pdf: Uint8Array): Promise<string> {
  const page = (await PDFDocument.load(pdf, { updateMetadata: false })).getPage(0);
  const contents = page.node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray().map((each) => page.doc.context.lookup(each)) : [contents];
  return streams
    .map((stream) => {
      const raw = stream as PDFRawStream;
      const isPacked = raw.dict.get(PDFName.of('Filter')) !== undefined;
      return Buffer.from(isPacked ? inflateSync(raw.contents) : raw.contents).toString('latin1');
    })
    .join('\n');
}

/** The paths of a page as the points their operators lead to, y downwards. */
function pathsOf(content: string, height: number): Point[][] {
  const paths: Point[][] = [];
  for (const line of content.split('\n')) {
    const [, numbers, operator] = /^([-\d. ]+) ([mlc])$/.exec(line) ?? [];
    if (numbers !== undefined) {
      const [x, y] = numbers.split(' ').map(Number).slice(-2) as [number, number];
      if (operator === 'm') {
        paths.push([]);
      }
      paths.at(-1)?.push({ x, y: height - y });
    }
  }
  return paths;
}

/** How far the points are from those of the path that is most like them. */
function nearest(paths: readonly (readonly Point[])[], points: readonly Point[]): number {
  const alike = paths.filter((path) => path.length === points.length);
  return Math.min(
    ...alike.map((path) => Math.max(...path.map(({ x, y }, index) => Math.max(Math.abs(x - points[index]!.x), Math.abs(y - points[index]!.y))))),
  );
}
