import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Chart } from '../../shared/model/chart.ts';
import { launchBrowser } from '../harness/browser.ts';
import { openChartPage, type ChartPage } from '../harness/chart-page.ts';
import { startPageHost, type PageHost } from '../harness/page-host.ts';

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
  chart = await openChartPage(browser, host, '对非法占用土地行为的处罚');
});
afterEach(async () => {
  const { complaints } = chart;
  await chart.close();
  await host.close();
  expect(complaints).toEqual([]);
});

describe('next steps', () => {
  test('the handle under a step offers four, and the one chosen goes into the line, with room made, as one step of undo', async () => {
    const { page } = chart;
    const before = await chart.stored();
    await chart.select('调查取证');
    await page.locator('.react-flow__node.selected [data-handleid=south]').click();
    await page.getByTestId('next-menu').waitFor();
    expect(await page.getByTestId('next-menu').getByRole('menuitem').count()).toBe(4);
    await page.keyboard.press('2');
    await expect.poll(async () => (await chart.stored()).chart.nodes.length).toBe(before.chart.nodes.length + 1);
    const after = (await chart.stored()).chart;
    const added = after.nodes.at(-1);
    expect(after.edges.filter((edge) => edge.from === added?.id || edge.to === added?.id)).toHaveLength(2);
    expect(covered(after)).toEqual([]);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await chart.stored()).chart).toEqual(before.chart);
  });

  test('what is typed at the handle names the next step, through an input method too, and leaves the step before alone', async () => {
    const { page } = chart;
    await chart.select('结案归档');
    await page.locator('.react-flow__node.selected [data-handleid=south]').click();
    await page.getByTestId('next-menu').waitFor();
    await chart.compose('huifang', '回访2次');
    await page.keyboard.press('Enter');
    await chart.node('回访2次').waitFor();
    const after = (await chart.stored()).chart;
    const [before, added] = ['结案归档', '回访2次'].map((text) => after.nodes.find((node) => node.text === text));
    expect(after.edges.some((edge) => edge.from === before?.id && edge.to === added?.id)).toBe(true);
  });

  test('a step added outside the view comes into it', async () => {
    const { page } = chart;
    await chart.select('事先告知书');
    for (let added = 0; added < 4; added += 1) {
      await page.keyboard.press('Alt+Shift+ArrowDown');
      await page.keyboard.type(`step${added}`);
      await page.keyboard.press('Enter');
      await expect.poll(async () => await isInView(`step${added}`)).toBe(true);
    }
  });

  test('Ctrl+Enter goes on typing, through an input method too; each text is exact', async () => {
    const { page } = chart;
    await chart.select('结案归档');
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await chart.compose('huifang', '回访');
    await page.keyboard.press('Control+Enter');
    await chart.compose('zongjie', '总结');
    await page.keyboard.press('Enter');
    await chart.node('总结').waitFor();
    const after = (await chart.stored()).chart;
    const [first, second] = ['回访', '总结'].map((text) => after.nodes.find((node) => node.text === text));
    expect(after.edges.some((edge) => edge.from === first?.id && edge.to === second?.id)).toBe(true);
    expect(covered(after)).toEqual([]);
  });
});

