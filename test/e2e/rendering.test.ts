import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFonts } from '../../electron/ports/fonts.ts';
import { filingCopySheets } from '../../shared/filing/filing-copy.ts';
import { safeFileName } from '../../shared/formats/safe-file-name.ts';
import { routeEdges } from '../../shared/layout/route-edges.ts';
import { textsOf } from '../../shared/scene/display-list.ts';
import type { Fonts } from '../../shared/typeset/font-metrics.ts';
import { textWidth } from '../../shared/typeset/break-lines.ts';
import { nodeBox } from '../../shared/typeset/node-box.ts';
import { launchBrowser } from '../harness/browser.ts';
import { openChartPage, type ChartPage } from '../harness/chart-page.ts';
import { startPageHost, type PageHost } from '../harness/page-host.ts';

let browser: Browser;
let host: PageHost;
let chart: ChartPage;
let fonts: Fonts;
let folder: string;

beforeAll(async () => {
  [browser, host, fonts, folder] = await Promise.all([
    launchBrowser(),
    startPageHost(),
    readFonts(),
    mkdtemp(path.join(tmpdir(), 'mingquan-out-')),
  ]);
  chart = await openChartPage(browser, host, '对非法占用土地行为的处罚');
});
afterAll(async () => {
  await browser.close();
  await host.close();
  await rm(folder, { recursive: true });
});

describe('the canvas', () => {
  test('breaks every line where the paper breaks it, and sets it as wide as it was measured', async () => {
    const { nodes } = (await chart.stored()).chart;
    const shown = await chart.page.evaluate(() =>
      [...document.querySelectorAll('.symbol')].map((symbol) => ({
        id: symbol.getAttribute('data-node') ?? '',
        lines: [...symbol.querySelectorAll('text')].map((line) => ({
          text: line.textContent,
          x: Number(line.getAttribute('x')),
          y: Number(line.getAttribute('y')),
          width: line.getComputedTextLength(),
          hasFace: document.fonts.check(`10px "${line.getAttribute('font-family')}"`, line.textContent ?? ''),
        })),
      })),
    );
    expect(shown).toHaveLength(nodes.length);
    for (const { id, lines } of shown) {
      const node = nodes.find((each) => each.id === id);
      if (node === undefined) {
        throw new TypeError(`no node ${id}`);
      }
      const box = nodeBox(node, fonts);
      expect(lines.map(({ text, x, y }) => ({ text, x, y }))).toEqual(box.lines.map(({ text, at }) => ({ text, ...at })));
      for (const [index, line] of box.lines.entries()) {
        expect(lines[index]?.hasFace).toBe(true);
        expect(Math.abs((lines[index]?.width ?? 0) - textWidth(line.text, fonts[line.font], line.size))).toBeLessThan(0.5);
      }
    }
  });

  test('leads every flow line as the router does', async () => {
    const { chart: stored } = await chart.stored();
    const routes = routeEdges(stored, (node) => nodeBox(node, fonts).size);
    const shown = await chart.page.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll('[data-edge]')].map((line) => [
          line.getAttribute('data-edge') ?? '',
          line.querySelector('.line-hit')?.getAttribute('d') ?? '',
        ]),
      ),
    );
    const expected = Object.entries(routes).map(([id, route]) => [
      id,
      route.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(''),
    ]);
    expect(shown).toEqual(Object.fromEntries(expected));
  });
});

describe('the export dialog', () => {
  test('shows the pages as they are exported, word for word', async () => {
    const { page } = chart;
    const stored = (await chart.stored()).chart;
    const sheets = filingCopySheets(stored, fonts, { paper: 'A3', seal: null });
    await page.getByTestId('export').click();
    await page.locator('.segment').filter({ hasText: 'A3' }).click();
    await expect.poll(() => page.getByTestId('sheet').count()).toBe(sheets.length);
    const texts = await page.getByTestId('sheet').evaluateAll((figures) =>
      figures.map((figure) => [...figure.querySelectorAll('text')].map((text) => text.textContent)),
    );
    expect(texts).toEqual(sheets.map((sheet) => textsOf(sheet.items).map((item) => item.text)));
    await page.keyboard.press('Escape');
    await page.getByTestId('sheet').first().waitFor({ state: 'detached' });
  });

  test('exports the very bytes the command line exports', async () => {
    const { page } = chart;
    await page.getByTestId('export').click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('export-go').click()]);
    const fromPage = await readFile(await download.path());
    await promisify(execFile)(process.execPath, ['electron/cli/main.ts', 'export', host.libraryPath, '--as', 'pdf', '--out', folder], {
      cwd: path.resolve(import.meta.dirname, '../..'),
    });
    // Among the files of a whole library each name begins with a number. (The name the browser proposes is no help: it
    // drops Chinese where the system's locale has none.)
    const { title } = (await chart.stored()).chart;
    const name = (await readdir(folder)).find((each) => each.endsWith(`${safeFileName(title, '')}.pdf`));
    const fromCommandLine = await readFile(path.join(folder, name ?? ''));
    expect(fromPage.subarray(0, 5).toString()).toBe('%PDF-');
    expect(fromPage.equals(fromCommandLine)).toBe(true);
  });

  test('refuses as seal what is no PNG, and says that a picture is no electronic seal', async () => {
    const { page } = chart;
    await page.getByTestId('export').click();
    await page.getByText('印章图片不是电子印章').waitFor();
    await page.getByTestId('seal-file').setInputFiles({ name: 'seal.png', mimeType: 'image/png', buffer: Buffer.from('not an image') });
    await page.getByTestId('notice').filter({ hasText: 'PNG' }).waitFor();
    await page.keyboard.press('Escape');
  });

  test('nothing in all this broke the content policy', () => {
    expect(chart.complaints).toEqual([]);
  });
});
