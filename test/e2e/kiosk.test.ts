import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { kioskFiles } from '../../shared/web/kiosk.ts';
import { keptPicture, mostDifferent, tolerance } from '../carriers/kept-picture.ts';
import { shownDay } from '../carriers/shown-carriers.ts';
import { pictureOf, shownOf } from '../carriers/web-pictures.ts';
import { axeViolations } from '../harness/axe.ts';
import { launchBrowser } from '../harness/browser.ts';
import { htmlFaults, openableFolder, openFromDisk, webSource, webTools } from '../harness/web-kit.ts';
import { arrangedSamples } from '../print/print-kit.ts';

let browser: Browser;
let made: { folder: string; address: string };
let page: Page;
let heard: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  const files = kioskFiles(webSource(await arrangedSamples(), { madeOn: shownDay }), 30, webTools({ withFonts: true }));
  made = await openableFolder(files);
});
afterAll(async () => {
  await browser.close();
  rmSync(made.folder, { recursive: true, force: true });
});
beforeEach(async () => {
  ({ page, heard } = await openFromDisk(browser, `${made.address}/index.html`, { width: 1080, height: 1920 }));
});
afterEach(async () => {
  expect(heard).toEqual([]);
  await page.context().close();
});

async function openChart(): Promise<void> {
  await page.locator('[data-kind="行政许可"]').click();
  await page.locator('.entry', { hasText: '林木采伐许可' }).click();
  await page.locator('#frame svg').waitFor();
}

const shown = (): Promise<string> => page.locator('.view:not([hidden])').evaluate((view) => view.id);

