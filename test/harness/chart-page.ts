import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { Point } from '../../shared/kernel/geometry.ts';
import type { OpenedChart } from '../../shared/contract/methods.ts';
import { openedChartSchema } from '../../shared/contract/methods.ts';
import type { PageHost } from './page-host.ts';
import { rememberIn, type Remembered } from './preferences.ts';

/** The page as a clerk uses it: what is meant, not which element. */
export interface ChartPage {
  readonly page: Page;
  readonly chartId: string;
  readonly problems: Locator;
  readonly undo: Locator;
  readonly redo: Locator;
  /** What the browser reported against the page: errors, and what the content policy blocked. */
  readonly complaints: readonly string[];
  node(text: string): Locator;
  select(text: string): Promise<void>;
  /** The chart as the file has it, once everything is saved. */
  stored(): Promise<OpenedChart>;
  /** Composes `letters` one by one in an input method and commits `text`. */
  compose(letters: string, text: string): Promise<void>;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  /** What the page remembers; without it Chinese, and that the tour was seen. */
  readonly remembered?: Remembered;
}

/** Opens the power's chart from the library. */
export async function openChartPage(browser: Browser, host: PageHost, powerName: string, options: OpenOptions = {}): Promise<ChartPage> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1366, height: options.height ?? 768 },
    acceptDownloads: true,
  });
  await rememberIn(context, options.remembered);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') {
      complaints.push(message.text());
    }
  });
  await page.goto(host.url);
  await page.getByTestId('power').filter({ hasText: powerName }).click();
  await page.locator('.react-flow__node').first().waitFor();
  const chartId = decodeURIComponent(/#\/chart\/(.+)$/.exec(page.url())?.[1] ?? '');
  await page.evaluate(() => document.fonts.ready.then(() => null));
  if (await page.getByTestId('save-status').isVisible()) {
    await waitUntilSaved(page);
  }
  return {
    page,
    chartId,
    complaints,
    problems: page.getByTestId('problem'),
    undo: page.getByTestId('undo'),
    redo: page.getByTestId('redo'),
    node: (text) => nodeOf(page, text),
    async select(text) {
      await bringIntoView(page, nodeOf(page, text));
      await nodeOf(page, text).click();
    },
    async stored() {
      await waitUntilSaved(page);
      const answer = await host.backend.dispatch('charts.open', { chartId }, { clientId: 'test', signal: new AbortController().signal });
      return openedChartSchema.parse(answer.ok ? answer.value : null);
    },
    compose: (letters, text) => compose(context, page, letters, text),
    close: () => context.close(),
  };
}

// helpers

function nodeOf(page: Page, text: string): Locator {
  return page.locator('.react-flow__node').filter({ hasText: text }).first();
}

/**
 * Turns the wheel until the symbol's middle is in view, as a clerk does. A click that scrolls by itself moves what must not
 * scroll: the canvas takes that back at once, and on a slow machine before the click is done.
 */
async function bringIntoView(page: Page, node: Locator): Promise<void> {
  const canvas = await page.locator('.react-flow').boundingBox();
  for (let turn = 0; turn < 20 && canvas !== null; turn += 1) {
    const middle = await middleOf(node);
    const by = { x: outside(middle.x, canvas.x, canvas.width), y: outside(middle.y, canvas.y, canvas.height) };
    if (by.x === 0 && by.y === 0) {
      return;
    }
    await page.mouse.move(canvas.x + canvas.width / 2, canvas.y + canvas.height / 2);
    await page.mouse.wheel(by.x, by.y);
    for (let wait = 0, now = middle; wait < 40 && now.x === middle.x && now.y === middle.y; wait += 1) {
      await page.waitForTimeout(50);
      now = await middleOf(node);
    }
  }
}

async function middleOf(node: Locator): Promise<Point> {
  const box = await node.boundingBox();
  return box === null ? { x: 0, y: 0 } : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** How far the place must be scrolled to lie well within the room, 0 where it does. */
function outside(place: number, start: number, room: number): number {
  const margin = Math.min(60, room / 4);
  const [before, after] = [place - start - margin, place - (start + room - margin)];
  return before < 0 ? before : Math.max(0, after);
}

async function waitUntilSaved(page: Page): Promise<void> {
  await page.locator('[data-testid=save-status][data-status=saved], [data-testid=save-status][data-status=unchanged]').waitFor();
}

async function compose(context: BrowserContext, page: Page, letters: string, text: string): Promise<void> {
  const session = await context.newCDPSession(page);
  for (let end = 1; end <= letters.length; end += 1) {
    await session.send('Input.imeSetComposition', { text: letters.slice(0, end), selectionStart: end, selectionEnd: end });
  }
  await session.send('Input.insertText', { text });
  await session.detach();
}
