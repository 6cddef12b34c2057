import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
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
