import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { methods, type OpenedChart } from '../../shared/contract/methods.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { checkChart } from '../../shared/rules/check-chart.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { launchBrowser } from '../harness/browser.ts';
import { callBackend, changeStoredChart } from '../harness/change-stored-chart.ts';
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
  const { complaints } = chart;
  await chart.close();
  await host.close();
  expect(complaints).toEqual([]);
});

describe('going from problem to problem', () => {
  test('F8 goes through all, round the end, opens what is closed, and puts the focus into the field each time', async () => {
    await spoil(gaps);
    chart = await openChartPage(browser, host, power);
    const { page } = chart;
    const found = open(await chart.stored());
    expect(found.length).toBeGreaterThan(4);
    await chart.problems.first().waitFor();
    await page.getByRole('button', { name: '收起问题面板' }).click();
    await page.getByTestId('toggle-inspector').click();
    for (const [index, finding] of [...found, ...found.slice(0, 1)].entries()) {
      await page.keyboard.press('F8');
      const voice = page.getByTestId('problem-voice');
      await voice.and(page.locator(`[data-turn="${index + 1}"]`)).waitFor({ state: 'attached' });
      const words = (await voice.textContent()) ?? '';
      expect(words).toContain(finding.message);
      expect(words).toContain(`第 ${(index % found.length) + 1} 处，共 ${found.length} 处`);
      expect(words.startsWith('已从头开始')).toBe(index === found.length);
      await expect.poll(() => focusedField(page), { timeout: 3000 }).toSatisfy((field: string | null) => field !== null && isAlong(field, finding.field));
    }
    await page.keyboard.press('Shift+F8');
    await expect.poll(() => page.getByTestId('problem-voice').textContent()).toContain(`第 ${found.length} 处`);
  });

  test('closed, the panel with a long message keeps to its column, its button within reach', async () => {
    await spoil(gaps);
    chart = await openChartPage(browser, host, power);
    const { page, problems } = chart;
    await problems.first().waitFor();
    await page.keyboard.press('F8');
    await page.getByRole('button', { name: '收起问题面板' }).click();
    await page.evaluate(() => {
      const voice = document.querySelector('[data-testid=problem-voice]');
      voice?.append('字'.repeat(100));
    });
    await page.getByRole('button', { name: '展开问题面板' }).click({ timeout: 2000 });
    await page.getByRole('button', { name: '收起问题面板' }).waitFor();
  });

  test('the list goes by the arrows and Enter, and is narrowed by level, element and what is selected', async () => {
    await spoil(gaps);
    chart = await openChartPage(browser, host, power);
    const { page, problems } = chart;
    const found = open(await chart.stored());
    await problems.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.problem[aria-current="true"]').filter({ hasText: found[1]?.message ?? '' }).waitFor();
    await expect.poll(() => page.locator('.problem[aria-current="true"]').textContent()).toContain(`docs/rules/${found[1]?.rule ?? ''}.md`);

    await page.locator('[data-element="E5"]').click();
    await expect.poll(() => problems.count()).toBe(found.filter(({ element }) => element === 'E5').length);
    await page.locator('[data-element="E5"]').click();
    await page.getByRole('button', { name: /^警告：/ }).click();
    await expect.poll(() => problems.count()).toBe(found.filter(({ severity }) => severity === 'warning').length);
    await page.getByRole('button', { name: /^警告：/ }).click();
    await page.getByLabel('只看选中的').check();
    const unnamed = found.find(({ rule }) => rule === 'node-text')?.target;
    await page.locator(`.react-flow__node[data-id="${unnamed}"]`).click();
    await expect.poll(() => problems.count()).toBe(found.filter(({ target }) => target === unnamed).length);
  });
});

