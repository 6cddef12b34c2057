import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createChartMaker } from '../../electron/backend/chart-maker.ts';
import { keptPicture, mostDifferent, tolerance } from '../carriers/kept-picture.ts';
import { pictureOf, shownOf, writeCarrier } from '../carriers/web-pictures.ts';
import { axeViolations } from '../harness/axe.ts';
import { launchBrowser } from '../harness/browser.ts';
import { openFromDisk } from '../harness/web-kit.ts';

const [slides] = shownOf('screen');
let browser: Browser;
let folder: string;
let address: string;
let page: Page;
let heard: string[];
/** How many slides there are. */
let count: string;

beforeAll(async () => {
  const maker = createChartMaker();
  folder = mkdtempSync(path.join(tmpdir(), 'mingquan-slides-'));
  [browser, address] = await Promise.all([launchBrowser(), writeCarrier(maker, slides!, folder)]);
  maker.close();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  ({ page, heard } = await openFromDisk(browser, address, slides!.window));
  count = String(await page.locator('.slide').count());
});
afterEach(async () => {
  expect(heard).toEqual([]);
  await page.context().close();
});

const place = (): Promise<string | null> => page.locator('#place').textContent();

describe('self-playing slides', () => {
  test('go on by themselves and begin again after the last', async () => {
    expect(await place()).toBe(`1 / ${count}`);
    await expect.poll(place, { timeout: 6000 }).toBe(`2 / ${count}`);
    await page.keyboard.press('End');
    expect(await place()).toBe(`${count} / ${count}`);
    await expect.poll(place, { timeout: 6000 }).toBe(`1 / ${count}`);
  });

  test('stop and go by keys, and the slide alone is seen', async () => {
    await page.keyboard.press(' ');
    await page.keyboard.press('ArrowRight');
    expect(await place()).toBe(`2 / ${count}`);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await place()).toBe(`${count} / ${count}`);
    await page.waitForTimeout(3500);
    expect(await place()).toBe(`${count} / ${count}`);
    await expect.poll(() => page.locator('.slide:visible').count()).toBe(1);
    await page.keyboard.press(' ');
    await expect.poll(place, { timeout: 6000 }).toBe(`1 / ${count}`);
  });

  test('look as their kept picture', async () => {
    expect(mostDifferent(await pictureOf(page, slides!), keptPicture(slides!.name))).toBeLessThan(tolerance);
  });

  test('have no fault of access', async () => {
    expect(await axeViolations(page, { preload: false })).toEqual([]);
  });
});
