import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { build } from 'vite';
import { writeChartFile } from '../../shared/formats/chart-file.ts';
import type { Rectangle } from '../../shared/kernel/geometry.ts';
import { routeEdges } from '../../shared/layout/route-edges.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { nodeBox } from '../../shared/typeset/node-box.ts';
import { launchBrowser } from '../harness/browser.ts';
import { rememberIn } from '../harness/preferences.ts';
import { startPageHost, type PageHost } from '../harness/page-host.ts';
import { fonts } from '../print/print-kit.ts';
import type { BareGraph } from './bare/main.tsx';
import { benchChart } from './bench-chart.ts';
import type { BenchRow } from './check-bench.ts';
import { timeFrames, timeOpening, timeTyping, type GestureTimes, type TypingTimes } from './frame-probe.ts';

const draggedAmong = [30, 100, 300, 1000];
const openedSize = 300;
const rounds = 3;

/**
 * The drawing table against a bare page of the canvas library, in one Chromium, with the same graph, sizes, window and
 * scale: dragging one step, opening a chart, typing in a step. Medians of the rounds, which measure both in turn.
 */
export async function canvasBench(sizes: readonly number[] = []): Promise<BenchRow[]> {
  const out = path.resolve(import.meta.dirname, '../../out');
  const settings = { configFile: path.resolve(import.meta.dirname, '../../vite.config.ts'), logLevel: 'error' } as const;
  await build(settings);
  await build({ ...settings, root: path.resolve(import.meta.dirname, 'bare'), build: { outDir: path.join(out, 'bench') } });
  const browser = await launchBrowser();
  const host = await startPageHost();
  const graphs = new Map<string, BareGraph>();
  const server = await serveBare(path.join(out, 'bench'), graphs);
  const bareUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  try {
    const rows: BenchRow[] = [];
    for (const size of sizes.length === 0 ? draggedAmong : sizes) {
      rows.push(...(await measure(browser, host, bareUrl, graphs, size)));
    }
    return rows;
  } finally {
    await browser.close();
    await host.close();
    server.close();
  }
}

// helpers

interface Bench {
  readonly page: Page;
  readonly session: CDPSession;
}

async function measure(browser: Browser, host: PageHost, bareUrl: string, graphs: Map<string, BareGraph>, size: number): Promise<BenchRow[]> {
  const chart = benchChart(size);
  const arranged = withRoutes(chart);
  const hash = await imported(host, arranged);
  const ours = await openBench(browser, host.url);
  await ours.page.locator('[data-testid=power], .catalogue').first().waitFor();
  const bare = await openBench(browser, bareUrl);
  const rows: BenchRow[] = [];
  const openings: { ours: number[]; unrouted: number[]; bare: number[] } = { ours: [], unrouted: [], bare: [] };
  const unroutedHash = size === openedSize ? await imported(host, chart) : hash;
  for (let round = -1; round < (size === openedSize ? rounds : 0); round += 1) {
    await ours.page.bringToFront();
    const unrouted = size === openedSize ? await opening(ours.page, unroutedHash) : 0;
    const own = await opening(ours.page, hash);
    graphs.set('graph', await bareGraph(ours.page, chart));
    await bare.page.bringToFront();
    await bare.page.evaluate(() => (window.location.hash = '#empty'));
    await bare.page.waitForTimeout(100);
    const others = await timeOpening(bare.page, '#graph');
    if (round >= 0) {
      openings.ours.push(own);
      openings.unrouted.push(unrouted);
      openings.bare.push(others);
    }
  }
  if (size === openedSize) {
    rows.push(...compared(`open ${size} steps, as arranging leaves them, to the first picture`, median(openings.ours), median(openings.bare)));
    rows.push(...compared(`open ${size} steps with every line to be found, to the first picture`, median(openings.unrouted), median(openings.bare)).slice(1));
  }
  const node = `n${Math.min(size - 5, 10)}`;
  const drags: { ours: GestureTimes[]; bare: GestureTimes[] } = { ours: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    drags.ours.push(await drag(ours, node));
    drags.bare.push(await drag(bare, node));
  }
  for (const part of [50, 95]) {
    const of = (times: readonly GestureTimes[]): number => median(times.map(({ frames }) => percentile(frames, part)));
    rows.push(...compared(`drag one of ${size} steps, p${part} of a frame`, of(drags.ours), of(drags.bare)));
  }
  rows.push(...compared(`drag one of ${size} steps, work for a frame`, median(drags.ours.map(({ work }) => work)), median(drags.bare.map(({ work }) => work))));
  if (size === openedSize) {
    rows.push(...(await typing(ours, bare, node)));
  }
  await ours.page.context().close();
  await bare.page.context().close();
  return rows;
}

