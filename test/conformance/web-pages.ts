import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { axeViolations } from '../harness/axe.ts';
import { launchBrowser } from '../harness/browser.ts';
import { htmlFaults, openFromDisk } from '../harness/web-kit.ts';
import type { ConformanceCheck } from './conformance-check.ts';

/** html-validate reads every page of kiosk, website column and slides; axe looks at each in a browser, opened from disk. */
export const webPages: ConformanceCheck = {
  name: 'html-validate and axe',
  needs: [],
  looksAt: ['kiosk', 'site', 'slides', 'slides-portrait'],
  async run(context) {
    const pages = webPages.looksAt.flatMap((name) => context.made(name)).filter((file) => file.endsWith('.html'));
    const faults: string[] = [];
    const browser = await launchBrowser();
    try {
      for (const file of pages) {
        const root = pathToFileURL(path.dirname(context.workFolder)).href;
        const { page, heard } = await openFromDisk(browser, pathToFileURL(file).href, { width: 1366, height: 768 }, { root });
        const found = [...(await htmlFaults(readFileSync(file, 'utf8'))), ...heard, ...(await axeViolations(page, { preload: false }))];
        faults.push(...found.map((fault) => `${file}: ${fault}`));
        await page.context().close();
      }
    } finally {
      await browser.close();
    }
    return { checked: pages.length, faults };
  },
};
