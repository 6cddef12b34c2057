import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../harness/browser.ts';
import { changeStoredChart } from '../harness/change-stored-chart.ts';
import { startPageHost, type PageHost } from '../harness/page-host.ts';
import { rememberIn } from '../harness/preferences.ts';

let browser: Browser;
let host: PageHost;
let page: Page;

beforeAll(async () => {
  [browser, host] = await Promise.all([launchBrowser(), startPageHost()]);
  await changeStoredChart(host, '林木采伐许可', (chart) => ({ ...chart, content: { ...chart.content, basis: [] } }));
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true });
  await rememberIn(context);
  page = await context.newPage();
  await page.goto(host.url);
  await page.getByTestId('filing-check').click();
  await page.locator('.filing-check-row').first().waitFor();
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

describe('the filing check', () => {
  test('counts the library and lists what is open with clause and place', async () => {
    expect(await page.locator('.filing-check-figures').innerText()).toContain('13/13');
    const row = page.locator('.filing-check-row[data-rule="basis-required"]');
    expect(await row.count()).toBe(1);
    expect(await row.innerText()).toContain('全图');
    await page.getByPlaceholder('查找流程图').fill('不会有的词');
    await page.getByText('没有符合条件的问题。').waitFor();
    await page.getByPlaceholder('查找流程图').fill('');
    await page.getByRole('radio', { name: '统计' }).check();
    expect(await page.locator('.figure-table').count()).toBe(3);
    await page.getByRole('radio', { name: '目录覆盖' }).check();
    await page.getByText('职权目录中的每项职权都有流程图。').waitFor();
    await page.getByRole('radio', { name: '问题清单' }).check();
  });

  test('hands over the report as PDF and as a workbook', async () => {
    for (const [button, end] of [['check-pdf', '检查报告.pdf'], ['check-xlsx', '检查报告.xlsx']] as const) {
      const download = page.waitForEvent('download');
      await page.getByTestId(button).click();
      expect((await download).suggestedFilename().endsWith(end)).toBe(true);
    }
  });

  test('a problem leads to its field in its chart, and back again', async () => {
    await page.locator('.filing-check-row[data-rule="basis-required"]').click();
    await page.locator('[data-field^="content.basis"]').first().waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-field') ?? '')).toMatch(/^content\.basis/);
    await page.goBack();
    await page.locator('.filing-check-row').first().waitFor();
  });
});