describe('lines', () => {
  test('a symbol dropped on a line splits it', async () => {
    const { page } = chart;
    const before = (await chart.stored()).chart;
    const edge = before.edges.find((each) => textOf(before, each.from) === '案件线索');
    const at = await middleOfLine(edge?.id ?? '');
    await page.getByTestId('palette-step').hover();
    await page.mouse.down();
    await page.mouse.move(at.x - 30, at.y, { steps: 4 });
    await page.mouse.move(at.x, at.y, { steps: 4 });
    await page.locator('.line.is-over').waitFor();
    await page.mouse.up();
    const after = (await chart.stored()).chart;
    const added = after.nodes.at(-1)?.id;
    expect(after.edges.find((each) => each.id === edge?.id)).toMatchObject({ from: edge?.from, to: added });
    expect(after.edges.some((each) => each.from === added && each.to === edge?.to)).toBe(true);
    expect(covered(after)).toEqual([]);
  });

  test('a step that stands alone goes into the line it is let go on, as one step of undo', async () => {
    const { page } = chart;
    await chart.select('不予立案');
    await page.keyboard.press('Control+d');
    const before = await chart.stored();
    const alone = before.chart.nodes.at(-1)?.id;
    const edge = before.chart.edges.find((each) => textOf(before.chart, each.from) === '案件线索');
    const at = await middleOfLine(edge?.id ?? '');
    const box = await centreOf(`.react-flow__node[data-id="${alone}"]`);
    await page.mouse.move(box.x, box.y);
    await page.mouse.down();
    await page.mouse.move(box.x + 2, box.y);
    await page.mouse.move(at.x + 20, at.y + 20, { steps: 4 });
    await page.mouse.move(at.x, at.y, { steps: 4 });
    await page.locator('.line.is-over').waitFor();
    await page.mouse.up();
    const after = (await chart.stored()).chart;
    expect(after.edges.find((each) => each.id === edge?.id)?.to).toBe(alone);
    expect(after.edges.some((each) => each.from === alone && each.to === edge?.to)).toBe(true);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await chart.stored()).chart).toEqual(before.chart);
  });

  test('deleting a step joins what it stood between, and says so', async () => {
    const { page } = chart;
    const before = (await chart.stored()).chart;
    const id = before.nodes.find((node) => node.text === '事先告知书')?.id;
    const entry = before.edges.find((edge) => edge.to === id);
    const exit = before.edges.find((edge) => edge.from === id);
    await chart.select('事先告知书');
    await page.keyboard.press('Delete');
    await page.getByTestId('notice').filter({ hasText: '连接起来' }).waitFor();
    expect((await chart.stored()).chart.edges.find((edge) => edge.id === entry?.id)).toMatchObject({ from: entry?.from, to: exit?.to });
  });

  test('the end of a selected line leads to another step; dropped in the empty it goes back', async () => {
    const { page } = chart;
    const before = (await chart.stored()).chart;
    const edge = before.edges.find((each) => textOf(before, each.from) === '案件线索');
    const at = await middleOfLine(edge?.id ?? '');
    await page.mouse.click(at.x, at.y);
    const grip = await centreOf('[data-grip=to]');
    const target = await chart.node('调查取证').boundingBox();
    await page.mouse.move(grip.x, grip.y);
    await page.mouse.down();
    await page.mouse.move(grip.x - 160, grip.y + 120, { steps: 4 });
    await page.mouse.up();
    expect((await chart.stored()).chart.edges).toEqual(before.edges);
    await page.mouse.move(grip.x, grip.y);
    await page.mouse.down();
    await page.mouse.move((target?.x ?? 0) + 6, (target?.y ?? 0) + (target?.height ?? 0) / 2, { steps: 6 });
    await page.mouse.up();
    const to = before.nodes.find((node) => node.text === '调查取证')?.id;
    await expect.poll(async () => (await chart.stored()).chart.edges.find((each) => each.id === edge?.id)).toMatchObject({ to, toSide: 'west' });
  });

  test('a piece dragged by hand stays where it was put until the line is given back', async () => {
    const { page } = chart;
    const before = (await chart.stored()).chart;
    const edge = before.edges.find((each) => textOf(before, each.from) === '案件线索');
    const at = await middleOfLine(edge?.id ?? '');
    await page.mouse.click(at.x, at.y);
    const grip = await centreOf('[data-grip^=piece]');
    await page.mouse.move(grip.x, grip.y);
    await page.mouse.down();
    await page.mouse.move(grip.x, grip.y + 20, { steps: 5 });
    await page.mouse.up();
    const bent = (await chart.stored()).chart.edges.find((each) => each.id === edge?.id);
    expect(bent?.bends).toHaveLength(1);
    const bend = await page.locator('[data-grip=bend-0]').boundingBox();
    await chart.select('调查取证');
    await page.keyboard.press('Shift+ArrowDown');
    await chart.stored();
    await page.mouse.click((bend?.x ?? 0) + 5, (bend?.y ?? 0) + 5);
    await expect.poll(() => page.locator('[data-grip=bend-0]').boundingBox()).toEqual(bend);
    await page.keyboard.press('Control+Shift+R');
    await expect.poll(async () => (await chart.stored()).chart.edges.find((each) => each.id === edge?.id)?.bends).toEqual([]);
  });

  test('typing on a selected line names it; chips and keys label the exits of a decision', async () => {
    const { page } = chart;
    const before = (await chart.stored()).chart;
    const edge = before.edges.find((each) => textOf(before, each.from) === '案件线索');
    const at = await middleOfLine(edge?.id ?? '');
    await page.mouse.click(at.x, at.y);
    await chart.compose('yijiao', '移交');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await chart.stored()).chart.edges.find((each) => each.id === edge?.id)?.label).toBe('移交');
    await chart.select('批准立案？');
    const exits = before.edges.filter((each) => textOf(before, each.from) === '批准立案？');
    const [first] = exits;
    const other = first?.label === '是' ? '否' : '是';
    await page.locator(`[data-exit="${first?.id}"] button`).filter({ hasText: other }).click();
    await expect.poll(async () => labelsOf((await chart.stored()).chart, exits)).toEqual(exits.map(({ label }) => (label === '是' ? '否' : '是')));
    await page.keyboard.press('Alt+x');
    await expect.poll(async () => labelsOf((await chart.stored()).chart, exits)).toEqual(exits.map(({ label }) => label));
  });
});

