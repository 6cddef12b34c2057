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

describe('a chart that leaves its screen', () => {
  test('shows in the print centre the pages as they are exported, word for word', async () => {
    const { page } = chart;
    const stored = (await chart.stored()).chart;
    const sheets = filingCopySheets(stored, fonts, { paper: 'A3', seal: null });
    await page.keyboard.press('Control+P');
    await page.getByTestId('carrier').selectOption('pdf');
    await page.locator('.segment').filter({ hasText: 'A3' }).click();
    await expect.poll(() => page.getByTestId('page-count').textContent(), { timeout: 20_000 }).toContain(`共 ${sheets.length} 页`);
    for (const [index, sheet] of sheets.entries()) {
      await page.getByRole('button', { name: `第 ${index + 1} 页` }).click();
      const texts = () => page.getByTestId('sheet').evaluate((figure) => [...figure.querySelectorAll('text')].map((text) => text.textContent));
      await expect.poll(texts).toEqual(textsOf(sheet.items).map((item) => item.text));
    }
    await page.getByTestId('print-reset').click();
    await page.getByTestId('back').click();
    await page.getByTestId('export').waitFor();
  });

  test('is exported in one step, in the very bytes of the command line', async () => {
    const { page } = chart;
    await page.getByTestId('export').click();
    await page.locator('[data-action="file.export.pdf"]').click();
    const notice = page.getByTestId('notice').filter({ hasText: '已导出' });
    const [, made = '', place = ''] = /已导出“(.*)”，在 (.*?)。/.exec((await notice.textContent()) ?? '') ?? [];
    const fromPage = await readFile(path.join(place, made));
    await promisify(execFile)(process.execPath, ['electron/cli/main.ts', 'export', host.libraryPath, '--as', 'pdf', '--out', folder], {
      cwd: path.resolve(import.meta.dirname, '../..'),
    });
    // Among the files of a whole library each name begins with a number.
    const { title } = (await chart.stored()).chart;
    const name = (await readdir(folder)).find((each) => each.endsWith(`${safeFileName(title, '')}.pdf`));
    const fromCommandLine = await readFile(path.join(folder, name ?? ''));
    expect(fromPage.subarray(0, 5).toString()).toBe('%PDF-');
    expect(fromPage.equals(fromCommandLine)).toBe(true);
  });

  test('nothing in all this broke the content policy', () => {
    expect(chart.complaints).toEqual([]);
  });
});