/** Typing over a selected step, and in the inspector's field, whose every letter goes into the document. */
async function typing(ours: Bench, bare: Bench, node: string): Promise<BenchRow[]> {
  const letters = 'abcdefghijklmnopqrstuvwxyzabcdefghijklmn';
  const times: { canvas: TypingTimes[]; inspector: TypingTimes[]; bare: TypingTimes[] } = { canvas: [], inspector: [], bare: [] };
  await ours.page.bringToFront();
  for (let round = 0; round < rounds; round += 1) {
    await ours.page.locator(`.react-flow__node[data-id="${node}"]`).click();
    times.canvas.push(await timeTyping(ours.page, ours.session, letters));
    await ours.page.keyboard.press('Enter');
    await ours.page.locator('.inspector [data-field="text"]').click();
    times.inspector.push(await timeTyping(ours.page, ours.session, letters));
  }
  await bare.page.bringToFront();
  for (let round = 0; round < rounds; round += 1) {
    await bare.page.locator('#field').click();
    times.bare.push(await timeTyping(bare.page, bare.session, letters));
  }
  const slow = (of: readonly TypingTimes[]): number => median(of.map((each) => percentile(each.letters, 95)));
  const work = (of: readonly TypingTimes[]): number => median(of.map((each) => each.work));
  return [
    ...compared(`type in a step among ${openedSize}, p95 of key to frame`, slow(times.canvas), slow(times.bare)),
    ...compared(`type in its field of the inspector, p95 of key to frame`, slow(times.inspector), slow(times.bare)).slice(1),
    ...compared(`type in a step among ${openedSize}, work for a letter`, work(times.canvas), work(times.bare)),
    ...compared(`type in its field of the inspector, work for a letter`, work(times.inspector), work(times.bare)).slice(1),
  ];
}

async function openBench(browser: Browser, url: string): Promise<Bench> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  await rememberIn(context);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(url);
  await page.evaluate(() => document.fonts.ready.then(() => null));
  return { page, session };
}

/** Drags the step to and fro within the window, a move of the mouse for each frame or more, and back to its place. */
async function drag({ page, session }: Bench, node: string): Promise<GestureTimes> {
  await page.bringToFront();
  const box = await page.locator(`.react-flow__node[data-id="${node}"]`).boundingBox();
  if (box === null) {
    throw new TypeError(`${node} is not on the screen`);
  }
  const start = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  const move = async (step: number): Promise<void> => {
    const turn = (step / 120) * 2 * Math.PI;
    await page.mouse.move(start.x + 90 * Math.sin(turn), start.y + 60 * Math.sin(2 * turn));
  };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await move(4);
  const times = await timeFrames(page, session, async () => {
    for (let step = 5; step <= 120; step += 1) {
      await move(step);
    }
  });
  await page.mouse.up();
  await page.waitForTimeout(400);
  return times;
}

async function opening(page: Page, hash: string): Promise<number> {
  await page.evaluate(() => (window.location.hash = '#/'));
  await page.locator('.react-flow').waitFor({ state: 'detached' });
  await page.waitForTimeout(300);
  return await timeOpening(page, hash);
}

/** The chart with its lines where our router finds them, as arranging stores them. */
function withRoutes(chart: Chart): Chart {
  const routes = routeEdges(chart, (node) => nodeBox(node, fonts).size);
  return { ...chart, edges: chart.edges.map((edge) => ({ ...edge, route: routes[edge.id] ?? null })) };
}

/** The address of the chart, imported into the library. */
async function imported(host: PageHost, chart: Chart): Promise<string> {
  const bytes = Buffer.from(writeChartFile(chart)).toString('base64');
  const answer = await host.backend.dispatch('charts.import', { name: `${chart.id}.chart.json`, bytes }, { clientId: 'bench', signal: new AbortController().signal });
  if (!answer.ok) {
    throw new Error(answer.error.message);
  }
  return `#/chart/${encodeURIComponent((answer.value as { chartId: string }).chartId)}`;
}

/** The same graph for the bare page, seen as the drawing table shows it now. */
async function bareGraph(page: Page, chart: Chart): Promise<BareGraph> {
  const seen = await page.evaluate(() => {
    const canvas = document.querySelector('.canvas')!.getBoundingClientRect();
    const matrix = new DOMMatrixReadOnly(getComputedStyle(document.querySelector('.react-flow__viewport')!).transform);
    return { window: { x: canvas.x, y: canvas.y, width: canvas.width, height: canvas.height } as Rectangle, viewport: { x: matrix.e, y: matrix.f, zoom: matrix.a } };
  });
  return {
    ...seen,
    nodes: chart.nodes.map((node) => ({ id: node.id, text: node.text, ...node.position!, ...nodeBox(node, fonts).size })),
    edges: chart.edges.map(({ id, from, to }) => ({ id, from, to })),
  };
}

async function serveBare(folder: string, graphs: ReadonlyMap<string, BareGraph>): Promise<Server> {
  const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1) || 'index.html';
    if (name.startsWith('graphs/')) {
      const empty = { nodes: [], edges: [], window: { x: 0, y: 0, width: 100, height: 100 }, viewport: { x: 0, y: 0, zoom: 1 } };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(graphs.get(name.slice(7)) ?? empty));
      return;
    }
    readFile(path.join(folder, path.basename(name) === name ? name : path.join('assets', path.basename(name)))).then(
      (bytes) => response.setHeader('content-type', types[path.extname(name)] ?? 'application/octet-stream').end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function compared(name: string, ours: number, bare: number): BenchRow[] {
  return [
    { name: `bare canvas library: ${name}`, value: bare, unit: 'ms', ratio: null, against: null },
    { name, value: ours, unit: 'ms', ratio: ours / bare, against: 'the bare canvas library' },
  ];
}

function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((part / 100) * sorted.length))] ?? Number.NaN;
}

function median(values: readonly number[]): number {
  return percentile(values, 50);
}
