import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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

describe('a composition given up', () => {
  test('on a selected step and a selected lane leaves their texts as they were', async () => {
    const { page } = chart;
    const before = await chart.stored();
    await chart.select('调查取证');
    await giveUpComposing();
    expect(await page.locator('.type-to-edit.is-editing').count()).toBe(0);
    await page.locator(`[data-band="${before.chart.lanes[1]?.id ?? ''}"]`).focus();
    await giveUpComposing();
    await chart.select('送达');
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await chart.stored()).history.undo.at(-1)?.command).toBe('node.move');
    const after = (await chart.stored()).chart;
    expect(after.nodes.map((node) => node.text)).toEqual(before.chart.nodes.map((node) => node.text));
    expect(after.lanes).toEqual(before.chart.lanes);
  });
});

describe('leaving the view with what is typed still in its field', () => {
  test('by a key, from the outline', async () => {
    const { page } = chart;
    await page.getByTestId('view-outline').click();
    await page.getByTestId('outline-row').nth(2).click();
    await page.keyboard.press('F2');
    await page.keyboard.type('大纲里改的');
    await page.keyboard.press('Control+Alt+1');
    await chart.node('大纲里改的').waitFor();
  });

  test('by the way back of the browser, from a step, a lane, a cell and a field', async () => {
    const { page } = chart;
    const { chart: before } = await chart.stored();
    await chart.select('调查取证');
    await page.keyboard.type('画布上改的');
    await thereAndBack();
    await page.locator(`[data-band="${before.lanes[1]?.id ?? ''}"]`).focus();
    await page.keyboard.type('新岗位');
    await thereAndBack();
    await chart.select('送达');
    await page.locator('.inspector [data-field="text"]').fill('面板里改的');
    await thereAndBack();
    await page.getByTestId('view-table').click();
    await page.locator('[data-at="1:1"]').click();
    await page.keyboard.type('表格里改的');
    await thereAndBack();
    const { chart: after } = await chart.stored();
    const texts = after.nodes.map((node) => node.text);
    expect(['画布上改的', '面板里改的', '表格里改的'].filter((text) => !texts.includes(text))).toEqual([]);
    expect(after.lanes[1]?.name).toBe('新岗位');
  });
});

describe('a row deleted in another window while one of its cells is being edited', () => {
  test('takes no other row in its place; what was typed is told', async () => {
    const { page } = chart;
    await page.getByTestId('view-table').click();
    await page.locator('[data-at="3:1"]').click();
    const text = (await page.locator('[data-at="3:1"]').innerText()).trim();
    await page.keyboard.type('表里改的');
    const other = await openChartPage(browser, host, '对非法占用土地行为的处罚');
    await other.select(text);
    await other.page.keyboard.press('Delete');
    await page.getByTestId('notice').filter({ hasText: '别处' }).first().waitFor();
    await page.locator('[data-at="3:1"]').filter({ hasNotText: text }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByTestId('notice').filter({ hasText: '表里改的' }).waitFor();
    expect((await chart.stored()).chart).toEqual((await other.stored()).chart);
    expect(other.complaints).toEqual([]);
    await other.close();
  });
});

// helpers

async function giveUpComposing(): Promise<void> {
  const session = await chart.page.context().newCDPSession(chart.page);
  for (const text of ['d', 'di', '']) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await session.detach();
}

async function thereAndBack(): Promise<void> {
  const { page } = chart;
  const address = page.url();
  await page.goBack();
  await page.getByTestId('power').first().waitFor();
  await page.goForward();
  await page.waitForURL(address);
  await page.getByTestId('chart-screen').waitFor();
}
