import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../harness/browser.ts';
import { openChartPage, type ChartPage } from '../harness/chart-page.ts';
import { focused } from '../harness/keyboard.ts';
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
});
afterEach(async () => {
  const { complaints } = chart;
  await chart.close();
  await host.close();
  expect(complaints).toEqual([]);
});

describe('the command palette', () => {
  test('finds commands, steps, lanes, powers and posts by pinyin and initials, and takes the one chosen', async () => {
    await page.keyboard.press('Control+K');
    for (const [query, text] of [['daochu', '导出'], ['dcqz', '调查取证'], ['zcfgg', '政策法规股'], ['lmcfxk', '林木采伐许可'], ['导c', '导出'], ['xzxk', '林木采伐许可']] as const) {
      await page.getByTestId('search-box').getByRole('combobox').fill(query);
      await rowOf(text).waitFor();
    }
    await page.getByTestId('search-box').getByRole('combobox').fill('lmcfxk');
    await page.locator('.search-row mark').filter({ hasText: '林木采伐许可' }).waitFor();
    expect(await page.getByTestId('search-box').getByRole('combobox').getAttribute('aria-activedescendant')).toBe(await page.locator('[aria-selected="true"]').getAttribute('id'));
    await page.keyboard.press('Enter');
    await expect.poll(async () => await page.locator('.toolbar-title').textContent()).toContain('林木采伐许可');
  });

  test('an input method composes undisturbed: nothing is sought, chosen or closed before it commits', async () => {
    await page.keyboard.press('Control+K');
    const all = await page.getByTestId('search-row').count();
    const session = await compose('diaocha');
    expect(await page.getByTestId('search-row').count()).toBe(all);
    await pressInMethod(session, 'Enter', 13);
    await pressInMethod(session, 'Escape', 27);
    await pressInMethod(session, 'ArrowDown', 40);
    expect(await page.getByTestId('search-box').isVisible()).toBe(true);
    expect(await page.locator('[aria-selected="true"]').getAttribute('id')).toBe(await page.getByTestId('search-row').first().getAttribute('id'));
    await session.send('Input.insertText', { text: '调查' });
    await rowOf('调查取证').waitFor();
    expect(await page.getByTestId('search-box').getByRole('combobox').inputValue()).toBe('调查');
    await page.keyboard.press('Enter');
    await page.getByTestId('search-box').waitFor({ state: 'detached' });
    await expect.poll(async () => await page.getByTestId('announcer').textContent()).toContain('调查取证');
    expect((await chart.stored()).history.undo).toEqual([]);
  });

  test('a composition dropped leaves the field empty and the palette open; Esc then closes it', async () => {
    await page.keyboard.press('Control+K');
    const session = await compose('shan');
    await session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
    expect(await page.getByTestId('search-box').getByRole('combobox').inputValue()).toBe('');
    expect(await page.getByTestId('search-box').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByTestId('search-box').waitFor({ state: 'detached' });
    expect((await chart.stored()).history.undo).toEqual([]);
  });
});

describe('finding in the chart', () => {
  test('finds in every kind of field by name, goes on and back, and a click goes into the field', async () => {
    const { chart: known } = await chart.stored();
    await page.keyboard.press('Control+F');
    for (const [query, name] of [
      [known.title.slice(0, 6), '图名'], ['dcqz', '环节名称'], ['制作笔录', '工作内容'], ['土地管理法', '依据'], ['移交笔录', '相关接口'],
      [known.content.businessPhone, '业务电话'], [known.content.supervision.internal.name, '监督制约环节'], [known.lanes[1]?.name ?? '', '泳道'],
    ] as const) {
      expect(query).not.toBe('');
      await page.getByTestId('find-field').fill(query);
      await page.locator('.find-place').filter({ hasText: name }).first().waitFor();
    }
    await page.getByTestId('find-field').fill('听证');
    const count = await page.getByTestId('find-row').count();
    expect(count).toBeGreaterThan(3);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(async () => await page.getByTestId('find-count').textContent()).toBe(`2 / ${count}`);
    expect((await focused(page)).testId).toBe('find-field');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('F3');
    await expect.poll(async () => await page.getByTestId('find-count').textContent()).toBe(`2 / ${count}`);
    await page.keyboard.press('Shift+F3');
    await page.keyboard.press('Shift+F3');
    await expect.poll(async () => await page.getByTestId('find-count').textContent()).toBe(`${count} / ${count}`);

    await page.getByTestId('find-field').fill('移交笔录');
    await page.getByTestId('find-row').first().click();
    await expect.poll(async () => (await focused(page)).field).toBe('interfaceMark');
    await page.getByTestId('find-field').fill(known.content.businessPhone);
    await page.getByTestId('find-row').first().click();
    await expect.poll(async () => await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value)).toBe(known.content.businessPhone);
    expect((await chart.stored()).history.undo).toEqual([]);
  });

  test('the focus switched in the middle of a composition leaves the text there, and the chart as it was', async () => {
    await page.keyboard.press('Control+F');
    const session = await compose('tingzheng');
    await page.locator('.react-flow__pane').click({ position: { x: 20, y: 300 } });
    const typed = await page.getByTestId('find-field').inputValue();
    expect(['tingzheng', '']).toContain(typed);
    await session.detach();
    await page.getByTestId('find-field').fill('');
    await chart.compose('tingzheng', '听证');
    await expect.poll(async () => await page.getByTestId('find-row').count()).toBeGreaterThan(3);
    const found = await chart.stored();
    expect(found.history.undo).toEqual([]);
    await page.getByTestId('find-field').focus();
    await page.keyboard.press('Escape');
    await page.getByTestId('find').waitFor({ state: 'detached' });
    expect((await focused(page)).testId).toBe('type-to-edit');
  });
});

// helpers

function rowOf(text: string) {
  return page.getByTestId('search-row').filter({ hasText: text }).first();
}

async function compose(letters: string): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  for (let end = 1; end <= letters.length; end += 1) {
    await session.send('Input.imeSetComposition', { text: letters.slice(0, end), selectionStart: end, selectionEnd: end });
  }
  return session;
}

/** A key the input method keeps for itself, as the page sees it. */
async function pressInMethod(session: CDPSession, key: string, code: number): Promise<void> {
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: code });
}
