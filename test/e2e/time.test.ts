import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../harness/browser.ts';
import { openChartPage, type ChartPage } from '../harness/chart-page.ts';
import { startPageHost, type PageHost } from '../harness/page-host.ts';

let browser: Browser;
let host: PageHost;
let chart: ChartPage;

beforeAll(async () => {
  browser = await launchBrowser();
  host = await startPageHost();
});
afterAll(async () => {
  await host.close();
  await browser.close();
});
beforeEach(async () => {
  chart = await openChartPage(browser, host, '林木采伐许可');
});
afterEach(async () => {
  const { complaints } = chart;
  await chart.close();
  expect(complaints).toEqual([]);
});

const field = (path: string): Locator => chart.page.locator(`.inspector [data-field="${path}"]`);
const time = (): Locator => chart.page.getByTestId('chart-time');

async function unfold(name: string): Promise<void> {
  const head = chart.page.locator('.section-head button').filter({ hasText: name }).first();
  if ((await head.getAttribute('aria-expanded')) === 'false') {
    await head.click();
  }
}

describe('the time of a chart', () => {
  test('the limits section says what the steps add up to, and a click goes to the step', async () => {
    await unfold('办理时限');
    await expect.poll(() => time().innerText()).toContain('环节时限合计9个工作日，不超过承诺时限10个工作日');
    expect(await time().innerText()).toContain('不计入：告知并听取意见5个工作日');
    expect(await time().innerText()).toContain('决定以后：颁发采伐许可证10个工作日、公开许可结果7个工作日');
    await time().getByRole('button', { name: '准予许可？' }).click();
    expect(await chart.page.locator('.inspector-head h2').innerText()).toBe('准予许可？');
  });

  test('time that counts again exceeds the promise, in the bar over the marked way too; undo takes it back', async () => {
    const { page } = chart;
    await chart.select('告知并听取意见');
    await page.keyboard.press('Control+Alt+T');
    await expect.poll(() => page.getByTestId('way-bar').innerText()).toContain('不超过承诺时限');
    expect(await page.locator('.symbol.is-on-way').count()).toBeGreaterThan(8);
    expect(await page.locator('.line-way').count()).toBe((await page.locator('.symbol.is-on-way').count()) - 1);
    expect(await page.locator('.symbol-time').allInnerTexts()).toEqual(expect.arrayContaining(['6个工作日', '9个工作日']));
    await unfold('办理时限');
    await field('notCounted').uncheck();
    await expect.poll(() => page.getByTestId('way-bar').innerText()).toContain('环节时限合计14个工作日，超过承诺时限10个工作日');
    await chart.undo.click();
    await expect.poll(() => page.getByTestId('way-bar').innerText()).toContain('环节时限合计9个工作日');
    await page.getByRole('button', { name: '不再标出' }).click();
    expect(await page.locator('.symbol.is-on-way').count()).toBe(0);
  });

  test('a step is tied to a statutory limit, which is taken where it states none', async () => {
    await chart.select('涉他人重大利益？');
    await unfold('办理时限');
    await field('limitId').selectOption('L-20');
    await expect.poll(async () => (await chart.stored()).chart.nodes.find(({ text }) => text === '涉他人重大利益？')).toMatchObject({
      limitId: 'L-20',
      limit: { amount: 20, unit: 'workday' },
    });
    expect(await chart.page.locator('.legal-limit').innerText()).toContain('《中华人民共和国行政许可法》第四十二条');
    await chart.undo.click();
  });

  test('the lane says its part, and the table has the sum at its foot', async () => {
    const { page } = chart;
    await page.locator('[data-head]').filter({ hasText: '' }).nth(2).click();
    await expect.poll(() => page.getByTestId('lane-time').innerText()).toContain('在最长路径上的时限：6个工作日');
    await page.keyboard.press('Control+Alt+2');
    await expect.poll(() => page.getByTestId('table-totals').innerText()).toContain('环节时限合计9个工作日');
  });
});