describe('correcting', () => {
  test('shows what will change, marks it on the canvas, and does it as one step that undo takes back byte by byte', async () => {
    await spoil(gaps);
    chart = await openChartPage(browser, host, power);
    const { page } = chart;
    const before = await chart.stored();
    const edge = open(before).find(({ rule }) => rule === 'interface-marked');
    const record = before.chart.edges.find(({ id }) => id === edge?.target);
    await page.locator('[data-rule="interface-marked"]').first().click();
    await page.keyboard.press('Control+.');
    const pane = page.getByTestId('fix-pane');
    await pane.waitFor();
    const changes = await pane.getByTestId('fix-changes').textContent();
    const name = (id: string | undefined): string => before.chart.nodes.find((node) => node.id === id)?.text ?? '';
    expect(changes).toContain(name(record?.from));
    expect(changes).toContain(name(record?.to));
    expect(changes).toContain('（空） → 移送');
    await page.locator(`.line.is-selected[data-edge="${edge?.target}"]`).waitFor({ state: 'attached' });
    expect((await chart.stored()).chart).toEqual(before.chart);
    await page.keyboard.press('Enter');
    await page.getByTestId('problem-done').filter({ hasText: '已修正' }).waitFor();
    const after = await chart.stored();
    expect(after.chart.edges.find(({ id }) => id === edge?.target)?.interfaceMark).toMatch(/^移送/);
    expect(after.history.undo).toHaveLength(before.history.undo.length + 1);
    expect(after.history.undo.at(-1)?.command).toBe('fix.apply');
    await chart.undo.click();
    await page.locator(`[data-rule="interface-marked"]`).nth(open(before).filter(({ rule }) => rule === 'interface-marked').length - 1).waitFor();
    expect(JSON.stringify((await chart.stored()).chart)).toBe(JSON.stringify(before.chart));
  });

  test('a step put in is what is selected afterwards, not what made room for it', async () => {
    await spoil(withoutNotice);
    chart = await openChartPage(browser, host, power);
    const { page } = chart;
    await page.locator('[data-rule="penalty-notice-before-decision"]').first().click();
    await page.keyboard.press('Control+.');
    await page.getByTestId('fix-apply').click();
    await page.getByTestId('problem-done').waitFor();
    await expect.poll(() => page.locator('.react-flow__node.selected').allTextContents()).toHaveLength(1);
    expect(await page.locator('.react-flow__node.selected').textContent()).toContain('事先告知');
  });

  test('does all of one kind at once; Esc closes the corrections and leaves the chart alone', async () => {
    await spoil(gaps);
    chart = await openChartPage(browser, host, power);
    const { page } = chart;
    const before = await chart.stored();
    const row = page.locator('.problem-row:has([data-rule="interface-marked"])').first();
    await row.getByTestId('problem-fix').click();
    await page.keyboard.press('Escape');
    await page.getByTestId('fix-pane').waitFor({ state: 'detached' });
    expect((await chart.stored()).chart).toEqual(before.chart);
    await row.getByTestId('problem-fix').click();
    await page.getByTestId('fix-all').check();
    await page.getByTestId('fix-apply').click();
    await expect.poll(() => page.locator('[data-rule="interface-marked"]').count()).toBe(0);
    expect((await chart.stored()).history.undo).toHaveLength(before.history.undo.length + 1);
  });
});

describe('explaining', () => {
  test('takes a reason by input method, counts no more, can be taken back, and stands in the check report of the package', async () => {
    await spoil((given) => ({ ...given, content: { ...given.content, quality: { ...given.content.quality, attitude: '' } } }));
    chart = await openChartPage(browser, host, power);
    const { page } = chart;
    await page.locator('.problem-row:has([data-rule="quality-standard-complete"])').getByTestId('problem-waive').click();
    await page.getByTestId('waive-reason').waitFor();
    await page.getByTestId('waive-save').click();
    await page.getByText('请写明理由。').waitFor();
    await page.getByTestId('waive-reason').focus();
    await chart.compose('jingzhongxintongyiguiding', '由政务服务中心统一规定');
    await page.getByTestId('waive-by').focus();
    await chart.compose('liming', '李明');
    await page.getByTestId('waive-citation').fill('第九条');
    await page.getByTestId('waive-save').click();
    await page.getByText('没有读出依据。').waitFor();
    await page.getByTestId('waive-citation').fill('《某省办法》第九条');
    await page.getByTestId('waive-save').click();
    await page.getByTestId('problem-counts').filter({ hasText: '全部合格' }).filter({ hasText: '含 1 项说明' }).waitFor();
    const { waivers } = (await chart.stored()).chart;
    expect(waivers).toMatchObject([{ rule: 'quality-standard-complete', target: 'chart', reason: '由政务服务中心统一规定', citation: { law: '某省办法', article: 9 }, by: '李明' }]);
    expect(await page.getByTestId('problem-waiver').textContent()).toContain('由政务服务中心统一规定 《某省办法》第九条（李明 ');
    expect(await page.locator('.problem-dot').count()).toBe(0);

    const report = await checkReport();
    expect(report).toContain('说明的理由：由政务服务中心统一规定（《某省办法》第九条另有规定）；说明人：李明；日期：');

    await page.getByTestId('problem-unwaive').click();
    await page.getByRole('button', { name: /^错误：1/ }).waitFor();
    expect((await chart.stored()).chart.waivers).toEqual([]);
    await page.locator('.problem-row:has([data-rule="quality-standard-complete"])').getByTestId('problem-waive').click();
    expect(await page.getByTestId('waive-by').inputValue()).toBe('李明');
    await page.keyboard.press('Escape');
  });

  test('an explanation whose problem is gone is shown as such and removed', async () => {
    await spoil((given) => ({ ...given, waivers: [{ rule: 'basis-required', target: 'chart', message: '没有写职权的依据。', reason: '另行公布', citation: null, by: '', on: '2026-03-02' }] }));
    chart = await openChartPage(browser, host, power);
    const stale = chart.page.getByTestId('stale-waiver');
    await stale.filter({ hasText: '另行公布' }).waitFor();
    await stale.getByRole('button').click();
    await stale.waitFor({ state: 'detached' });
    expect((await chart.stored()).chart.waivers).toEqual([]);
  });
});

