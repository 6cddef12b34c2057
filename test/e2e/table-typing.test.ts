import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { tableOf } from '../../shared/table/table-of.ts';
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
  await page.getByTestId('view-table').click();
  await page.getByTestId('step-table').waitFor();
});
afterEach(async () => {
  const { complaints } = chart;
  await chart.close();
  await host.close();
  expect(complaints).toEqual([]);
});

describe('composing in a cell', () => {
  const cell = '[data-at="3:1"]';
  let session: CDPSession;
  beforeEach(async () => {
    session = await page.context().newCDPSession(page);
    await page.locator(cell).click();
  });

  test('gives exactly the text chosen, as one step of undo', async () => {
    const before = await chart.stored();
    await chart.compose('diaocha', '调查核实');
    await page.keyboard.press('Enter');
    expect(await page.locator(cell).textContent()).toBe('调查核实');
    const after = await chart.stored();
    expect(after.history.undo.slice(before.history.undo.length).map(({ command }) => command)).toEqual(['table.edit']);
    await page.keyboard.press('Control+z');
    expect((await chart.stored()).chart).toEqual(before.chart);
  });

  test('given up with Esc leaves the cell as it was, and no shortcut acts meanwhile', async () => {
    const before = await chart.stored();
    await session.send('Input.imeSetComposition', { text: 'shan', selectionStart: 4, selectionEnd: 4 });
    for (const [key, code] of [['Delete', 46], ['Backspace', 8], ['Enter', 13], ['Tab', 9], ['ArrowDown', 40], ['Escape', 27]] as const) {
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: code });
    }
    expect(await page.getByTestId('cell-editor').inputValue()).toBe('shan');
    await session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
    await page.keyboard.press('ArrowDown');
    await page.locator('[data-at="4:1"].is-active').waitFor();
    const after = await chart.stored();
    expect(after.chart).toEqual(before.chart);
    expect(after.history.undo).toHaveLength(before.history.undo.length);
  });

  test('after F2 goes into the text that is there; Esc then drops the whole edit', async () => {
    const before = await chart.stored();
    await page.keyboard.press('F2');
    await chart.compose('wanbi', '完毕');
    expect(await page.getByTestId('cell-editor').inputValue()).toBe('调查取证完毕');
    await page.keyboard.press('Escape');
    expect((await chart.stored()).chart).toEqual(before.chart);
    await page.keyboard.press('F2');
    await chart.compose('wanbi', '完毕');
    await page.keyboard.press('Tab');
    expect((await chart.stored()).chart.nodes.some((node) => node.text === '调查取证完毕')).toBe(true);
  });

  test('left for another cell in its midst keeps what stands in it, in that cell and once', async () => {
    const before = await chart.stored();
    await session.send('Input.imeSetComposition', { text: '听证', selectionStart: 2, selectionEnd: 2 });
    await page.locator('[data-at="5:1"]').click();
    expect(await page.locator(cell).textContent()).toBe('听证');
    await page.locator('[data-at="5:1"].is-active').waitFor();
    const after = await chart.stored();
    expect(after.history.undo).toHaveLength(before.history.undo.length + 1);
    expect(tableOf(after.chart).map((row) => row.cells.text)).toEqual(tableOf(before.chart).map((row, index) => (index === 3 ? '听证' : row.cells.text)));
    await chart.compose('lizheng', '例证');
    await page.keyboard.press('Enter');
    expect(await page.locator('[data-at="5:1"]').textContent()).toBe('例证');
  });
});

describe('the explainer card', () => {
  test('is edited where it stands, in the field it says, and leads to what is missing', async () => {
    await page.getByTestId('view-card').click();
    const before = await chart.stored();
    const step = before.chart.nodes.find((node) => node.text === '调查取证');
    await page.locator(`[data-card-line="${step?.id}"]`).fill('');
    await chart.compose('hecha', '核查');
    await page.locator('[data-card-line="content.businessPhone"]').click();
    const after = await chart.stored();
    expect(after.chart.nodes.find((node) => node.id === step?.id)?.text).toBe('核查');
    expect(after.history.undo.at(-1)?.command).toBe('card.edit');
    await page.getByTestId('card-missing').first().click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe('content.notes');
  }, 40_000);
});
