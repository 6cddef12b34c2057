import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../harness/browser.ts';
import { openChartPage, type ChartPage } from '../harness/chart-page.ts';
import { startPageHost, type PageHost } from '../harness/page-host.ts';

let browser: Browser;
let host: PageHost;
let chart: ChartPage;

beforeAll(async () => {
  [browser, host] = await Promise.all([launchBrowser(), startPageHost()]);
});
afterAll(async () => {
  await browser.close();
  await host.close();
});
beforeEach(async () => {
  chart = await openChartPage(browser, host, '林木采伐许可');
});
afterEach(async () => {
  await chart.close();
});

describe('the canvas under the hand', () => {
  test('a symbol dragged from the palette lands in the lane it is dropped into', async () => {
    const { page } = chart;
    const before = await chart.stored();
    const lane = before.chart.lanes.at(-1);
    const target = await page.locator(`[data-lane="${lane?.id}"]`).boundingBox();
    const canvas = await page.locator('.canvas').boundingBox();
    await page.getByTestId('palette-document').dragTo(page.locator('.canvas'), {
      targetPosition: { x: (target?.x ?? 0) - (canvas?.x ?? 0) + (target?.width ?? 0) / 2, y: 160 },
    });
    const { nodes } = (await chart.stored()).chart;
    expect(nodes).toHaveLength(before.chart.nodes.length + 1);
    expect(nodes.at(-1)).toMatchObject({ kind: 'document', laneId: lane?.id });
    await chart.undo.click();
    expect((await chart.stored()).chart).toEqual(before.chart);
  });

  test('Ctrl+click adds to the selection, and Delete takes what is selected in one step', async () => {
    const { page } = chart;
    const before = await chart.stored();
    await chart.select('审查核查');
    await chart.node('受理通知书').click({ modifiers: ['Control'] });
    await page.locator('.inspector').getByText('已选 2 项').first().waitFor();
    await page.keyboard.press('Delete');
    const { nodes } = (await chart.stored()).chart;
    expect(nodes).toHaveLength(before.chart.nodes.length - 2);
    await page.keyboard.press('Control+z');
    expect((await chart.stored()).chart).toEqual(before.chart);
  });

  test('short lines and labels can be clicked, and clicks draw nothing', async () => {
    const { page } = chart;
    const before = await chart.stored();
    const idOf = (text: string) => before.chart.nodes.find((node) => node.text === text)?.id;
    const short = before.chart.edges.find((edge) => edge.from === idOf('材料齐全？') && edge.to === idOf('受理通知书'));
    const labels = page.locator('.canvas').getByText('是', { exact: true });
    await page.mouse.move(5, 400);
    for (const index of [0, 1]) {
      const box = await labels.nth(index).boundingBox();
      await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
      await page.mouse.move(5, 400);
    }
    const middle = await page.locator(`[data-edge="${short?.id}"] .react-flow__edge-interaction`).evaluate((path: SVGPathElement) => {
      const point = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM() ?? undefined);
      return { x: point.x, y: point.y };
    });
    await page.mouse.click(middle.x, middle.y);
    await page.locator('.inspector').getByText('从“材料齐全？”到“受理通知书”').first().waitFor();
    expect((await chart.stored()).chart).toEqual(before.chart);
  });

  test('the page itself never scrolls', async () => {
    const { page } = chart;
    await page.mouse.move(1250, 400);
    await page.mouse.wheel(0, 20_000);
    await page.mouse.wheel(0, 20_000);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    expect(await page.evaluate(() => [window.scrollY, document.body.scrollTop, document.documentElement.scrollTop])).toEqual([0, 0, 0]);
    expect((await page.locator('.canvas').boundingBox())?.y).toBeLessThan(100);
  });

  test('a click on a flow line shows its fields; a chip sets its condition', async () => {
    const { page } = chart;
    const before = await chart.stored();
    const edge = before.chart.edges.find((each) => each.label === '');
    const point = await page.locator(`[data-edge="${edge?.id}"] .react-flow__edge-interaction`).evaluate((path: SVGPathElement) => {
      const middle = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM() ?? undefined);
      return { x: middle.x, y: middle.y };
    });
    await page.mouse.click(point.x, point.y);
    await page.locator('.choice').filter({ hasText: '是' }).click();
    expect((await chart.stored()).chart.edges.find((each) => each.id === edge?.id)?.label).toBe('是');
    await chart.undo.click();
  });

  test('Tab follows the flow, arrows move by a step that joins with the next press', async () => {
    const { page } = chart;
    await chart.select('提出申请');
    await page.keyboard.press('Tab');
    await page.locator('.inspector-head h2', { hasText: '提交申请材料' }).waitFor();
    const before = await chart.stored();
    const node = before.chart.nodes.find((each) => each.text === '提交申请材料');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const after = await chart.stored();
    expect(after.chart.nodes.find((each) => each.id === node?.id)?.position?.y).toBe((node?.position?.y ?? 0) + 8);
    expect(after.history.undo).toHaveLength(before.history.undo.length + 1);
    await page.keyboard.press('Control+z');
    expect((await chart.stored()).chart).toEqual(before.chart);
  });

  test('automatic arrangement is one named step', async () => {
    const { page } = chart;
    await chart.select('审查核查');
    await page.keyboard.press('Shift+ArrowDown');
    const before = await chart.stored();
    await page.getByTestId('arrange').click();
    await page.getByTestId('arrange-apply').click();
    await expect.poll(() => chart.undo.getAttribute('aria-label')).toBe('撤销：自动排列');
    const after = await chart.stored();
    expect(after.history.undo).toHaveLength(before.history.undo.length + 1);
    await chart.undo.click();
    expect((await chart.stored()).chart).toEqual(before.chart);
  });

  test('adds, names and moves a lane', async () => {
    const { page } = chart;
    const before = await chart.stored();
    await page.getByTestId('palette-lane').click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.matches('.band-name.is-editing'))).toBe(true);
    await page.keyboard.type('法规股');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '左移' }).click();
    const { lanes } = (await chart.stored()).chart;
    expect(lanes.at(-2)?.name).toBe('法规股');
    for (let step = 0; step < 3; step += 1) {
      await chart.undo.click();
    }
    expect((await chart.stored()).chart).toEqual(before.chart);
  });
});

describe('trouble', () => {
  test('an edit that cannot be saved is shown as unsaved, and saved as soon as it can be', async () => {
    const { page } = chart;
    await page.route('**/api/charts.append', (route) => route.abort());
    await chart.select('审查核查');
    await page.keyboard.type('核查');
    await page.keyboard.press('Enter');
    await page.locator('[data-testid=save-status][data-status=failed]').waitFor();
    await page.unroute('**/api/charts.append');
    await page.locator('[data-testid=save-status][data-status=saved]').waitFor();
    expect((await chart.stored()).chart.nodes.some((node) => node.text === '核查')).toBe(true);
  });

  test('a library another process holds is shown read-only, with the reason, and changes nothing', async () => {
    const second = await startPageHost(host.libraryPath);
    const reader = await openChartPage(browser, second, '林木采伐许可');
    await reader.page.locator('.save-status').filter({ hasText: '只能查看' }).waitFor();
    await reader.select('补正告知书');
    await reader.page.keyboard.press('Delete');
    await reader.page.keyboard.type('x');
    await reader.node('补正告知书').waitFor();
    expect(await reader.page.getByTestId('palette-step').isDisabled()).toBe(true);
    await reader.page.getByTestId('back').click();
    await reader.page.getByText('此职权库只能查看').waitFor();
    await reader.close();
    await second.close();
  });
});