test('a chart wholly in order says so with date and time in one line', async () => {
  chart = await openChartPage(browser, host, power);
  const counts = chart.page.getByTestId('problem-counts');
  await counts.filter({ hasText: /全部合格（\d{4}-\d\d-\d\d \d\d:\d\d 检查）/ }).waitFor();
  expect((await chart.page.locator('.problems').boundingBox())?.height).toBeLessThan(44);
  await chart.page.keyboard.press('F8');
  await chart.page.getByTestId('notice').filter({ hasText: '没有未处理的问题' }).waitFor();
});

// helpers

/** Errors of the text, a step without its name, and no interface marks at all. */
function gaps(given: Chart): Chart {
  return {
    ...given,
    follows: [],
    content: { ...given.content, businessPhone: '', quality: { rules: '', handling: '', attitude: '' }, complaints: [] },
    nodes: given.nodes.map((node) => (node.text === '调查取证' ? { ...node, text: '' } : node)),
    edges: given.edges.map((edge) => ({ ...edge, interfaceMark: '' })),
  };
}

/** The chart without its notice, the lines closed over it. */
function withoutNotice(given: Chart): Chart {
  const notice = given.nodes.find(({ text }) => text.includes('事先告知'));
  const next = given.edges.find(({ from }) => from === notice?.id);
  return {
    ...given,
    nodes: given.nodes.filter((node) => node !== notice),
    edges: given.edges.filter((edge) => edge !== next).map((edge) => (edge.to === notice?.id ? { ...edge, to: next?.to ?? '' } : edge)),
  };
}

/** Changes the stored chart before the page opens it. */
async function spoil(change: (chart: Chart) => Chart): Promise<void> {
  await changeStoredChart(host, power, change);
}

function open({ chart: stored }: OpenedChart): Finding[] {
  return checkChart(stored, { preset: 'filing' }).filter(({ waiver }) => waiver === null);
}

async function checkReport(): Promise<string> {
  const order = { order: { as: 'package' }, chartIds: null, seal: null, signature: null, folder: null };
  const made = methods['carriers.make'].result.parse(await callBackend(host, 'carriers.make', order));
  const members = unzipSync(readFileSync(path.join(made.folder, made.files[0]?.name ?? '')), { filter: ({ name }) => name.endsWith('检查报告.txt') });
  return Object.values(members).map((bytes) => strFromU8(bytes)).join('');
}

async function focusedField(page: Page): Promise<string | null> {
  return await page.evaluate(() => document.activeElement?.getAttribute('data-field') ?? null);
}

/** Whether the focused field is the finding's, one below it, or the nearest above it. */
function isAlong(focused: string, wanted: string): boolean {
  return focused === wanted || focused.startsWith(`${wanted}.`) || wanted.startsWith(`${focused}.`);
}
