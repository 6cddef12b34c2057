import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Chart } from '../../shared/model/chart.ts';
import { launchBrowser } from '../harness/browser.ts';
import { openChartPage, type ChartPage } from '../harness/chart-page.ts';
import { startPageHost, type PageHost } from '../harness/page-host.ts';

let browser: Browser;
let host: PageHost;
let chart: ChartPage;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});
beforeEach(async () => {
  host = await startPageHost();
  chart = await openChartPage(browser, host, '对非法占用土地行为的处罚');
});
afterEach(async () => {
  const { complaints } = chart;
  await chart.close();
  await host.close();
  expect(complaints).toEqual([]);
});

describe('several steps', () => {
  test('a drag on the empty canvas selects, the space bar held moves the view', async () => {
    const { page } = chart;
    const [first, second] = [await chart.node('批准立案？').boundingBox(), await chart.node('不予立案').boundingBox()];
    await page.mouse.move((first?.x ?? 0) + (first?.width ?? 0) + 14, (first?.y ?? 0) - 24);
    await page.mouse.down();
    await page.mouse.move((first?.x ?? 0) - 14, (second?.y ?? 0) + (second?.height ?? 0) + 14, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => page.locator('.symbol.is-selected').count()).toBe(2);
    await page.keyboard.down('Space');
    await page.mouse.move(640, 400);
    await page.mouse.down();
    await page.mouse.move(640, 340, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up('Space');
    const moved = await chart.node('批准立案？').boundingBox();
    expect(Math.round((moved?.y ?? 0) - (first?.y ?? 0))).toBe(-60);
    expect(await page.locator('.symbol.is-selected').count()).toBe(2);
  });

  test('locked steps stay; a size given by hand can be taken back', async () => {
    const { page } = chart;
    await chart.select('不予立案');
    const grip = await centreOf('[data-grip=size-se]');
    await page.mouse.move(grip.x, grip.y);
    await page.mouse.down();
    await page.mouse.move(grip.x + 30, grip.y + 20, { steps: 4 });
    await page.mouse.up();
    const size = async () => (await chart.stored()).chart.nodes.find((node) => node.text === '不予立案');
    await expect.poll(async () => (await size())?.size?.width ?? 0).toBeGreaterThan(110);
    await page.keyboard.press('Control+Alt+l');
    await page.locator('.symbol-lock').waitFor();
    const before = await size();
    await page.keyboard.press('Shift+ArrowDown');
    expect(await size()).toEqual(before);
    await page.keyboard.press('Control+Alt+l');
    await page.locator('.symbol-lock').waitFor({ state: 'detached' });
  });

  test('the space tool moves what follows down', async () => {
    const { page } = chart;
    const before = (await chart.stored()).chart;
    const box = await chart.node('调查取证').boundingBox();
    await page.keyboard.press('Control+Shift+e');
    await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + (box?.height ?? 0) + 6);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + (box?.height ?? 0) + 66, { steps: 5 });
    await page.locator('.space-band').waitFor();
    await page.mouse.up();
    await page.getByTestId('space-tool').waitFor({ state: 'detached' });
    const after = await chart.stored();
    expect(after.history.undo.at(-1)?.command).toBe('space.insert');
    const y = (all: Chart, text: string): number => all.nodes.find((node) => node.text === text)?.position?.y ?? 0;
    expect(y(after.chart, '事先告知书')).toBeGreaterThan(y(before, '事先告知书') + 30);
    expect(y(after.chart, '调查取证')).toBe(y(before, '调查取证'));
  });
});

async function centreOf(selector: string): Promise<{ x: number; y: number }> {
  await chart.page.locator(selector).first().waitFor();
  const box = await chart.page.locator(selector).first().boundingBox();
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
}
