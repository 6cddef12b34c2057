import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { laneOffsets } from '../../shared/model/graph.ts';
import type { Chart } from '../../shared/model/chart.ts';
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
  chart = await openChartPage(browser, host, '对非法占用土地行为的处罚');
});
afterEach(async () => {
  const { complaints } = chart;
  await chart.close();
  expect(complaints).toEqual([]);
});

describe('lanes', () => {
  test('a header is dragged to another place: what stands in the lane follows, Esc gives up', async () => {
    const before = (await chart.stored()).chart;
    const [first, second] = before.lanes;
    await dragBy(head(first!.id), second!.width * 0.9, { isGivenUp: true });
    expect((await chart.stored()).chart).toEqual(before);
    await dragBy(head(first!.id), second!.width * 0.9);
    const after = (await chart.stored()).chart;
    expect(after.lanes.map((lane) => lane.id).slice(0, 2)).toEqual([second!.id, first!.id]);
    expect(inOwnLanes(after)).toBe(true);
    await chart.undo.click();
    expect((await chart.stored()).chart).toEqual(before);
  });

  test('a border is dragged: seen at once, one step of undo, and never narrower than what stands there', async () => {
    const before = await chart.stored();
    const [lane] = before.chart.lanes;
    const border = chart.page.locator(`[data-border="${lane!.id}"]`);
    await dragBy(border, 60, { beforeRelease: async () => expect(await widthOf(lane!.id)).toBeGreaterThan(lane!.width + 30) });
    const after = await chart.stored();
    expect(after.chart.lanes[0]!.width).toBeGreaterThan(lane!.width + 30);
    expect(after.history.undo).toHaveLength(before.history.undo.length + 1);
    await dragBy(border, -600);
    const narrow = (await chart.stored()).chart;
    expect(narrow.lanes[0]!.width).toBeGreaterThanOrEqual(60);
    expect(inOwnLanes(narrow)).toBe(true);
    await chart.undo.click();
    await chart.undo.click();
    expect((await chart.stored()).chart).toEqual(before.chart);
  });

  test('a lane is inserted between two and named in place, composed; the list of posts is offered', async () => {
    const { page } = chart;
    const before = (await chart.stored()).chart;
    await page.locator('.lanes').hover({ position: { x: 20, y: 10 } });
    await page.locator('.lane-insert').nth(1).click();
    await chart.compose('fazhi', '法制');
    await page.keyboard.press('Enter');
    const named = (await chart.stored()).chart;
    expect(named.lanes).toHaveLength(before.lanes.length + 1);
    expect(named.lanes[1]).toMatchObject({ name: '法制' });
    expect(inOwnLanes(named)).toBe(true);

    await page.keyboard.press('F2');
    const offered = page.locator('.band-offers button');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    const name = await offered.first().innerText();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect((await chart.stored()).chart.lanes[1]!.name).toBe(name);
    await page.keyboard.press('Delete');
    expect((await chart.stored()).chart.lanes.map((lane) => lane.id)).toEqual(before.lanes.map((lane) => lane.id));
    for (let step = 0; step < 4; step += 1) {
      await chart.undo.click();
    }
    expect((await chart.stored()).chart).toEqual(before);
  });

  test('by keyboard: a header is reached, moved, widened, renamed by typing; Esc drops the name', async () => {
    const { page } = chart;
    const before = (await chart.stored()).chart;
    const [first, second] = before.lanes;
    await page.locator(`[data-band="${first!.id}"]`).focus();
    await page.keyboard.press('Alt+ArrowRight');
    expect((await chart.stored()).chart.lanes.slice(0, 2).map((lane) => lane.id)).toEqual([second!.id, first!.id]);
    await page.keyboard.press('Alt+Shift+ArrowRight');
    expect((await chart.stored()).chart.lanes[1]!.width).toBe(Math.round(first!.width + 10));
    await page.keyboard.type('别名');
    await page.keyboard.press('Escape');
    expect((await chart.stored()).chart.lanes[1]!.name).toBe(first!.name);
    await page.keyboard.type('别名');
    await page.keyboard.press('Enter');
    expect((await chart.stored()).chart.lanes[1]!.name).toBe('别名');
    for (let step = 0; step < 3; step += 1) {
      await chart.undo.click();
    }
    expect((await chart.stored()).chart).toEqual(before);
  });

  test('a lane with steps is not deleted at once: its steps are offered to the neighbour first', async () => {
    const { page } = chart;
    const before = (await chart.stored()).chart;
    const lane = before.lanes[1]!;
    const held = before.nodes.filter((node) => node.laneId === lane.id).map((node) => node.id);
    expect(held.length).toBeGreaterThan(0);
    await page.locator(`[data-band="${lane.id}"]`).focus();
    await page.keyboard.press('Delete');
    expect((await chart.stored()).chart).toEqual(before);
    await page.getByTestId('offer').getByRole('button').first().click();
    const after = (await chart.stored()).chart;
    expect(after.lanes.some((each) => each.id === lane.id)).toBe(false);
    expect(after.nodes.filter((node) => held.includes(node.id)).every((node) => node.laneId === before.lanes[0]!.id)).toBe(true);
    await chart.undo.click();
    expect((await chart.stored()).chart).toEqual(before);
  });
});

