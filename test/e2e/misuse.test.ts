import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeChartFile } from '../../shared/formats/chart-file.ts';
import { chartSchema, type Chart } from '../../shared/model/chart.ts';
import { benchChart } from '../bench/bench-chart.ts';
import { launchBrowser } from '../harness/browser.ts';
import { openChartPage, type ChartPage } from '../harness/chart-page.ts';
import { startPageHost, type PageHost } from '../harness/page-host.ts';

const power = '对非法占用土地行为的处罚';
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
});
afterEach(async () => {
  expect(chart.complaints).toEqual([]);
  await chart.close();
  await host.close();
});

describe('a storm of misuse leaves the document valid', () => {
  test('5,000 characters in a step, emoji, rare characters and control characters', async () => {
    chart = await openChartPage(browser, host, power);
    const long = '依法办理'.repeat(1250);
    await chart.select('送达');
    await chart.page.keyboard.insertText('😀👩‍⚖️𠮷㐂𰻝\u0007\u200b听证');
    await chart.page.keyboard.press('Enter');
    await expectText(chart, (text) => text.includes('𰻝') && text.includes('听证'));
    await chart.select('调查取证');
    await chart.page.keyboard.insertText(long);
    await chart.page.keyboard.press('Enter');
    await expectText(chart, (text) => text === long);
    expectValid((await chart.stored()).chart);
    await chart.undo.click();
    await chart.undo.click();
    await chart.node('调查取证').waitFor();
  });

  test('HTML with scripts, pictures and foreign fragments pasted onto the canvas and into a step', async () => {
    chart = await openChartPage(browser, host, power);
    const before = (await chart.stored()).chart;
    const hostile = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script><table><tr><td>甲</td><td>乙</td></tr></table>';
    const fragments = ['{"nodes":[{"id":"n","kind":"bomb"}]}', `{"nodes":${'['.repeat(4000)}${']'.repeat(4000)}}`, '"', '<!--'].map(
      (json) => `<div data-mingquan='${json}'></div>`,
    );
    await chart.select('调查取证');
    for (const html of [hostile, ...fragments]) {
      await paste(chart.page, { 'text/html': html, 'text/plain': '' });
    }
    await pasteImage(chart.page);
    const after = (await chart.stored()).chart;
    expectValid(after);
    expect(await chart.page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(after.nodes.some(({ text }) => text.includes('<'))).toBe(false);
    while (!(await chart.undo.isDisabled()) && (await chart.stored()).chart.nodes.length !== before.nodes.length) {
      await chart.undo.click();
    }
    expect((await chart.stored()).chart.nodes).toEqual(before.nodes);
  });

  test('400 steps: opened, typed into, copied whole, deleted whole, and taken back', async () => {
    const large: Chart = { ...benchChart(400), id: 'large', title: '四百个环节' };
    await imported(large);
    chart = await openChartPage(browser, host, large.power.name);
    await chart.page.locator('.react-flow__node').first().click();
    await chart.page.keyboard.type('abc');
    await chart.page.keyboard.press('Enter');
    await expectText(chart, (text) => text === 'abc');
    await chart.page.keyboard.press('Control+A');
    await chart.page.keyboard.press('Control+D');
    await expectNodes(chart, 800);
    await chart.page.keyboard.press('Delete');
    await expectNodes(chart, 400);
    await chart.undo.click();
    await expectNodes(chart, 800);
    await chart.undo.click();
    await expectNodes(chart, 400);
    expectValid((await chart.stored()).chart);
  });

  test('a chart whose post is deleted in another window stays whole and can be edited on', async () => {
    chart = await openChartPage(browser, host, power);
    const lane = (await chart.stored()).chart.lanes.find(({ postId }) => postId !== null);
    expect(lane).toBeDefined();
    await chart.select('调查取证');
    const context = { clientId: 'elsewhere', signal: new AbortController().signal };
    const answer = await host.backend.dispatch('posts.delete', { id: lane?.postId }, context);
    expect(answer.ok).toBe(true);
    await chart.page.getByTestId('notice').filter({ hasText: '别处' }).waitFor();
    const freed = (await chart.stored()).chart;
    expect(freed.lanes.find(({ id }) => id === lane?.id)).toMatchObject({ postId: null, name: lane?.name });
    await chart.select('调查取证');
    await chart.page.keyboard.type('deng');
    await chart.page.keyboard.press('Enter');
    await expectText(chart, (text) => text === 'deng');
    expectValid((await chart.stored()).chart);
  });
});

// helpers

/** The schema, and what it cannot say: every step in a lane, every line with both ends. */
function expectValid(document: Chart): void {
  expect(chartSchema.parse(document)).toEqual(document);
  const lanes = new Set(document.lanes.map(({ id }) => id));
  const nodes = new Set(document.nodes.map(({ id }) => id));
  expect(document.nodes.filter(({ laneId }) => !lanes.has(laneId))).toEqual([]);
  expect(document.edges.filter(({ from, to }) => !nodes.has(from) || !nodes.has(to))).toEqual([]);
}

async function expectText(page: ChartPage, isIt: (text: string) => boolean): Promise<void> {
  await expect.poll(async () => (await page.stored()).chart.nodes.some(({ text }) => isIt(text)), { timeout: 10_000 }).toBe(true);
}

async function expectNodes(page: ChartPage, count: number): Promise<void> {
  await expect.poll(async () => (await page.stored()).chart.nodes.length, { timeout: 10_000 }).toBe(count);
}

/** What the browser tells the focused element on Ctrl+V. */
async function paste(page: Page, types: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((entries) => {
    const data = new DataTransfer();
    entries.forEach(([type, text]) => data.setData(type, text));
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, Object.entries(types));
}

async function pasteImage(page: Page): Promise<void> {
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array([137, 80, 78, 71])], 'a.png', { type: 'image/png' }));
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
}

async function imported(document: Chart): Promise<void> {
  const bytes = Buffer.from(writeChartFile(document)).toString('base64');
  const context = { clientId: 'elsewhere', signal: new AbortController().signal };
  const answer = await host.backend.dispatch('charts.import', { name: 'large.chart.json', bytes }, context);
  expect(answer.ok).toBe(true);
}