describe('the kiosk, opened from disk', () => {
  test.each(shownOf('kiosk'))('looks as its kept picture: $title', async (shown) => {
    expect(mostDifferent(await pictureOf(page, shown), keptPicture(shown.name))).toBeLessThan(tolerance);
  });

  test('leads from kind to chart to step and back, with nothing on the console and nothing asked of the network', async () => {
    await openChart();
    expect(await page.locator('#chart-title').textContent()).toBe('林木采伐许可流程图');
    await page.locator('#frame .step', { hasText: '审查核查' }).first().click();
    expect(await page.locator('#panel-step').textContent()).toMatch(/林业管理股.*自受理之日起6个工作日.*伐区核查表/s);
    await page.locator('#panel-step .entry', { hasText: '涉他人重大利益' }).click();
    expect(await page.locator('#step-name').textContent()).toBe('涉他人重大利益？');
    await page.locator('#tab-text').click();
    expect(await page.locator('#panel-text').textContent()).toContain('投诉举报途径和方式');
    await page.locator('#tab-qr').click();
    expect(await page.locator('#panel-qr desc').textContent()).toBe('https://www.qingxi.example/charts/00000000-0-XK-0001.html');
    await page.locator('#go-back').click();
    expect(await shown()).toBe('list');
    await page.locator('#go-back').click();
    expect(await shown()).toBe('home');
    expect(await page.locator('#go-back').isDisabled()).toBe(true);
  });

  test('finds by letters typed on the screen and by characters from a keyboard', async () => {
    await page.locator('.bar [data-go=search]').click();
    for (const letter of 'lmcf') {
      await page.locator(`[data-key=${letter}]`).click();
    }
    expect(await page.locator('#search-items .entry-name').allTextContents()).toEqual(['林木采伐许可']);
    expect(await page.locator('#search-items mark').allTextContents()).toEqual(['林', '木', '采', '伐']);
    await page.locator('[data-key=delete]').click();
    await page.locator('[data-key=clear]').click();
    await page.keyboard.type('首次登记');
    expect(await page.locator('#search-items .entry-name').allTextContents()).toEqual(['国有建设用地使用权及房屋所有权首次登记']);
  });

  test('zooms by buttons and wheel, is dragged, and a drag is no tap', async () => {
    await openChart();
    const frame = page.locator('#frame');
    const scale = async (): Promise<number> => Number(await frame.getAttribute('data-scale'));
    const place = (): Promise<DOMRect> => page.locator('#frame svg').evaluate((drawing) => drawing.getBoundingClientRect());
    const wide = await scale();
    await page.locator('#zoom-in').click();
    expect(await scale()).toBeCloseTo(wide * 1.4, 2);
    await page.locator('#zoom-out').click();
    expect(await scale()).toBeCloseTo(wide, 2);
    const box = (await frame.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + 300);
    await page.mouse.wheel(0, -100);
    await expect.poll(scale).toBeGreaterThan(wide * 1.1);
    const before = await place();
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 - 80, box.y + 200, { steps: 5 });
    await page.mouse.up();
    const after = await place();
    expect([before.x - after.x, before.y - after.y].every((way) => way > 50)).toBe(true);
    expect(await page.locator('#step-name').count()).toBe(0);
    await page.locator('#zoom-whole').click();
    const whole = await place();
    expect(whole.height).toBeLessThanOrEqual(box.height);
    expect(whole.width).toBeLessThanOrEqual(box.width);
  });

  test('zooms between two fingers', async () => {
    await openChart();
    const frame = page.locator('#frame');
    const before = Number(await frame.getAttribute('data-scale'));
    await frame.evaluate((element) => {
      const box = element.getBoundingClientRect();
      const touch = (type: string, pointerId: number, x: number): boolean =>
        element.dispatchEvent(new PointerEvent(type, { pointerId, pointerType: 'touch', clientX: box.left + x, clientY: box.top + 200, bubbles: true }));
      // No finger of a test can be captured.
      element.setPointerCapture = () => undefined;
      touch('pointerdown', 11, 400);
      touch('pointerdown', 12, 500);
      touch('pointermove', 12, 600);
      touch('pointerup', 11, 400);
      touch('pointerup', 12, 600);
    });
    expect(Number(await frame.getAttribute('data-scale'))).toBeCloseTo(before * 2, 1);
  });

  test('goes home by itself, says so before, and stays for whoever touches it', async () => {
    /** Later than it is, for the page. */
    const pass = (seconds: number): Promise<void> =>
      page.evaluate((milliseconds) => {
        const before = Date.now;
        Date.now = () => before() + milliseconds;
      }, seconds * 1000);
    const isWarned = (): Promise<boolean> => page.locator('#idle').isVisible();
    await page.locator('#size').click();
    await openChart();
    await pass(21);
    await expect.poll(isWarned).toBe(true);
    expect(await page.locator('#idle-text').textContent()).toMatch(/^\d秒后返回首页$/);
    await page.locator('#idle-stay').click();
    expect([await isWarned(), await shown()]).toEqual([false, 'chart']);
    await pass(31);
    await expect.poll(shown).toBe('home');
    expect(await page.locator('html').getAttribute('data-size')).toBe('plain');
    await pass(25);
    await page.waitForTimeout(1200);
    expect(await isWarned()).toBe(false);
  });

  test('has targets of 48 pixels and more and type that grows', async () => {
    const small = (): Promise<string[]> =>
      page.locator('button:visible').evaluateAll((buttons) =>
        buttons.flatMap((button) => {
          const { width, height } = button.getBoundingClientRect();
          return width < 48 || height < 48 ? [`${button.textContent}: ${width}×${height}`] : [];
        }),
      );
    const sizeOf = (): Promise<number> => page.locator('h1').evaluate((heading) => parseFloat(getComputedStyle(heading).fontSize));
    const plain = await sizeOf();
    expect(await small()).toEqual([]);
    await page.locator('.bar [data-go=search]').click();
    expect(await small()).toEqual([]);
    await page.locator('#go-home').click();
    await openChart();
    expect(await small()).toEqual([]);
    await page.locator('#size').click();
    await page.locator('#size').click();
    expect(await sizeOf()).toBeGreaterThan(plain * 1.3);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1080);
  });

  test('holds still, sound and without a fault of access in every view', async () => {
    const look = async (): Promise<string[]> => [...(await axeViolations(page, { preload: false })), ...(await htmlFaults(await page.content(), true))];
    expect(await look()).toEqual([]);
    await openChart();
    expect(await look()).toEqual([]);
    await page.locator('#frame .step').nth(3).click();
    expect(await look()).toEqual([]);
    await page.locator('#tab-text').click();
    expect(await look()).toEqual([]);
    await page.locator('.bar [data-go=complaints]').click();
    expect(await look()).toEqual([]);
    await page.locator('.bar [data-go=search]').click();
    await page.locator('[data-key=s]').click();
    expect(await look()).toEqual([]);
  });
});