describe('handing over', () => {
  test('a step moved to the next lane by key: the offer marks the lines that now cross', async () => {
    const { page } = chart;
    const before = (await chart.stored()).chart;
    await chart.select('调查取证');
    const node = before.nodes.find((each) => each.text === '调查取证')!;
    const index = before.lanes.findIndex((lane) => lane.id === node.laneId);
    const by = index + 1 < before.lanes.length ? 1 : -1;
    await page.keyboard.press(by === 1 ? 'Alt+Shift+PageDown' : 'Alt+Shift+PageUp');
    const moved = (await chart.stored()).chart;
    expect(moved.nodes.find((each) => each.id === node.id)!.laneId).toBe(before.lanes[index + by]!.id);
    const offer = page.getByTestId('offer');
    await offer.filter({ hasText: before.lanes[index + by]!.name }).waitFor();
    await offer.getByRole('button', { name: /衔接/ }).click();
    const marked = (await chart.stored()).chart;
    const changed = marked.edges.filter((edge) => edge.interfaceMark !== before.edges.find((each) => each.id === edge.id)?.interfaceMark);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.every((edge) => edge.interfaceMark.includes('移交') && (edge.from === node.id || edge.to === node.id))).toBe(true);
    await chart.undo.click();
    expect((await chart.stored()).chart).toEqual(moved);
    await chart.undo.click();
    expect((await chart.stored()).chart).toEqual(before);
  });
});

describe('stages', () => {
  test('the first takes everything in; a second is added, named, resized and moved with what stands in it', async () => {
    const { page } = chart;
    const before = (await chart.stored()).chart;
    await chart.select('调查取证');
    await page.keyboard.press('Control+Shift+9');
    await page.keyboard.type('立案与调查');
    await page.keyboard.press('Enter');
    const one = (await chart.stored()).chart;
    expect(one.stages.map((stage) => stage.name)).toEqual(['立案与调查']);
    expect(one.nodes.every((node) => node.stageId === one.stages[0]!.id)).toBe(true);
    await page.keyboard.press('Control+Shift+9');
    await page.keyboard.type('决定');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Alt+Shift+ArrowDown');
    const two = (await chart.stored()).chart;
    expect(two.stages.map((stage) => stage.name)).toEqual(['立案与调查', '决定']);
    await page.keyboard.press('Alt+ArrowUp');
    const moved = (await chart.stored()).chart;
    expect(moved.stages.map((stage) => stage.name)).toEqual(['决定', '立案与调查']);
    const down = moved.stages[0]!.height;
    for (const node of moved.nodes) {
      expect(node.position!.y - two.nodes.find((each) => each.id === node.id)!.position!.y).toBeCloseTo(down, 3);
    }
    await page.keyboard.press('Delete');
    expect((await chart.stored()).chart.stages).toHaveLength(1);
    for (let step = 0; step < 7; step += 1) {
      await chart.undo.click();
    }
    expect((await chart.stored()).chart).toEqual(before);
  });
});

