import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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

describe('typing on a selected step', () => {
  test('an input-method composition replaces its text exactly, as one step of undo', async () => {
    await chart.select('调查取证');
    await chart.compose('xingzhengchufa', '行政处罚');
    await chart.page.keyboard.press('Enter');
    await chart.node('行政处罚').waitFor();
    const after = await chart.stored();
    expect(after.chart.nodes.filter((node) => node.text === '行政处罚')).toHaveLength(1);
    expect(after.chart.nodes.some((node) => node.text === '调查取证')).toBe(false);
    expect(after.history.undo.at(-1)?.command).toBe('node.edit');
    const steps = after.history.undo.length;
    await chart.undo.click();
    await chart.node('调查取证').waitFor();
    expect((await chart.stored()).history.undo).toHaveLength(steps - 1);
  });

  test('the first plain letter is kept, and leaving the field commits', async () => {
    await chart.select('调查取证');
    await chart.page.keyboard.type('abc');
    await chart.page.locator('.react-flow__pane').click({ position: { x: 5, y: 300 } });
    await chart.node('abc').waitFor();
    expect((await chart.stored()).chart.nodes.some((node) => node.text === 'abc')).toBe(true);
  });

  test('Esc drops what was typed; no shortcut acts while composing', async () => {
    const before = await chart.stored();
    await chart.select('调查取证');
    const session = await chart.page.context().newCDPSession(chart.page);
    await session.send('Input.imeSetComposition', { text: 'shan', selectionStart: 4, selectionEnd: 4 });
    for (const [key, code] of [['Backspace', 8], ['Delete', 46], ['Enter', 13]] as const) {
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: code });
    }
    await session.send('Input.insertText', { text: '删' });
    await chart.page.keyboard.press('Escape');
    await chart.node('调查取证').waitFor();
    expect((await chart.stored()).chart.nodes).toEqual(before.chart.nodes);
  });

  test('F2 edits the text that is there, Enter ends it', async () => {
    await chart.select('调查取证');
    await chart.page.keyboard.press('F2');
    await chart.page.keyboard.type('完毕');
    await chart.page.keyboard.press('Enter');
    await chart.node('调查取证完毕').waitFor();
    expect((await chart.stored()).chart.nodes.some((node) => node.text === '调查取证完毕')).toBe(true);
  });
});

describe('checking while editing', () => {
  test('clearing the basis shows its finding within 300 ms, which leads back into the field; undo takes it away', async () => {
    const { page } = chart;
    const law = page.locator('[data-field="content.basis.0.law"]');
    for (let rest = await page.locator('[data-field$=".law"][data-field^="content.basis"]').count(); rest > 1; rest -= 1) {
      await page.locator('.citations').first().getByRole('button', { name: '删除这条依据' }).first().click();
      await page.waitForFunction((count) => document.querySelectorAll('[data-field$=".law"][data-field^="content.basis"]').length < count, rest);
    }
    for (const part of ['article', 'paragraph', 'item', 'documentNumber']) {
      const field = page.locator(`[data-field="content.basis.0.${part}"]`);
      if ((await field.count()) > 0 && (await field.inputValue()) !== '') {
        await field.fill('');
        await field.blur();
      }
    }
    await page.waitForTimeout(400);
    const steps = (await chart.stored()).history.undo.length;
    await law.click();
    await page.keyboard.press('Control+A');
    const finding = chart.problems.filter({ hasText: '依据' }).and(page.locator('[data-rule="basis-required"]'));
    await page.evaluate(() => {
      const seen = { at: 0, cleared: 0 };
      Object.assign(window, { seen });
      document.addEventListener('input', () => (seen.cleared ||= performance.now()), { once: true, capture: true });
      new MutationObserver(() => {
        if (seen.at === 0 && document.querySelector('[data-rule="basis-required"]') !== null) {
          seen.at = performance.now();
        }
      }).observe(document.body, { childList: true, subtree: true, attributes: true });
    });
    await page.keyboard.press('Delete');
    await finding.waitFor();
    const taken = await page.evaluate(() => {
      const { at, cleared } = (window as unknown as { seen: { at: number; cleared: number } }).seen;
      return at - cleared;
    });
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(300);

    await page.locator('.section-head button').filter({ hasText: '依据' }).first().click();
    await finding.click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe('content.basis');

    expect((await chart.stored()).history.undo).toHaveLength(steps + 1);
    await chart.undo.click();
    await finding.waitFor({ state: 'detached' });
    expect(await law.inputValue()).not.toBe('');
    expect((await chart.stored()).history.undo).toHaveLength(steps);
  });

  test('a finding about a step opens its inspector, even from a closed panel, and focuses the field', async () => {
    const { page } = chart;
    await chart.select('调查取证');
    await page.locator('[data-field="text"]').fill('');
    await page.keyboard.press('Tab');
    await page.getByTestId('toggle-inspector').click();
    await page.locator('[data-rule="node-text"]').click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe('text');
  });
});

