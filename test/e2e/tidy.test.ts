import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../harness/browser.ts';
import { openChartPage, type ChartPage } from '../harness/chart-page.ts';
import { startPageHost, type PageHost } from '../harness/page-host.ts';

let browser: Browser;
let host: PageHost;
let chart: ChartPage;

beforeAll(async () => {
  browser = await launchBrowser();
  host = await startPageHost();
  chart = await openChartPage(browser, host, '林木采伐许可');
}, 40_000);

afterAll(async () => {
  await chart.close();
  await browser.close();
  await host.close();
});

/** The library as a test started it, with one step pulled out of line. */
async function disturb(): Promise<void> {
  await chart.select('审查核查');
  await chart.page.keyboard.press('Shift+ArrowDown');
  await chart.page.keyboard.press('Shift+ArrowRight');
}

describe('arranging', () => {
  test('shows what it would do and changes nothing until it is applied, then as one step at the same zoom', async () => {
    const { page } = chart;
    await disturb();
    const before = await chart.stored();
    const zoom = await page.locator('.react-flow__viewport').getAttribute('style');
    await page.keyboard.press('Control+Shift+A');
    await page.getByTestId('tidy-preview').waitFor();
    expect(await page.getByTestId('tidy-count').textContent()).toMatch(/将移动 [1-9]\d* 个/);
    expect((await chart.stored()).chart).toEqual(before.chart);
    await page.keyboard.press('Enter');
    await page.getByTestId('tidy-preview').waitFor({ state: 'detached' });
    const after = await chart.stored();
    expect(await chart.undo.getAttribute('aria-label')).toBe('撤销：自动排列');
    expect(after.history.undo).toHaveLength(before.history.undo.length + 1);
    expect(await page.locator('.react-flow__viewport').getAttribute('style')).toBe(zoom);
    await chart.undo.click();
    expect((await chart.stored()).chart).toEqual(before.chart);
  });

  test('given up with Esc or by the button it leaves everything as it was', async () => {
    const { page } = chart;
    const before = await chart.stored();
    await page.getByTestId('arrange').click();
    await page.getByTestId('tidy-preview').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('tidy-preview').waitFor({ state: 'detached' });
    await page.getByTestId('arrange').click();
    await page.getByTestId('tidy-preview').getByTestId('arrange-cancel').click();
    await page.getByTestId('tidy-preview').waitFor({ state: 'detached' });
    expect(await chart.stored()).toEqual(before);
  });

  test('no key of the chart acts while the preview is open', async () => {
    const { page } = chart;
    const before = await chart.stored();
    await page.keyboard.press('Control+Shift+A');
    await page.getByTestId('tidy-preview').waitFor();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Escape');
    expect(await chart.stored()).toEqual(before);
  });

  test('the selection alone is arranged, the others stay', async () => {
    const { page } = chart;
    await chart.select('审查核查');
    const before = await chart.stored();
    await page.keyboard.press('Alt+Shift+S');
    await page.getByTestId('tidy-preview').waitFor();
    await page.getByTestId('arrange-apply').click();
    const after = await chart.stored();
    const moved = after.chart.nodes.filter((node, index) => JSON.stringify(node) !== JSON.stringify(before.chart.nodes[index]));
    expect(moved.map(({ text }) => text)).toEqual(['审查核查']);
    await chart.undo.click();
  });

  test('the present arrangement is kept and its crookedness removed; a second time all is in order', async () => {
    const { page } = chart;
    await page.keyboard.press('Alt+Shift+A');
    await page.getByTestId('arrange-apply').click();
    await expect.poll(() => chart.undo.getAttribute('aria-label')).toBe('撤销：自动排列');
    const once = await chart.stored();
    await page.keyboard.press('Alt+Shift+A');
    await page.getByText('图已经排列整齐').waitFor();
    expect(await chart.stored()).toEqual(once);
  });

  test('the browser had nothing to complain of', () => {
    expect(chart.complaints).toEqual([]);
  });
});