describe('guides', () => {
  test('a dragged step comes into line, and lines show with what; with Alt it is free', async () => {
    const { page } = chart;
    const before = (await chart.stored()).chart;
    const node = before.nodes.find((each) => each.text === '调查取证')!;
    const placeOf = async () => (await chart.stored()).chart.nodes.find((each) => each.id === node.id)!.position!;
    const by = 3 / (await zoom());
    await dragBy(chart.node('调查取证'), by, { alongY: 7, beforeRelease: async () => expect(await page.locator('.guides .guide').count()).toBeGreaterThan(0) });
    expect(Math.abs((await placeOf()).x - node.position!.x)).toBeLessThan(0.6);
    expect(await page.locator('.guides').count()).toBe(0);
    await chart.undo.click();

    await page.keyboard.down('Alt');
    await dragBy(chart.node('调查取证'), by, { alongY: 7, beforeRelease: async () => expect(await page.locator('.guides').count()).toBe(0) });
    await page.keyboard.up('Alt');
    expect(Math.abs((await placeOf()).x - node.position!.x - by)).toBeLessThan(1.5);
    await chart.undo.click();

    expect((await chart.stored()).chart).toEqual(before);
  });

  test('without guides and with the grid, a step is put down on the grid; the toggle is remembered', async () => {
    await chart.close();
    chart = await openChartPage(browser, host, '对非法占用土地行为的处罚', { remembered: { guides: false, grid: true } });
    const { page } = chart;
    const before = (await chart.stored()).chart;
    await page.locator('.lanes.has-grid').waitFor();
    await dragBy(chart.node('调查取证'), 41, { alongY: 33 });
    const { x, y } = (await chart.stored()).chart.nodes.find((each) => each.text === '调查取证')!.position!;
    expect([x % 4, y % 4]).toEqual([0, 0]);
    await page.keyboard.press("Control+'");
    expect(await page.locator('.lanes.has-grid').count()).toBe(0);
    expect(await page.evaluate(() => localStorage.getItem('mingquan-preferences'))).toContain('"grid":false');
    await chart.undo.click();
    expect((await chart.stored()).chart).toEqual(before);
  });
});

// helpers

function head(laneId: string): Locator {
  return chart.page.locator(`[data-head="${laneId}"]`);
}

async function zoom(): Promise<number> {
  return await chart.page.evaluate(() => new DOMMatrixReadOnly(getComputedStyle(document.querySelector('.react-flow__viewport')!).transform).a);
}

async function widthOf(laneId: string): Promise<number> {
  return ((await chart.page.locator(`[data-lane="${laneId}"]`).boundingBox())?.width ?? 0) / (await zoom());
}

interface DragOptions {
  readonly alongY?: number;
  readonly isGivenUp?: boolean;
  readonly beforeRelease?: () => Promise<void>;
}

/** Drags by points of the chart. */
async function dragBy(target: Locator, x: number, { alongY = 0, isGivenUp = false, beforeRelease }: DragOptions = {}): Promise<void> {
  const { page } = chart;
  const box = (await target.boundingBox())!;
  const scale = await zoom();
  const start = { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 12) };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + (x * scale) / 2, start.y + (alongY * scale) / 2, { steps: 4 });
  await page.mouse.move(start.x + x * scale, start.y + alongY * scale, { steps: 4 });
  await page.waitForTimeout(60);
  await beforeRelease?.();
  if (isGivenUp) {
    await page.keyboard.press('Escape');
  }
  await page.mouse.up();
}

/** Whether every placed step stands with its middle in its lane. */
function inOwnLanes({ lanes, nodes }: Chart): boolean {
  const offsets = laneOffsets(lanes);
  return nodes.every((node) => {
    const lane = lanes.find((each) => each.id === node.laneId)!;
    const left = offsets.get(lane.id)!;
    return node.position === null || (node.position.x >= left - 1 && node.position.x + 20 <= left + lane.width);
  });
}
