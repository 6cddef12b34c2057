import type { Browser, CDPSession, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { librarySummarySchema } from '../../shared/contract/methods.ts';
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
  chart = await openChartPage(browser, host, '对非法占用土地行为的处罚');
});
afterEach(async () => {
  const { complaints } = chart;
  await chart.close();
  expect(complaints).toEqual([]);
});

const field = (path: string): Locator => chart.page.locator(`.inspector [data-field="${path}"]`);
const focused = (): Promise<string | null | undefined> =>
  chart.page.evaluate(() => document.activeElement?.getAttribute('data-field'));
const options = (): Locator => chart.page.locator('.combo-list:popover-open [role=option]');
const nodeNow = async (text: string) => (await chart.stored()).chart.nodes.find((node) => node.text === text);

async function unfold(name: string): Promise<void> {
  const head = chart.page.locator('.section-head button').filter({ hasText: name }).first();
  if ((await head.getAttribute('aria-expanded')) === 'false') {
    await head.click();
  }
}

async function imeKey(session: CDPSession, key: string, code: number): Promise<void> {
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: code });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode: code, nativeVirtualKeyCode: code });
}

describe('an input method in a field with a list', () => {
  test('Enter and arrows that belong to it choose nothing from the list and run no shortcut; one step of undo', async () => {
    const { page } = chart;
    await chart.select('调查取证');
    const before = await chart.stored();
    await field('section').fill('');
    await page.waitForTimeout(250);
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'fa', selectionStart: 2, selectionEnd: 2 });
    for (const [key, code] of [['ArrowDown', 40], ['Enter', 13], ['Delete', 46], ['Backspace', 8], ['F2', 113]] as const) {
      await imeKey(session, key, code);
    }
    expect(await options().count()).toBe(0);
    expect(await focused()).toBe('section');
    await session.send('Input.insertText', { text: '法规与审核科' });
    expect(await field('section').inputValue()).toBe('法规与审核科');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const after = await chart.stored();
    expect(after.chart.nodes.find((node) => node.text === '调查取证')?.section).toBe('法规与审核科');
    expect(after.chart.nodes).toHaveLength(before.chart.nodes.length);
    expect(after.history.undo).toHaveLength(before.history.undo.length + 1);
    await chart.undo.click();
    expect((await chart.stored()).chart).toEqual(before.chart);
  });

  test('Esc takes the composition back and leaves the text and the history as they were', async () => {
    await chart.select('调查取证');
    const before = await chart.stored();
    const said = await field('section').inputValue();
    await field('section').click();
    const session = await chart.page.context().newCDPSession(chart.page);
    await session.send('Input.imeSetComposition', { text: 'zhengce', selectionStart: 7, selectionEnd: 7 });
    await imeKey(session, 'Escape', 27);
    await session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
    expect(await field('section').inputValue()).toBe(said);
    await chart.page.keyboard.press('Tab');
    const after = await chart.stored();
    expect(after.chart).toEqual(before.chart);
    expect(after.history.undo).toHaveLength(before.history.undo.length);
  });

  test('leaving in mid-composition keeps what stands in the field, and it alone', async () => {
    await chart.select('调查取证');
    const before = await chart.stored();
    await field('section').fill('');
    const session = await chart.page.context().newCDPSession(chart.page);
    await session.send('Input.imeSetComposition', { text: '审理科', selectionStart: 3, selectionEnd: 3 });
    await field('duty').click();
    await expect.poll(async () => (await nodeNow('调查取证'))?.section).toBe('审理科');
    expect((await nodeNow('调查取证'))?.duty).toBe(before.chart.nodes.find((node) => node.text === '调查取证')?.duty);
    expect((await chart.stored()).history.undo).toHaveLength(before.history.undo.length + 1);
  });
});

describe('fields that know what the department says', () => {
  test('a section is chosen from the list by the keyboard, as one step; free text stays free', async () => {
    await chart.select('调查取证');
    const steps = (await chart.stored()).history.undo.length;
    // By initials: 政策法规股.
    await field('section').fill('zcfgg');
    await expect.poll(() => options().count()).toBeGreaterThan(0);
    await chart.page.waitForTimeout(1200);
    await chart.page.keyboard.press('ArrowDown');
    await chart.page.keyboard.press('Enter');
    expect(await field('section').inputValue()).toBe('政策法规股');
    expect(await options().count()).toBe(0);
    await chart.page.keyboard.press('Tab');
    const after = await chart.stored();
    expect(after.chart.nodes.find((node) => node.text === '调查取证')?.section).toBe('政策法规股');
    expect(after.history.undo).toHaveLength(steps + 1);
    await field('section').fill('未列入的科室');
    await chart.page.keyboard.press('Tab');
    expect((await nodeNow('调查取证'))?.section).toBe('未列入的科室');
  });

  test('who else uses a fact is told, and leads to the other chart and to the department', async () => {
    const { page } = chart;
    await unfold('监督制约环节');
    const uses = page.getByTestId('fact-uses').and(page.locator(':visible')).filter({ hasText: '12' });
    await uses.first().click();
    const list = page.locator('.uses-list');
    expect(await list.locator('li').count()).toBe(12);
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    await uses.first().click();
    await list.getByRole('button', { name: '林木采伐许可流程图' }).click();
    await page.locator('.inspector h2').filter({ hasText: '林木采伐许可' }).waitFor();
    await unfold('监督制约环节');
    await page.getByTestId('fact-uses').and(page.locator(':visible')).filter({ hasText: '12' }).first().click();
    await list.getByRole('button', { name: '到单位信息修改' }).click();
    await page.locator('dialog[open]').filter({ hasText: '单位信息' }).waitFor();
  });
});

