import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chartSchema } from '../../shared/model/chart.ts';
import { printTabbed } from '../../shared/table/clipboard-table.ts';
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
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(host.url).origin });
  await page.getByTestId('view-table').click();
  await page.getByTestId('step-table').waitFor();
});
afterEach(async () => {
  const { complaints } = chart;
  await chart.close();
  await host.close();
  expect(complaints).toEqual([]);
});


describe('from the table only', () => {
  test('the published penalty chart is typed and pasted as rows, is laid out, and comes back as the same table', async () => {
    const published = chartSchema.parse(JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../fixtures/real/huanghua-penalty.chart.json'), 'utf8')));
    const rows = tableOf(published).map((row) => row.cells);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+Delete');
    await page.getByText('从 Excel/WPS 粘贴，或直接键入').waitFor();

    // Three rows by hand, cell by cell, Enter going on below where Tab began.
    for (const { text, lane, documents, kind } of rows.slice(0, 3)) {
      await page.keyboard.type(text);
      for (const [presses, typed] of [[1, lane], [2, documents], [3, kind]] as const) {
        for (let press = 0; press < presses; press += 1) {
          await page.keyboard.press('Tab');
        }
        await page.keyboard.type(typed);
      }
      await page.keyboard.press('Enter');
    }
    expect(await cellTexts()).toEqual(rows.slice(0, 3).map((row) => [row.text, row.lane, row.documents]));

    // The rest from a sheet, with column names of its own, cells of several lines and columns we do not have.
    const names = ['序号', '环节名称', '备注', '承办科室', '执法文书', '工作内容', '类型', '下一环节'];
    const sheet = rows.slice(3).map((row) => [row.number, row.text, '', row.lane, row.documents, row.duty.replace('，', '，\n'), row.kind, row.next]);
    await paste(printTabbed([names, ...sheet]));
    await page.getByTestId('notice').filter({ hasText: '备注' }).waitFor();
    // What those typed by hand do, in the column that is shown for it.
    await page.getByLabel('办理内容列').check();
    await page.locator('[data-at="1:8"]').click();
    for (const { duty } of rows.slice(1, 3)) {
      await page.keyboard.type(duty);
      await page.keyboard.press('Enter');
    }
    const typed = await chart.stored();
    const made = tableOf(typed.chart).map((row) => ({ ...row.cells, duty: row.cells.duty.replaceAll('\n', '') }));
    expect(made).toEqual(rows);
    expect(typed.chart.nodes.every((node) => node.position === null)).toBe(true);

    // Shown as a chart it is laid out; shown as a table again it is what it was.
    await page.getByTestId('view-chart').click();
    await page.locator('.react-flow__node').nth(rows.length - 1).waitFor();
    const drawn = await chart.stored();
    expect(drawn.chart.nodes.every((node) => node.position !== null)).toBe(true);
    await page.getByTestId('view-table').click();
    await page.getByTestId('step-table').waitFor();
    expect(tableOf(drawn.chart)).toEqual(tableOf(typed.chart));

    // All of it copied and pasted over itself changes nothing, not even the history.
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    expect((await page.evaluate(() => navigator.clipboard.readText())).split('\n')[0]).toContain('案件来源\t业务科、法律援助中心、基层科');
    await page.locator('[data-at="0:1"]').click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Control+v');
    const again = await chart.stored();
    expect(again.chart).toEqual(drawn.chart);
    expect(again.history.undo).toHaveLength(drawn.history.undo.length);
  }, 40_000);

  test('rows are inserted, moved, dragged and deleted, each as one step, and other steps stay where they were', async () => {
    const before = await chart.stored();
    const names = (stored: typeof before): string[] => tableOf(stored.chart).map((row) => row.cells.text);
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('回避审查');
    await page.keyboard.press('Enter');
    const inserted = await chart.stored();
    expect(names(inserted).slice(0, 3)).toEqual(['案件线索', '回避审查', '批准立案？']);
    const places = new Map(inserted.chart.nodes.map((node) => [node.id, node.position]));
    expect(before.chart.nodes.every((node) => JSON.stringify(places.get(node.id)) === JSON.stringify(node.position))).toBe(true);
    expect(inserted.chart.nodes.every((node) => node.position !== null)).toBe(true);

    await page.locator('[data-at="1:1"]').click();
    await page.keyboard.press('Control+Delete');
    const healed = (await chart.stored()).chart;
    expect(healed.nodes).toEqual(before.chart.nodes);
    expect(healed.edges.map(({ id, from, to, label }) => [id, from, to, label])).toEqual(before.chart.edges.map(({ id, from, to, label }) => [id, from, to, label]));

    await page.locator('[data-at="3:1"]').click();
    await page.keyboard.press('Alt+ArrowDown');
    expect(names(await chart.stored()).slice(3, 5)).toEqual(['事先告知书', '调查取证']);
    await page.keyboard.press('Alt+ArrowUp');
    expect(names(await chart.stored()).slice(3, 5)).toEqual(['调查取证', '事先告知书']);

    const grip = await page.locator('[data-at="3:0"] [data-grip]').boundingBox();
    const target = await page.locator('[data-at="4:1"]').boundingBox();
    await page.mouse.move((grip?.x ?? 0) + 5, (grip?.y ?? 0) + 8);
    await page.mouse.down();
    await page.mouse.move((grip?.x ?? 0) + 5, (target?.y ?? 0) + (target?.height ?? 0) - 3, { steps: 5 });
    await page.mouse.up();
    expect(names(await chart.stored()).slice(3, 5)).toEqual(['事先告知书', '调查取证']);
    const steps = (await chart.stored()).history.undo;
    expect(steps.slice(before.history.undo.length).map(({ command }) => command)).toEqual(Array.from({ length: 6 }, () => 'table.edit'));
  }, 40_000);

  test('what cannot be read stays in its cell, marked, and nothing wrong enters the chart', async () => {
    const before = await chart.stored();
    await page.locator('[data-at="3:3"]').click();
    await page.keyboard.type('尽快办');
    await page.keyboard.press('Enter');
    const cell = page.locator('[data-at="3:3"]');
    await cell.getByText('读不出时限').waitFor();
    expect(await cell.textContent()).toContain('尽快办');
    await page.getByTestId('view-chart').click();
    await page.getByTestId('view-table').click();
    await cell.getByText('读不出时限').waitFor();
    expect((await chart.stored()).chart).toEqual(before.chart);
    await page.locator('[data-at="0:1"]').click();
    await page.getByTestId('table-drafts').click();
    await page.keyboard.type('五个工作日');
    await page.keyboard.press('Enter');
    expect(await cell.textContent()).toBe('5个工作日');
    expect((await chart.stored()).chart.nodes.find((node) => node.text === '调查取证')?.limit).toEqual({ amount: 5, unit: 'workday', start: '' });
  }, 40_000);

  test('a row is the selected step: the inspector shows it, a finding leads into it, suggestions come from the department', async () => {
    await page.locator('[data-at="3:1"]').click();
    await expect.poll(() => page.locator('.inspector [data-field="text"]').inputValue()).toBe('调查取证');
    await page.locator('[data-at="3:2"]').click();
    await page.keyboard.type('政策');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const { chart: stored } = await chart.stored();
    const lane = stored.lanes.find((each) => each.id === stored.nodes.find((node) => node.text === '调查取证')?.laneId);
    expect(lane?.name).toContain('政策');
    await page.keyboard.press('Control+z');
    await page.locator('[data-at="3:1"]').click();
    await page.keyboard.press('Delete');
    await page.locator('[data-rule="node-text"]').first().click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe('text');
    await page.locator('[data-at="3:1"].is-active').waitFor();
  }, 40_000);

  test('400 rows are pasted and typed in without waiting', async () => {
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+Delete');
    const lines = Array.from({ length: 400 }, (_, index) => [`环节${index + 1}`, `岗位${index % 6}`, '5个工作日']);
    await paste(printTabbed([['环节', '岗位', '时限'], ...lines]));
    await page.locator('[data-at="399:1"]').waitFor();
    await page.locator('[data-at="5:1"]').click();
    await page.keyboard.type('改');
    const taken = await page.evaluate(async () => {
      const field = document.querySelector<HTMLTextAreaElement>('[data-testid=cell-editor]');
      const start = performance.now();
      field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now() - start;
    });
    console.log(`an edit among 400 rows: ${Math.round(taken)} ms`);
    expect(await page.locator('[data-at="5:1"]').textContent()).toBe('改');
    // Wide, for machines under load: an idle one takes about a thirtieth of it.
    expect(taken).toBeLessThan(3000);
  }, 40_000);
});

// helpers

async function cellTexts(): Promise<string[][]> {
  return await page.locator('tr[data-row]').evaluateAll((rows) =>
    rows.map((row) => ['text', 'lane', 'documents'].map((column) => row.querySelector(`.step-cell-${column}`)?.textContent ?? '')),
  );
}

async function paste(text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+v');
}
