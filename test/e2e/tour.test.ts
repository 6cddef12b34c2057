import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../harness/browser.ts';
import { openChartPage } from '../harness/chart-page.ts';
import { startPageHost, type PageHost } from '../harness/page-host.ts';

const power = '对非法占用土地行为的处罚';
let browser: Browser;
let host: PageHost;

beforeAll(async () => {
  [browser, host] = await Promise.all([launchBrowser(), startPageHost()]);
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

test('the tour comes once by itself, is gone through by Enter, and comes again from the help menu', async () => {
  const chart = await openChartPage(browser, host, power, { remembered: { tourSeen: false } });
  const { page } = chart;
  const tour = page.getByTestId('tour');
  await tour.waitFor();
  await page.getByTestId('tour-next').focus();
  for (const words of ['第 2 步', '第 3 步']) {
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText(words).waitFor();
  }
  await page.keyboard.press('Enter');
  await tour.waitFor({ state: 'detached' });
  await page.reload();
  await page.locator('.react-flow__node').first().waitFor();
  expect(await tour.count()).toBe(0);
  await page.locator('[data-menu=help]').click();
  await page.locator('[data-action="help.tour"]').click();
  await page.getByRole('dialog').getByText('第 1 步').waitFor();
  await page.keyboard.press('Escape');
  await tour.waitFor({ state: 'detached' });
  expect(chart.complaints).toEqual([]);
  await chart.close();
});

test('Esc skips it for good', async () => {
  const chart = await openChartPage(browser, host, power, { remembered: { tourSeen: false, language: 'en' } });
  await chart.page.getByTestId('tour').waitFor();
  await chart.page.keyboard.press('Escape');
  await chart.page.getByTestId('tour').waitFor({ state: 'detached' });
  await chart.page.reload();
  await chart.page.locator('.react-flow__node').first().waitFor();
  expect(await chart.page.getByTestId('tour').count()).toBe(0);
  await chart.close();
});
