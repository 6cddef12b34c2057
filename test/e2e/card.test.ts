import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '../harness/browser.ts';
import { openChartPage, type ChartPage } from '../harness/chart-page.ts';
import { startPageHost, type PageHost } from '../harness/page-host.ts';

let browser: Browser;
let host: PageHost;
let chart: ChartPage;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});
beforeEach(async () => {
  host = await startPageHost();
  chart = await openChartPage(browser, host, '对非法占用土地行为的处罚');
  ({ page } = chart);
  await page.getByTestId('view-card').click();
});
afterEach(async () => {
  const { complaints } = chart;
  await chart.close();
  await host.close();
  expect(complaints).toEqual([]);
});

test('the card says how readable it is, and each place that could be plainer leads to its field', async () => {
  const notes = page.getByTestId('card-notes');
  const summary = notes.locator('summary');
  await expect.poll(() => summary.textContent()).toMatch(/^好懂：平均每句 \d+ 字，可改 2 处$/);
  await summary.click();
  await notes.getByRole('button', { name: '“缴纳”可以说成“交”' }).click();
  await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLTextAreaElement | null)?.value ?? '')).toContain('罚款到指定银行');
});

test('a word made plainer is no note any more', async () => {
  const field = page.locator('[data-card-line="content.notes"]');
  await field.fill('罚款标准：每平方米100元以上1000元以下。');
  await page.keyboard.press('Tab');
  await expect.poll(() => page.getByTestId('card-notes').locator('summary').textContent()).toContain('可改 1 处');
});