/** Whose texts, in the order given. */
function labelsOf({ edges }: Chart, which: readonly { readonly id: string }[]): (string | undefined)[] {
  return which.map(({ id }) => edges.find((edge) => edge.id === id)?.label);
}

function textOf({ nodes }: Chart, id: string): string {
  return nodes.find((node) => node.id === id)?.text ?? '';
}

/** Pairs of steps whose corners lie on one another: none may be hidden. */
function covered({ nodes }: Chart): string[] {
  return nodes.flatMap((one, index) =>
    nodes.slice(index + 1).flatMap((other) => {
      const [a, b] = [one.position, other.position];
      return a !== null && b !== null && Math.abs(a.x - b.x) < 60 && Math.abs(a.y - b.y) < 28 ? [`${one.text} ${other.text}`] : [];
    }),
  );
}

async function centreOf(selector: string): Promise<{ x: number; y: number }> {
  await chart.page.locator(selector).first().waitFor();
  const box = await chart.page.locator(selector).first().boundingBox();
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
}

/** A point on the line a clerk would click, in pixels of the window: a third along its longest piece. */
/** Whether all of the step, and the handle under it, lies on the canvas. */
async function isInView(text: string): Promise<boolean> {
  const [canvas, box] = [await chart.page.locator('.canvas').boundingBox(), await chart.node(text).boundingBox()];
  return canvas !== null && box !== null && box.y >= canvas.y && box.y + box.height + 20 <= canvas.y + canvas.height;
}

async function middleOfLine(id: string): Promise<{ x: number; y: number }> {
  return await chart.page.evaluate((edgeId) => {
    const path = document.querySelector<SVGPathElement>(`[data-edge="${edgeId}"] .line-hit`);
    const matrix = path?.getScreenCTM();
    const point = path?.getPointAtLength(path.getTotalLength() * 0.3);
    const at = point !== undefined && matrix !== null && matrix !== undefined ? point.matrixTransform(matrix) : { x: 0, y: 0 };
    return { x: at.x, y: at.y };
  }, id);
}
