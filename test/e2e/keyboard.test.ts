import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openedChartSchema, type OpenedChart } from '../../shared/contract/methods.ts';
import { launchBrowser } from '../harness/browser.ts';
import { focused, tabTo } from '../harness/keyboard.ts';
import { startPageHost, type PageHost } from '../harness/page-host.ts';
import { rememberIn } from '../harness/preferences.ts';

let browser: Browser;
let host: PageHost;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});
beforeEach(async () => {
  host = await startPageHost();
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true });
  await rememberIn(context);
  page = await context.newPage();
  complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(host.url);
  await page.getByTestId('power').first().waitFor();
});
afterEach(async () => {
  await page.context().close();
  await host.close();
  expect(complaints).toEqual([]);
});

describe('keyboard only', () => {
  test('a licence chart of 12 steps, 3 decisions and 4 lanes is made, checked and exported', async () => {
    await startBlank('取水许可证核发');
    for (const name of ['申请人', '受理窗口', '水资源科', '分管领导']) {
      await page.keyboard.press('Control+Shift+8');
      await page.locator('[data-band].is-editing:focus').waitFor();
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
    }

    await addStep('申请人', 'Control+Shift+4', '提出申请');
    await addStep('受理窗口', 'Insert', '接收材料');
    await addStep('受理窗口', 'Control+Shift+2', '材料齐全？');
    await addStep('受理窗口', 'Control+Shift+3', '补正告知书');
    await addStep('受理窗口', 'Control+Shift+3', '受理通知书');
    await addStep('水资源科', 'Insert', '现场核查');
    await addStep('水资源科', 'Control+Shift+2', '涉及重大利益？');
    await addStep('水资源科', 'Insert', '组织听证');
    await addStep('分管领导', 'Control+Shift+2', '同意许可？');
    await addStep('分管领导', 'Control+Shift+3', '取水许可证');
    await addStep('分管领导', 'Control+Shift+3', '不予许可决定书');
    await addStep('申请人', 'Control+Shift+4', '领取结果');

    const lines = [
      ['提出申请', '接收材料'], ['接收材料', '材料齐全？'], ['材料齐全？', '受理通知书'], ['材料齐全？', '补正告知书'],
      ['补正告知书', '接收材料'], ['受理通知书', '现场核查'], ['现场核查', '涉及重大利益？'], ['涉及重大利益？', '组织听证'],
      ['涉及重大利益？', '同意许可？'], ['组织听证', '同意许可？'], ['同意许可？', '取水许可证'], ['同意许可？', '不予许可决定书'],
      ['取水许可证', '领取结果'], ['不予许可决定书', '领取结果'],
    ] as const;
    for (const [from, to] of lines) {
      await connect(from, to);
    }
    // What crosses lanes is marked as a hand-over.
    await goTo('提出申请');
    await page.keyboard.press('Alt+L');
    await page.keyboard.press('Control+Shift+L');
    await expect.poll(async () => (await focused(page)).field).toBe('interfaceMark');
    await page.keyboard.type('递交材料');
    await page.keyboard.press('Escape');

    const { chart } = await stored();
    expect(chart.nodes).toHaveLength(12);
    expect(chart.nodes.filter((node) => node.kind === 'decision')).toHaveLength(3);
    expect(chart.lanes.map((lane) => lane.name)).toEqual(['申请人', '受理窗口', '水资源科', '分管领导']);
    const textOf = new Map(chart.nodes.map((node) => [node.id, node.text]));
    expect(chart.edges.map((edge) => [textOf.get(edge.from), textOf.get(edge.to)])).toEqual(lines.map((line) => [...line]));
    expect(chart.edges.filter((edge) => edge.label !== '').map((edge) => edge.label)).toEqual(['是', '否', '是', '否', '是', '否']);
    expect(chart.edges[0]?.interfaceMark).toBe('递交材料');
    for (const node of chart.nodes) {
      const lane = chart.lanes.find((each) => each.id === node.laneId)?.name;
      expect([node.text, lane]).toEqual([node.text, steps.get(node.text)]);
    }

    await page.keyboard.press('F8');
    await expect.poll(async () => (await focused(page)).field).not.toBe('');
    const rules = await page.getByTestId('problem').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-rule') ?? ''));
    const ofTheFlow = ['single-start', 'end-required', 'reachable-from-start', 'reaches-end', 'decision-exits', 'node-text', 'edges-attached', 'steps-required', 'lane-named'];
    expect(rules.filter((rule) => ofTheFlow.includes(rule))).toEqual([]);

    await page.keyboard.press('Control+Shift+P');
    const notice = page.getByTestId('notice').filter({ hasText: '已导出' });
    const [, name = '', place = ''] = /已导出“(.*)”，在 (.*?)。/.exec((await notice.textContent()) ?? '') ?? [];
    expect(name).toMatch(/取水许可证核发.*\.pdf$/);
    expect((await readFile(path.join(place, name))).subarray(0, 5).toString()).toBe('%PDF-');
  }, 90_000);

  test('going along the flow follows branches, comes back, and is told', async () => {
    await openPower('对非法占用土地行为的处罚');
    await page.keyboard.press('F6');
    await page.keyboard.press('Home');
    await expect.poll(told).toContain('第 1 步，起止：案件线索');
    const zoom = await page.locator('.status-bar').textContent();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(told).toMatch(/批准立案？，泳道：局领导审批岗，2 个出口/);
    await page.keyboard.press('Alt+2');
    await expect.poll(told).toContain('不予立案');
    await page.keyboard.press('Alt+Backspace');
    await expect.poll(told).toContain('批准立案？');
    await page.keyboard.press('Alt+L');
    await expect.poll(told).toContain('流程线，从“批准立案？”到“调查取证”，是');
    await page.keyboard.press('Alt+L');
    await expect.poll(told).toContain('到“不予立案”，否');
    await page.keyboard.press('End');
    await expect.poll(told).toContain('起止');
    await expect.poll(async () => await isSelectedInView()).toBe(true);
    expect(await page.locator('.status-bar').textContent()).toBe(zoom);
    await page.keyboard.press('Control+Alt+ArrowRight');
    await expect.poll(told).toContain('泳道：');
  });

  test('every menu and every item of it is reached by arrows, and the context menu mirrors what is possible', async () => {
    await openPower('对非法占用土地行为的处罚');
    await page.keyboard.press('F10');
    const menus = page.locator('[data-menu]');
    const count = await menus.count();
    const names: string[] = [];
    for (let menu = 0; menu < count; menu += 1) {
      await expect.poll(async () => await page.evaluate(() => document.activeElement?.getAttribute('data-menu') !== null)).toBe(true);
      await page.keyboard.press('ArrowDown');
      const items = page.locator('.menu [data-action]');
      await items.first().waitFor();
      const total = await items.count();
      const seen = new Set<string>();
      for (let press = 0; press < total; press += 1) {
        await expect.poll(async () => (await activeAction()) !== '').toBe(true);
        seen.add(await activeAction());
        await page.keyboard.press('ArrowDown');
      }
      expect(seen.size).toBe(total);
      names.push(...seen);
      await page.keyboard.press('Escape');
      await page.keyboard.press('ArrowRight');
    }
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['file.export.pdf', 'edit.undo', 'insert.step', 'go.next', 'view.outline', 'help.keys', 'problem.next']));

    await page.keyboard.press('Escape');
    await goTo('调查取证');
    await page.keyboard.press('Shift+F10');
    const offered = await page.getByTestId('context-menu').locator('[data-action]').evaluateAll((items) => items.map((item) => item.getAttribute('data-action')));
    expect(offered).toEqual(expect.arrayContaining(['edit.delete', 'edit.text', 'insert.step', 'insert.line']));
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    await page.getByTestId('key-sheet').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('key-sheet').waitFor({ state: 'detached' });
  });

  test('the controls and dialogs of the library are reached, opened and left', async () => {
    for (const [name, title] of [['单位信息', '单位信息'], ['验签与核对', '验签与核对'], ['新建流程图', '新建流程图']] as const) {
      await tabTo(page, name);
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      expect(await page.getByRole('dialog').textContent()).toContain(title);
      expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect((await focused(page)).name).toBe(name);
    }
    const unreachable = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button:not(:disabled), input:not([type="file"]), select')].filter((each) => each.tabIndex < 0).map((each) => each.outerHTML.slice(0, 120)),
    );
    expect(unreachable).toEqual([]);
  });
});

