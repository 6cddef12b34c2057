import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { ChartMaker } from '../../electron/backend/chart-maker.ts';
import type { Size } from '../../shared/kernel/geometry.ts';
import { launchBrowser } from '../harness/browser.ts';
import { openFromDisk } from '../harness/web-kit.ts';
import { filesOf, sampleSource } from './sample-carriers.ts';
import { shownPenalty, type ShownCarrier } from './shown-carriers.ts';

/** A page of HTML that docs/carriers shows. */
export interface ShownPage extends Pick<ShownCarrier, 'name' | 'title' | 'order' | 'command' | 'charts'> {
  /** The file opened, in the folder made; null for the only one. */
  readonly file: string | null;
  /** The window in pixels. */
  readonly window: Size;
  /** What is done on the page before it is looked at. */
  readonly show?: (page: Page) => Promise<void>;
}

export const shownPages: readonly ShownPage[] = [
  { name: 'slides', title: '电子屏：自动播放的网页', command: '--as screen', order: { as: 'screen', seconds: 3 }, charts: [shownPenalty], file: null, window: { width: 1280, height: 720 }, show: stopAtThird },
  { name: 'kiosk', title: '触摸屏：首页', command: '--as kiosk', order: { as: 'kiosk' }, file: 'index.html', window: { width: 1080, height: 1920 } },
  { name: 'kiosk-chart', title: '触摸屏：一个环节', command: '--as kiosk', order: { as: 'kiosk' }, file: 'index.html', window: { width: 1080, height: 1920 }, show: openStep },
  { name: 'site', title: '网站专栏：职权目录', command: '--as site', order: { as: 'site' }, file: 'index.html', window: { width: 1200, height: 900 } },
  { name: 'site-chart', title: '网站专栏：一张流程图', command: '--as site', order: { as: 'site' }, file: 'charts/00000000-0-CF-0001.html', window: { width: 1200, height: 1400 } },
];

/** The pages the order of that name makes. */
export function shownOf(as: ShownPage['order']['as']): readonly ShownPage[] {
  return shownPages.filter(({ order }) => order.as === as);
}

/** What a browser shows of each page, opened from disk. */
export async function* webPictures(maker: ChartMaker, pages = shownPages): AsyncGenerator<{ readonly page: ShownPage; readonly png: Uint8Array }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mingquan-pages-'));
  const browser = await launchBrowser();
  try {
    const made = new Map<string, string>();
    for (const page of pages) {
      const place = made.get(page.order.as) ?? (await writeCarrier(maker, page, path.join(folder, page.order.as)));
      made.set(page.order.as, place);
      const opened = await openFromDisk(browser, page.file === null ? place : new URL(page.file, place).href, page.window);
      yield { page, png: await pictureOf(opened.page, page) };
      await opened.page.context().close();
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is seen of the opened page once it shows what it is to show. */
export async function pictureOf(page: Page, { show }: ShownPage): Promise<Uint8Array> {
  await show?.(page);
  return page.screenshot({ animations: 'disabled' });
}

/** Writes the carrier of the sample department into that folder; the address of its only file, or of `folder/`. */
export async function writeCarrier(maker: ChartMaker, { order, charts }: Pick<ShownPage, 'order' | 'charts'>, folder: string): Promise<string> {
  const made: string[] = [];
  for await (const { name, bytes } of filesOf(maker, order, sampleSource(maker, charts))) {
    const file = path.join(folder, ...name.split('/'));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    made.push(file);
  }
  const [only, ...more] = made;
  return more.length === 0 && only !== undefined ? pathToFileURL(only).href : `${pathToFileURL(folder).href}/`;
}

// helpers

/** Stopped, so that the bar of time stands still; the buttons hide once nobody has touched the screen for a while. */
async function stopAtThird(page: Page): Promise<void> {
  await page.keyboard.press(' ');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.locator('.controls.resting').waitFor({ state: 'attached' });
}

async function openStep(page: Page): Promise<void> {
  await page.locator('[data-kind="行政处罚"]').click();
  await page.locator('.entry', { hasText: shownPenalty }).click();
  await page.locator('#frame .step', { hasText: '组织听证' }).first().click();
  await page.locator('#step-name').waitFor();
}