describe('citations', () => {
  test('a known law brings its version along; a pasted place is taken apart; Chinese numerals are numbers', async () => {
    const { page } = chart;
    await chart.select('送达');
    const before = (await nodeNow('送达'))?.citations.length ?? 0;
    await field(before === 0 ? 'citations' : 'citations.new').fill('行政许可法');
    await expect.poll(() => options().count()).toBeGreaterThan(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await field(`citations.${before}.article`).fill('第六十四条第一款第（一）项');
    await page.keyboard.press('Tab');
    const citation = (await nodeNow('送达'))?.citations.at(-1);
    expect(citation).toMatchObject({ law: '中华人民共和国行政许可法', article: 64, paragraph: 1, item: 1 });
    expect(citation?.version).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    await page.locator('.citation-foot').filter({ hasText: '《中华人民共和国行政许可法》第六十四条第一款第（一）项' }).waitFor();

    await field(`citations.${before}.article`).fill('');
    await field(`citations.${before}.article`).pressSequentially('四十二', { delay: 200 });
    expect(await field(`citations.${before}.article`).inputValue()).toBe('四十二');
    await page.keyboard.press('Tab');
    expect(await field(`citations.${before}.article`).inputValue()).toBe('42');
    expect(await focused()).toBe(`citations.${before}.paragraph`);
    await field(`citations.${before}.article`).fill('第六十四条之一');
    await page.keyboard.press('Tab');
    expect(await field(`citations.${before}.article`).inputValue()).toBe('第六十四条之一');
    expect(await field(`citations.${before}.article`).getAttribute('aria-invalid')).toBe('true');
    expect((await nodeNow('送达'))?.citations.at(-1)).toMatchObject({ article: 42, paragraph: 1, item: 1 });
  });
});

describe('limits', () => {
  test('show the day they would end, and the promised beside the statutory one', async () => {
    const { page } = chart;
    await chart.select('要求听证');
    await page.getByTestId('limit-example').filter({ hasText: '未计法定节假日调休' }).waitFor();
    await field('limit').fill('零');
    await page.keyboard.press('Tab');
    expect(await field('limit').inputValue()).toBe('零');
    expect((await nodeNow('要求听证？'))?.limit?.amount ?? (await nodeNow('要求听证?'))?.limit?.amount).toBe(5);
    await page.locator('.react-flow__pane').click({ position: { x: 5, y: 400 } });
    await unfold('办理时限');
    await page.getByTestId('limit-comparison').filter({ hasText: '承诺提前' }).waitFor();
    await field('content.limits.promised.limit.amount').fill('100');
    await page.getByTestId('limit-comparison').filter({ hasText: '承诺长于法定' }).waitFor();
    await chart.undo.click();
  });
});

describe('several steps at once', () => {
  test('get one section as one step of undo', async () => {
    const { page } = chart;
    const before = await chart.stored();
    await chart.select('调查取证');
    await page.keyboard.press('Control+a');
    await page.getByTestId('nodes-inspector').waitFor();
    await field('section').fill('执法监督室');
    await page.keyboard.press('Tab');
    const after = await chart.stored();
    expect(new Set(after.chart.nodes.map((node) => node.section))).toEqual(new Set(['执法监督室']));
    await chart.undo.click();
    expect((await chart.stored()).chart).toEqual(before.chart);
  });
});

describe('a finding', () => {
  test('in a folded section opens it and focuses exactly its field', async () => {
    const { page } = chart;
    await unfold('监督制约环节');
    await field('content.supervision').uncheck();
    await field('content.supervision.internal.name').fill('');
    await page.locator('[data-rule="supervision-complete"]').first().waitFor();
    await page.locator('.section-head button').filter({ hasText: '监督制约环节' }).click();
    await page.locator('[data-rule="supervision-complete"]').first().click();
    await expect.poll(focused).toBe('content.supervision.internal.name');
    await field('content.supervision').check();
    await chart.stored();
  });

  test('about what follows the department, and so cannot be typed here, leads to what sets it free', async () => {
    const { page } = chart;
    const context = { clientId: 'other', signal: new AbortController().signal };
    const answer = await host.backend.dispatch('library.read', {}, context);
    const { department } = librarySummarySchema.parse(answer.ok ? answer.value : null);
    const supervision = { ...department.supervision, internal: { name: '', contact: '' } };
    await host.backend.dispatch('department.save', { department: { ...department, supervision } }, context);
    await page.locator('[data-rule="supervision-complete"]').first().click();
    await expect.poll(focused).toBe('content.supervision');
    expect(await field('content.supervision.internal.name').isDisabled()).toBe(true);
    await host.backend.dispatch('department.save', { department }, context);
  });
});

describe('what a step is in the procedure', () => {
  test('is guessed from its words, corrected by a click, and guessed again', async () => {
    await chart.select('调查取证');
    const source = chart.page.getByTestId('roles-source');
    expect(await source.innerText()).toBe('推断');
    await field('roles').selectOption('approval');
    await expect.poll(async () => (await chart.stored()).chart.nodes.find((node) => node.text === '调查取证')?.roles).toContain('approval');
    expect(await source.innerText()).toBe('已指定');
    await chart.page.getByRole('button', { name: '去掉角色“报批”' }).click();
    await expect.poll(async () => (await chart.stored()).chart.nodes.find((node) => node.text === '调查取证')?.roles).not.toContain('approval');
    await chart.page.getByTestId('roles-guess').click();
    await expect.poll(async () => (await chart.stored()).chart.nodes.find((node) => node.text === '调查取证')?.roles).toBeNull();
    expect(await source.innerText()).toBe('推断');
  });
});