// helpers

/** Which lane each step was added into. */
const steps = new Map<string, string>();

async function startBlank(name: string): Promise<void> {
  await tabTo(page, '新建流程图');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await focused(page)).testId).toBe('new-name');
  await page.keyboard.type(name);
  await page.keyboard.press('Shift+Tab');
  for (let press = 0; press < 14 && (await focused(page)).name !== '行政许可'; press += 1) {
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, 'new-create');
  await page.keyboard.press('Enter');
  await page.getByTestId('chart-screen').waitFor();
}

async function openPower(name: string): Promise<void> {
  for (let press = 0; press < 80 && !(await focused(page)).name.startsWith(name); press += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await page.locator('.react-flow__node').first().waitFor();
}

/** By the command palette. */
async function goTo(text: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.keyboard.type(text);
  await page.getByTestId('search-row').first().filter({ hasText: text }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByTestId('search-box').waitFor({ state: 'detached' });
  await expect.poll(told).toContain(text);
}

async function addStep(lane: string, chord: string, text: string): Promise<void> {
  steps.set(text, lane);
  await goTo(lane);
  await page.keyboard.press(chord);
  await expect.poll(told).toContain('未命名');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await expect.poll(told).toContain(text);
}

async function connect(from: string, to: string): Promise<void> {
  await goTo(from);
  await page.keyboard.press('Control+L');
  await page.keyboard.type(to);
  await page.getByTestId('search-row').first().filter({ hasText: to }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(told).toContain(`从“${from}”到“${to}”`);
}

async function told(): Promise<string> {
  return (await page.getByTestId('announcer').textContent()) ?? '';
}

async function activeAction(): Promise<string> {
  return await page.evaluate(() => {
    const item = document.activeElement?.closest('[data-action]') ?? document.querySelector('[data-action][data-active-item]');
    return item?.getAttribute('data-action') ?? '';
  });
}

async function isSelectedInView(): Promise<boolean> {
  return await page.evaluate(() => {
    const canvas = document.querySelector('.canvas')?.getBoundingClientRect();
    const step = document.querySelector('.react-flow__node.selected')?.getBoundingClientRect();
    return canvas !== undefined && step !== undefined && step.top >= canvas.top && step.bottom <= canvas.bottom && step.left >= canvas.left && step.right <= canvas.right;
  });
}

async function stored(): Promise<OpenedChart> {
  await page.locator('[data-testid=save-status][data-status=saved], [data-testid=save-status][data-status=unchanged]').waitFor();
  const chartId = decodeURIComponent(/#\/chart\/(.+)$/.exec(page.url())?.[1] ?? '');
  const answer = await host.backend.dispatch('charts.open', { chartId }, { clientId: 'test', signal: new AbortController().signal });
  return openedChartSchema.parse(answer.ok ? answer.value : null);
}
