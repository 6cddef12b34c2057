import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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
  chart = await openChartPage(browser, host, power);
});
afterEach(async () => {
  await chart.close();
  await host.close();
});

describe('named points and history', () => {
  test('Ctrl+S makes a named point; the history shows each step, goes back to one, and restores the point', async () => {
    const { page } = chart;
    const first = await chart.stored();
    await rename(page, '调查取证', '甲步骤');
    await page.keyboard.press('Control+S');
    await page.getByTestId('notice').filter({ hasText: '命名点' }).waitFor();
    await rename(page, '甲步骤', '乙步骤');
    await rename(page, '乙步骤', '丙步骤');
    await page.keyboard.press('Control+H');
    expect(await page.getByTestId('history-step').first().innerText()).toContain('修改环节');
    await page.getByTestId('history-step').nth(1).click();
    await page.locator('.chart-picture').getByText('乙步骤').waitFor();
    await page.getByTestId('history-go').click();
    await chart.node('乙步骤').waitFor();
    await page.keyboard.press('Control+H');
    await page.getByTestId('history-point').first().click();
    await page.locator('.chart-picture').getByText('甲步骤').waitFor();
    await page.getByTestId('point-restore').click();
    await chart.node('甲步骤').waitFor();
    await chart.undo.click();
    await chart.node('乙步骤').waitFor();
    expect((await chart.stored()).history.undo.length).toBe(first.history.undo.length + 2);
    expect(chart.complaints).toEqual([]);
  });

  test('a named point is given a name through an input method, and undo knows its steps after a restart', async () => {
    const { page } = chart;
    await rename(page, '调查取证', '甲步骤');
    await page.keyboard.press('Control+Shift+S');
    await page.getByTestId('point-name').focus();
    await chart.compose('baosongqian', '报送前');
    await page.keyboard.press('Enter');
    await page.getByTestId('notice').filter({ hasText: '报送前' }).waitFor();
    await chart.stored();
    await page.reload();
    await chart.node('甲步骤').waitFor();
    expect(await chart.undo.getAttribute('aria-label')).toContain('修改环节');
    await chart.undo.click();
    await chart.node('调查取证').waitFor();
    await page.keyboard.press('Control+H');
    expect(await page.getByTestId('history-point').first().innerText()).toContain('报送前');
  });
});

describe('recovery', () => {
  test('what a window that went could not save is offered with both pictures, and taken in as one step', async () => {
    const { page } = chart;
    await page.route('**/*charts.append*', (route) => route.abort());
    await rename(page, '调查取证', '没存上的步骤');
    await page.locator('[data-testid=save-status][data-status=failed]').waitFor();
    await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith('mingquan-unsaved/')));
    const next = await page.context().newPage();
    // A real crash: nothing of the page runs any more, so nothing is sent on leaving.
    await Promise.all([page.waitForEvent('crash'), page.goto('chrome://crash').catch(() => null)]);
    await next.goto(host.url);
    await next.getByTestId('power').filter({ hasText: power }).click();
    await next.locator('.recovery').getByText('没存上的步骤').waitFor();
    expect(await next.locator('.recovery figure').first().innerText()).toContain('调查取证');
    await next.getByTestId('recover-go').click();
    await next.locator('.react-flow__node').filter({ hasText: '没存上的步骤' }).waitFor();
    await next.getByTestId('undo').click();
    await next.locator('.react-flow__node').filter({ hasText: '调查取证' }).first().waitFor();
    expect(await next.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('mingquan-unsaved/')))).toEqual([]);
  });
});

describe('two windows on one library', () => {
  test('each sees what the other does; edits of different places are joined, of the same place told and offered', async () => {
    const other = await openChartPage(browser, host, power);
    await rename(chart.page, '调查取证', '甲窗口改的');
    await other.node('甲窗口改的').waitFor();
    await other.page.getByTestId('notice').filter({ hasText: '别处有改动' }).waitFor();

    // Both at once: held back until both have edited.
    let open: () => void = () => undefined;
    const opened = new Promise<void>((resolve) => (open = resolve));
    await other.page.context().route('**/*charts.append*', async (route) => {
      await opened;
      await route.continue();
    });
    await rename(other.page, '立案', '乙窗口改的');
    await rename(chart.page, '甲窗口改的', '甲又改了');
    await chart.stored();
    open();
    await other.node('甲又改了').waitFor();
    await other.node('乙窗口改的').waitFor();
    await chart.node('乙窗口改的').waitFor();
    expect(await chart.page.locator('.recovery').count()).toBe(0);
    await other.close();
  });
});

// helpers

/** Selects the step, types its new name, and leaves nothing selected. */
async function rename(page: Page, from: string, to: string): Promise<void> {
  await page.locator('.react-flow__node').filter({ hasText: from }).first().click();
  await page.keyboard.type(to);
  await page.keyboard.press('Enter');
  await page.locator('.react-flow__node').filter({ hasText: to }).first().waitFor();
}
