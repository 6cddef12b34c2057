import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ChartMaker } from '../../electron/backend/chart-maker.ts';
import { carrierOrderSchema } from '../../shared/contract/carrier-order.ts';
import type { Size } from '../../shared/kernel/geometry.ts';
import { defaultKnowledge } from '../../shared/rules/knowledge.ts';
import { launchBrowser } from '../harness/browser.ts';
import { sampleSource } from './carrier-pictures.ts';
import type { ShownCarrier } from './shown-carriers.ts';

/** A page of HTML that docs/carriers shows. */
export interface ShownPage extends Pick<ShownCarrier, 'name' | 'title' | 'order' | 'command'> {
  /** The file opened, in the folder made. */
  readonly file: (made: readonly string[]) => string | undefined;
  /** The window in pixels. */
  readonly window: Size;
}

export const shownPages: readonly ShownPage[] = [
  { name: 'kiosk', title: '触摸屏：首页', command: '--as kiosk', order: { as: 'kiosk' }, file: (made) => made.find((name) => name.endsWith('index.html')), window: { width: 1080, height: 1440 } },
  { name: 'site', title: '网站专栏：职权目录', command: '--as site', order: { as: 'site' }, file: (made) => made.find((name) => name === 'index.html'), window: { width: 1200, height: 900 } },
  { name: 'site-chart', title: '网站专栏：一张流程图', command: '--as site', order: { as: 'site' }, file: (made) => made.find((name) => /charts\/[^/]+\.html$/.test(name)), window: { width: 1200, height: 1400 } },
];

/** What a browser shows of each page, opened from disk. */
export async function* webPictures(maker: ChartMaker, pages = shownPages): AsyncGenerator<{ readonly page: ShownPage; readonly png: Uint8Array }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mingquan-pages-'));
  const browser = await launchBrowser();
  try {
    for (const page of pages) {
      const made = await write(maker, page, path.join(folder, page.name));
      const file = page.file(made);
      if (file === undefined) {
        throw new Error(`${page.name}: the page is not among ${made.join(', ')}`);
      }
      const shown = await browser.newPage({ viewport: page.window });
      await shown.goto(pathToFileURL(path.join(folder, page.name, file)).href);
      await shown.evaluate(() => document.fonts.ready.then(() => null));
      yield { page, png: await shown.screenshot({ animations: 'disabled' }) };
      await shown.close();
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

// helpers

async function write(maker: ChartMaker, page: ShownPage, folder: string): Promise<string[]> {
  const source = sampleSource(maker);
  const job = { order: carrierOrderSchema.parse(page.order), source, facts: { ...defaultKnowledge(), department: source.department, posts: source.posts } };
  const made: string[] = [];
  for await (const { name, bytes } of maker.carrierFiles({ ...job, signal: new AbortController().signal, progress: () => undefined })) {
    const file = path.join(folder, ...name.split('/'));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    made.push(name);
  }
  return made;
}