describe('drawing', () => {
  test('a click in the palette adds a step after the selected one and joins them; undo takes both', async () => {
    await chart.select('结案归档');
    const before = await chart.stored();
    await chart.page.getByTestId('palette-step').click();
    await chart.page.keyboard.type('回访');
    await chart.page.keyboard.press('Enter');
    await chart.node('回访').waitFor();
    const after = await chart.stored();
    const added = after.chart.nodes.find((node) => node.text === '回访');
    const last = before.chart.nodes.find((node) => node.text === '结案归档');
    expect(added?.laneId).toBe(last?.laneId);
    expect(after.chart.edges.some((edge) => edge.from === last?.id && edge.to === added?.id)).toBe(true);
    await chart.undo.click();
    await chart.undo.click();
    expect((await chart.stored()).chart).toEqual(before.chart);
  });

  test('dragging a step into another lane changes who handles it; delete takes its lines along', async () => {
    const { page } = chart;
    const before = await chart.stored();
    const node = before.chart.nodes.find((each) => each.text === '事先告知书');
    const box = await chart.node('事先告知书').boundingBox();
    const lane = before.chart.lanes.at(-1);
    const target = await page.locator(`[data-lane="${lane?.id}"]`).boundingBox();
    if (box === null || target === null) {
      throw new TypeError('not on the screen');
    }
    await page.mouse.move(box.x + 24, box.y + 12);
    await page.mouse.down();
    await page.mouse.move(target.x + target.width / 2 - 30, box.y + 20, { steps: 4 });
    await page.mouse.move(target.x + target.width / 2, box.y + 30, { steps: 4 });
    await page.mouse.up();
    const moved = await chart.stored();
    expect(moved.chart.nodes.find((each) => each.id === node?.id)?.laneId).toBe(lane?.id);
    expect(moved.history.undo.at(-1)?.command).toBe('node.move');

    await page.keyboard.press('Delete');
    const deleted = await chart.stored();
    expect(deleted.chart.nodes.some((each) => each.id === node?.id)).toBe(false);
    expect(deleted.chart.edges.some((edge) => edge.from === node?.id || edge.to === node?.id)).toBe(false);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect((await chart.stored()).chart).toEqual(before.chart);
    await page.keyboard.press('Control+Shift+Z');
    expect((await chart.stored()).chart).toEqual(moved.chart);
  });

  test('dragging from handle to handle connects two steps', async () => {
    const { page } = chart;
    const before = await chart.stored();
    const [from, to] = ['调查取证', '不予立案'].map((text) => before.chart.nodes.find((node) => node.text === text)?.id ?? '');
    const centre = async (id: string | undefined, side: string) => {
      const box = await page.locator(`.react-flow__node[data-id="${id}"] .react-flow__handle[data-handleid="${side}"]`).boundingBox();
      return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
    };
    await chart.node('调查取证').hover();
    const start = await centre(from, 'east');
    const end = await centre(to, 'west');
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 3 });
    await page.mouse.move(end.x, end.y, { steps: 3 });
    await page.mouse.up();
    const after = await chart.stored();
    expect(after.chart.edges).toHaveLength(before.chart.edges.length + 1);
    expect(after.chart.edges.at(-1)).toMatchObject({ from, to, route: null });
  });
});

describe('keeping', () => {
  test('a reload shows the edit, and undo still works', async () => {
    const { page } = chart;
    await chart.select('调查取证');
    await page.keyboard.type('查证');
    await page.keyboard.press('Enter');
    await chart.stored();
    expect(page.url()).not.toContain('token');
    await page.reload();
    await chart.node('查证').waitFor();
    await chart.undo.click();
    await chart.node('调查取证').waitFor();
    expect((await chart.stored()).chart.nodes.some((node) => node.text === '查证')).toBe(false);
  });

  test('Ctrl+S says that everything is saved, and under which name the point is kept', async () => {
    await chart.page.keyboard.press('Control+s');
    await chart.page.getByTestId('notice').filter({ hasText: /已全部保存.*命名点“/u }).waitFor();
  });

  test('a change made elsewhere is shown and told', async () => {
    const { chart: stored, sequence } = await chart.stored();
    const node = stored.nodes[0];
    if (node === undefined) {
      throw new TypeError('no node');
    }
    const entry = {
      id: 'elsewhere',
      kind: 'do',
      command: 'node.edit',
      diff: [{ list: 'nodes', index: 0, before: node, after: { ...node, text: '别处改的' } }],
    };
    const answer = await host.backend.dispatch(
      'charts.append',
      { chartId: chart.chartId, expectedSequence: sequence, entries: [entry] },
      { clientId: 'other', signal: new AbortController().signal },
    );
    expect(answer.ok).toBe(true);
    await chart.node('别处改的').waitFor();
    await chart.page.getByTestId('notice').filter({ hasText: '别处' }).waitFor();
  });
});

describe('composing in a field of the inspector', () => {
  test('gives exactly the text chosen, as one step, and Enter that chooses a candidate ends nothing', async () => {
    const { page } = chart;
    await chart.select('调查取证');
    const steps = (await chart.stored()).history.undo.length;
    const section = page.locator('[data-field="section"]');
    await section.fill('');
    await page.waitForTimeout(300);
    await chart.compose('faguigu', '法规股');
    expect(await section.inputValue()).toBe('法规股');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe('section');
    await page.keyboard.press('Tab');
    const after = await chart.stored();
    expect(after.chart.nodes.find((node) => node.text === '调查取证')?.section).toBe('法规股');
    expect(after.history.undo).toHaveLength(steps + 1);
  });

  test('leaving the field in mid-composition keeps what stands in it', async () => {
    const { page } = chart;
    const session = await page.context().newCDPSession(page);
    await page.locator('[data-field="content.handlingPosts"]').waitFor({ state: 'attached' });
    await page.locator('[data-field="issuer"]').fill('');
    await session.send('Input.imeSetComposition', { text: '县局', selectionStart: 2, selectionEnd: 2 });
    await page.locator('[data-field="title"]').click();
    await expect.poll(async () => (await chart.stored()).chart.issuer).toBe('县局');
  });
});
