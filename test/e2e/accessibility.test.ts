import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actions } from '../../renderer/actions/actions.ts';
import { menuOf } from '../../renderer/actions/menus.ts';
import { actionGroups } from '../../renderer/actions/action.ts';
import { languages, texts } from '../../shared/text/text.ts';
import { axeViolations } from '../harness/axe.ts';
import { launchBrowser } from '../harness/browser.ts';
import { startPageHost, type PageHost } from '../harness/page-host.ts';
import { rememberIn } from '../harness/preferences.ts';
import { screens, showScreen } from '../harness/screens.ts';

let browser: Browser;
let host: PageHost;

beforeAll(async () => {
  [browser, host] = await Promise.all([launchBrowser(), startPageHost()]);
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

/** What is looked at; the screens that change the chart last. */
const names = ['library', 'seal-box', 'seal-import', 'chart-step', 'table', 'outline', 'card', 'palette', 'tour', 'export', 'history', 'problem-fixes'];

describe.each(languages)('axe finds nothing wrong (%s)', (language) => {
  // One window for all of them, loaded anew for each, so that fonts and scripts are fetched once.
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    context = await browser.newContext({ viewport: { width: 1366, height: 768 }, bypassCSP: true, reducedMotion: 'reduce' });
    await rememberIn(context, { language });
    page = await context.newPage();
  });
  afterAll(() => context.close());

  test.each(names)('%s', async (name) => {
    const screen = screens.find((each) => each.name === name);
    expect(screen).toBeDefined();
    await showScreen(page, host, screen!);
    expect(await axeViolations(page)).toEqual([]);
  });
});

describe('the menus', () => {
  test('offer every action that is not keys only, with a name in both languages', () => {
    const offered = actionGroups.flatMap((group) => menuOf(actions, group).flat());
    expect(offered).toHaveLength(actions.filter(({ isHidden }) => isHidden !== true).length);
    for (const { name } of actions) {
      expect(texts[name].zh).toMatch(/\p{Script=Han}/u);
      expect(texts[name].en).toMatch(/^[^\p{Script=Han}]+$/u);
    }
  });

  test.each(languages)('are gone through by keyboard alone, item by item (%s)', async (language) => {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    try {
      await rememberIn(context, { language });
      const page = await context.newPage();
      await showScreen(page, host, { name: 'chart', open: screens.find(({ name }) => name === 'chart')!.open });
      const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.querySelector('.menu-words')?.textContent ?? document.activeElement?.textContent ?? '');
      for (const [index, group] of actionGroups.entries()) {
        await page.keyboard.press('F10');
        await page.locator('.menu-bar [role=menuitem]').first().press('Home');
        for (let step = 0; step < index; step += 1) {
          await page.keyboard.press('ArrowRight');
        }
        await page.keyboard.press('ArrowDown');
        await page.locator('.menu [role^=menuitem]').first().waitFor();
        const reached = new Set<string>();
        for (let step = menuOf(actions, group).flat().length; step > 0; step -= 1) {
          await expect.poll(focused).not.toBe('');
          reached.add(await focused());
          await page.keyboard.press('ArrowDown');
        }
        const wanted = menuOf(actions, group).flat().map(({ name }) => texts[name][language]);
        expect(wanted.filter((words) => ![...reached].some((each) => each.includes(words)))).toEqual([]);
        await page.keyboard.press('Escape');
      }
    } finally {
      await context.close();
    }
  });
});
