import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { checkedMark } from '../../renderer/store/follow-checks.ts';
import { writeChartFile } from '../../shared/formats/chart-file.ts';
import { routeEdges } from '../../shared/layout/route-edges.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { nodeBox } from '../../shared/typeset/node-box.ts';
import { launchBrowser } from '../harness/browser.ts';
import { callBackend } from '../harness/change-stored-chart.ts';
import { startPageHost, type PageHost } from '../harness/page-host.ts';
import { rememberIn } from '../harness/preferences.ts';
import { fonts } from '../print/print-kit.ts';
import { benchChart } from './bench-chart.ts';
import type { BenchRow } from './check-bench.ts';

const symbols = 120;
const letters = 60;
/** Milliseconds between letters, in which what a letter leaves for later is done. */
const rest = 250;

/**
 * From a key pressed in a step's name, by the event's own time, to its findings, and to the frame's document with the count
 * of problems changed: 50 ms are allowed for the former. In Chromium, on a chart of 120 symbols.
 */
export async function findingsBench(): Promise<BenchRow[]> {
  await build({ configFile: path.resolve(import.meta.dirname, '../../vite.config.ts'), logLevel: 'error' });
  const browser = await launchBrowser();
  const host = await startPageHost();
  try {
    const page = await opened(browser, host, arranged(benchChart(symbols)));
    // The name is taken away and given again, so that with every key the count of problems changes.
    await page.locator('.react-flow__node[data-id="n10"]').click();
    await page.locator('.inspector [data-field="text"]').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Backspace');
    await page.waitForTimeout(1000);
    await watch(page);
    for (let key = 0; key < letters; key += 1) {
      await page.keyboard.press(key % 2 === 0 ? 'a' : 'Backspace');
      await page.waitForFunction((count) => (window as unknown as FindingTimes).findingTimes.shown.length > count, key);
      await page.waitForTimeout(rest);
    }
    const { found, shown } = await page.evaluate(() => (window as unknown as FindingTimes).findingTimes);
    return [50, 95].flatMap((part): BenchRow[] => [
      row(`findings after a key among ${symbols} steps, p${part}`, percentile(found, part)),
      row(`the same shown in the page, p${part}`, percentile(shown, part)),
    ]);
  } finally {
    await browser.close();
    await host.close();
  }
}

// helpers

/** Milliseconds of each key. */
interface FindingTimes {
  readonly findingTimes: { readonly found: number[]; readonly shown: number[] };
}

/** With its lines where our router finds them, as arranging stores them. */
function arranged(chart: Chart): Chart {
  const routes = routeEdges(chart, (node) => nodeBox(node, fonts).size);
  return { ...chart, edges: chart.edges.map((edge) => ({ ...edge, route: routes[edge.id] ?? null })) };
}

async function opened(browser: Browser, host: PageHost, chart: Chart): Promise<Page> {
  const bytes = Buffer.from(writeChartFile(chart)).toString('base64');
  const { chartId } = (await callBackend(host, 'charts.import', { name: 'long.chart.json', bytes })) as { chartId: string };
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  await rememberIn(context);
  const page = await context.newPage();
  await page.goto(host.url);
  await page.locator('[data-testid=power]').first().waitFor();
  await page.evaluate((hash) => (window.location.hash = hash), `#/chart/${encodeURIComponent(chartId)}`);
  await page.locator('.react-flow__node[data-id="n10"]').waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => null));
  await page.waitForTimeout(1000);
  return page;
}

async function watch(page: Page): Promise<void> {
  await page.evaluate((mark) => {
    const times = { found: [] as number[], shown: [] as number[] };
    let pressed = Infinity;
    let isShown = true;
    document.addEventListener(
      'keydown',
      (event) => {
        pressed = event.timeStamp;
        isShown = false;
      },
      { capture: true },
    );
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries()) {
        // The first after the key; a later one is of the drawing.
        if (name === mark && startTime > pressed && times.found.length <= times.shown.length) {
          times.found.push(startTime - pressed);
        }
      }
    }).observe({ type: 'mark' });
    new MutationObserver(() => {
      if (!isShown) {
        times.shown.push(performance.now() - pressed);
        isShown = true;
      }
    }).observe(document.querySelector('[data-testid="problem-counts"]')!, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { findingTimes: times });
  }, checkedMark);
}

function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((first, second) => first - second);
  return sorted[Math.min(sorted.length - 1, Math.floor((part / 100) * sorted.length))] ?? Number.NaN;
}

function row(name: string, value: number): BenchRow {
  return { name, value, unit: 'ms', ratio: null, against: null };
}
