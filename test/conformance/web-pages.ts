import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { axeViolations } from '../harness/axe.ts';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../harness/browser.ts';
import { htmlFaults, openFromDisk } from '../harness/web-kit.ts';
import type { ConformanceCheck } from './conformance-check.ts';
import { codesIn, pixelsOfPng } from './read-codes.ts';

/** html-validate reads every page of kiosk, website column and slides; axe looks at each in a browser, opened from disk; jsQR reads their codes as they are shown. */
export const webPages: ConformanceCheck = {
  name: 'html-validate and axe',
  needs: [],
  looksAt: ['kiosk', 'site', 'slides', 'slides-portrait'],
  async run(context) {
    const pages = webPages.looksAt.flatMap((name) => context.made(name)).filter((file) => file.endsWith('.html'));
    const faults: string[] = [];
    let checked = 0;
    const browser = await launchBrowser();
    try {
      for (const file of pages) {
        const root = pathToFileURL(path.dirname(context.workFolder)).href;
        const { page, heard } = await openFromDisk(browser, pathToFileURL(file).href, { width: 1366, height: 768 }, { root });
        const found = [...(await htmlFaults(readFileSync(file, 'utf8'))), ...heard, ...(await axeViolations(page, { preload: false }))];
        const { codes, faults: unread } = await readPageCodes(page, file.includes('/kiosk/'));
        checked += codes;
        found.push(...unread);
        faults.push(...found.map((fault) => `${file}: ${fault}`));
        await page.context().close();
      }
    } finally {
      await browser.close();
    }
    return { checked: pages.length + checked, faults };
  },
};

// helpers

/** The codes of the page; of the kiosk that of the first chart. Each says what it is described with. */
async function readPageCodes(page: Page, isKiosk: boolean): Promise<{ readonly codes: number; readonly faults: readonly string[] }> {
  if (isKiosk) {
    await page.locator('[data-kind]').first().click();
    await page.locator('.entry:visible').first().click();
    await page.locator('#frame svg').waitFor();
    await page.locator('#tab-qr').click();
  }
  const drawings = await page.locator('svg:visible', { hasText: /二维码/ }).all();
  const faults: string[] = isKiosk && drawings.length === 0 ? ['shows no code'] : [];
  for (const drawing of drawings) {
    const said = await drawing.locator('desc').textContent();
    const read = codesIn(pixelsOfPng(await drawing.screenshot()));
    faults.push(...(read.length === 1 && read[0] === said ? [] : [`the code says ${JSON.stringify(read)} where it is described as ${JSON.stringify(said)}`]));
  }
  return { codes: drawings.length, faults };
}
