import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openedChartSchema } from '../../shared/contract/methods.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { procedures } from '../../shared/model/procedure.ts';
import { launchBrowser } from '../harness/browser.ts';
import { startPageHost, type PageHost } from '../harness/page-host.ts';
import { rememberIn } from '../harness/preferences.ts';

let browser: Browser;
let host: PageHost;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  host = await startPageHost();
  context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  await rememberIn(context);
  page = await context.newPage();
  await page.goto(host.url);
}, 40_000);

afterAll(async () => {
  await browser.close();
  await host.close();
});

describe('a new chart', () => {
  test('offers every procedure; each shows its own questions, at most six, and the steps they give', async () => {
    await page.getByRole('button', { name: '新建流程图' }).click();
    expect(await page.locator('.procedures input').count()).toBe(procedures.length);
    for (const procedure of procedures) {
      await page.locator(`.procedures input[value="${procedure}"]`).check();
      expect(await page.locator('[data-question]').count()).toBeLessThanOrEqual(6);
      expect(await page.getByTestId('steps').locator('li').count()).toBeGreaterThan(8);
    }
  });

  test('an answer changes the steps at once, and is kept while another procedure is looked at', async () => {
    await procedure('penalty');
    const steps = page.getByTestId('steps').locator('li');
    const before = await steps.count();
    await page.locator('[data-question="hearing"]').uncheck();
    expect(await steps.count()).toBeLessThan(before);
    await procedure('benefit');
    await procedure('penalty');
    expect(await page.locator('[data-question="hearing"]').isChecked()).toBe(false);
    await page.locator('[data-question="hearing"]').check();
    expect(await steps.count()).toBe(before);
  });

  test('is drawn by its answers, which it remembers', async () => {
    await page.getByTestId('new-name').fill('对违法占用林地的处罚');
    await page.getByTestId('new-create').click();
    await page.locator('.react-flow__node').first().waitFor();
    const chart = await saved();
    expect(chart.template).toMatchObject({ procedure: 'penalty', answers: ['hearing'] });
    expect(chart.nodes.every(({ position }) => position !== null)).toBe(true);
  });
});

describe('answers changed later', () => {
  test('are found by the name their section has', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('流程问答');
    await page.getByRole('option', { name: '更改流程问答' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByTestId('change-answers').waitFor();
    await page.keyboard.press('Escape');
  });

  test('what would be added and removed is shown first; given up, nothing is changed', async () => {
    const before = await saved();
    await page.getByRole('button', { name: '流程问答' }).click();
    await page.getByTestId('change-answers-open').click();
    expect(await page.getByTestId('answers-apply').isDisabled()).toBe(true);
    await page.locator('[data-question="hearing"]').uncheck();
    expect(await page.getByTestId('answer-changes').textContent()).toContain('删去“要求听证？”');
    expect(await page.locator('.step-row.is-gone').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    expect(await saved()).toEqual(before);
  });

  test('applied, it is one step that is undone in one', async () => {
    const before = await saved();
    await page.getByTestId('change-answers-open').click();
    await page.locator('[data-question="hearing"]').uncheck();
    await page.locator('[data-question="test"]').check();
    await page.getByTestId('answers-apply').click();
    await page.getByTestId('change-answers').waitFor({ state: 'detached' });
    expect(await page.getByTestId('undo').getAttribute('aria-label')).toBe('撤销：更改流程问答');
    const after = await saved();
    expect(after.template?.answers).toEqual(['test']);
    expect(after.nodes.every(({ position }) => position !== null)).toBe(true);
    expect(await page.getByTestId('template-answers').locator('dd').allTextContents()).toEqual(['否', '否', '是', '否']);
    await page.getByTestId('undo').click();
    expect(await saved()).toEqual(before);
  });
});

test('the questions stand under the procedures where the window is small, not on them', async () => {
  await page.setViewportSize({ width: 683, height: 384 });
  await page.goto(host.url);
  await page.getByRole('button', { name: '新建流程图' }).click();
  const tops = await page.locator('.new-chart-column').evaluateAll((columns) => columns.map((column) => column.getBoundingClientRect().top + column.scrollTop));
  const ends = await page.locator('.new-chart-column').first().evaluate((column) => Math.max(...[...column.querySelectorAll('label, input')].map((field) => field.getBoundingClientRect().bottom)));
  expect(tops[1]).toBeGreaterThanOrEqual(ends);
});

// helpers

async function procedure(name: string): Promise<void> {
  await page.locator(`.procedures input[value="${name}"]`).check();
}

/** The open chart as the library has it, once everything is saved. */
async function saved(): Promise<Chart> {
  await page.locator('[data-testid=save-status][data-status=saved], [data-testid=save-status][data-status=unchanged]').waitFor();
  const chartId = decodeURIComponent(/#\/chart\/(.+)$/.exec(page.url())?.[1] ?? '');
  const answer = await host.backend.dispatch('charts.open', { chartId }, { clientId: 'test', signal: new AbortController().signal });
  return openedChartSchema.parse(answer.ok ? answer.value : null).chart;
}
