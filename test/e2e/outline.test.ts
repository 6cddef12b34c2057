import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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
  await page.keyboard.press('Control+Alt+3');
  await page.getByTestId('outline').waitFor();
});
afterEach(async () => {
  const { complaints } = chart;
  await chart.close();
  await host.close();
  expect(complaints).toEqual([]);
});

describe('the outline', () => {
  test('reads the chart in flow order, by arrows, numbers, letters and pinyin, and along the exits', async () => {
    await page.keyboard.press('F6');
    while (!(await focusedLabel()).startsWith('1')) {
      await page.keyboard.press('F6');
    }
    expect(await focusedLabel()).toContain('1，起止，案件线索');
    await page.keyboard.press('ArrowDown');
    expect(await focusedLabel()).toMatch(/^2，判断，批准立案？.*出口：是 → 3 调查取证，出口：否 → /);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await focusedLabel()).toMatch(/^出口：否 → \d+ 不予立案/);
    await page.keyboard.press('Enter');
    await expect.poll(focusedLabel).toContain('不予立案');
    await page.keyboard.press('Alt+Backspace');
    await expect.poll(focusedLabel).toMatch(/^2，/);
    await page.keyboard.type('dcqz');
    await expect.poll(focusedLabel).toContain('调查取证');
    await page.waitForTimeout(900);
    await page.keyboard.type('1');
    await expect.poll(focusedLabel).toContain('案件线索');
    await page.keyboard.press('Alt+1');
    await expect.poll(focusedLabel).toContain('批准立案');
  });

  test('takes the edits of the chart: rename, add after, delete, another lane, connect, the label of an exit', async () => {
    await row('调查取证').focus();
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+A');
    await chart.compose('diaocha', '调查');
    await page.keyboard.press('Enter');
    await expect.poll(focusedLabel).toContain('环节，调查，');
    const before = await chart.stored();
    const renamed = before.chart.nodes.find((node) => node.text === '调查');

    await page.keyboard.press('Insert');
    await page.getByTestId('outline-input').waitFor();
    await page.keyboard.type('复核');
    await page.keyboard.press('Enter');
    await expect.poll(focusedLabel).toContain('环节，复核');
    const grown = await chart.stored();
    const added = grown.chart.nodes.find((node) => node.text === '复核');
    const way = grown.chart.edges.find((edge) => edge.from === renamed?.id);
    expect(way?.to).toBe(added?.id);
    expect(grown.chart.edges.filter((edge) => edge.from === added?.id).map((edge) => edge.to)).toEqual(
      before.chart.edges.filter((edge) => edge.from === renamed?.id).map((edge) => edge.to),
    );

    await page.getByRole('toolbar', { name: '大纲工具' }).getByLabel('泳道').selectOption({ label: '政策法规股' });
    await row('复核').focus();
    await page.keyboard.press('Control+L');
    await page.keyboard.type('bylian');
    await page.keyboard.press('Enter');
    await expect.poll(focusedLabel).toMatch(/^出口：→ \d+ 不予立案/);
    await page.keyboard.press('F2');
    await page.keyboard.type('退回');
    await page.keyboard.press('Enter');
    await expect.poll(focusedLabel).toMatch(/^出口：退回 → \d+ 不予立案/);
    const joined = await chart.stored();
    const lane = joined.chart.lanes.find((each) => each.name === '政策法规股');
    expect(joined.chart.nodes.find((node) => node.id === added?.id)?.laneId).toBe(lane?.id);
    expect(joined.chart.edges.some((edge) => edge.from === added?.id && edge.label === '退回')).toBe(true);

    await page.keyboard.press('Delete');
    await row('复核').focus();
    await page.keyboard.press('Delete');
    await expect.poll(async () => (await chart.stored()).chart.nodes.length).toBe(before.chart.nodes.length);
    const healed = await chart.stored();
    expect(healed.chart.edges.filter((edge) => edge.from === renamed?.id).map((edge) => edge.to)).toEqual(
      before.chart.edges.filter((edge) => edge.from === renamed?.id).map((edge) => edge.to),
    );
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('treeitem');
  });

  test('Esc drops a name; leaving the field in the middle keeps it', async () => {
    await row('调查取证').focus();
    await page.keyboard.press('F2');
    await page.keyboard.type('不要');
    await page.keyboard.press('Escape');
    await expect.poll(focusedLabel).toContain('调查取证');
    await page.keyboard.press('F2');
    await page.keyboard.type('保留');
    await row('案件线索').click();
    await row('保留').waitFor();
    expect((await chart.stored()).chart.nodes.some((node) => node.text === '保留')).toBe(true);
  });
});

// helpers

function row(text: string) {
  return page.getByTestId('outline-row').filter({ hasText: text }).first();
}

/** What is read aloud of what has the focus: its name, or for a step its parts and its exits' names. */
async function focusedLabel(): Promise<string> {
  return await page.evaluate(() => {
    const focused = document.activeElement;
    const parts = [...(focused?.getAttribute('role') === 'treeitem' ? focused.children : [])].flatMap((part) => {
      const exits = [...part.querySelectorAll('button')].map((exit) => exit.getAttribute('aria-label') ?? '');
      return exits.length > 0 ? exits : [part.textContent ?? ''];
    });
    return focused?.getAttribute('aria-label') ?? parts.filter((part) => part !== '').join('，');
  });
}
