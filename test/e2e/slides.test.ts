import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { filingSheets } from '../../shared/carriers/filing-sheets.ts';
import { selfPlayingHtml } from '../../shared/web/self-playing.ts';
import { axeViolations } from '../harness/axe.ts';
import { launchBrowser } from '../harness/browser.ts';
import { openFromDisk, webTools } from '../harness/web-kit.ts';
import { arrangedSamples } from '../print/print-kit.ts';

let browser: Browser;
let folder: string;
let page: Page;
let heard: string[];

beforeAll(async () => {
  const tools = webTools({ withFonts: true });
  const [launched, charts] = await Promise.all([launchBrowser(), arrangedSamples()]);
  browser = launched;
  const sheets = charts.slice(0, 3).map((chart) => filingSheets(chart, tools.fonts, { paper: 'auto', seal: null })[0]!);
  folder = mkdtempSync(path.join(tmpdir(), 'mingquan-slides-'));
  writeFileSync(path.join(folder, 'slides.html'), await selfPlayingHtml(sheets, { title: '流程图', seconds: 3, seal: null, makeFont: tools.makeFont, parts: tools.parts }));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  ({ page, heard } = await openFromDisk(browser, pathToFileURL(path.join(folder, 'slides.html')).href, { width: 1280, height: 720 }));
});
afterEach(async () => {
  expect(heard).toEqual([]);
  await page.context().close();
});

const place = (): Promise<string | null> => page.locator('#place').textContent();

describe('self-playing slides', () => {
  test('go on by themselves and begin again after the last', async () => {
    expect(await place()).toBe('1 / 3');
    await expect.poll(place, { timeout: 6000 }).toBe('2 / 3');
    await page.keyboard.press('End');
    expect(await place()).toBe('3 / 3');
    await expect.poll(place, { timeout: 6000 }).toBe('1 / 3');
  });

  test('stop and go by keys, and the slide alone is seen', async () => {
    await page.keyboard.press(' ');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    expect(await place()).toBe('3 / 3');
    await page.waitForTimeout(3500);
    expect(await place()).toBe('3 / 3');
    await expect.poll(() => page.locator('.slide:visible').count()).toBe(1);
    await page.keyboard.press(' ');
    await expect.poll(place, { timeout: 6000 }).toBe('1 / 3');
  });

  test('have no fault of access', async () => {
    expect(await axeViolations(page, { preload: false })).toEqual([]);
  });
});
