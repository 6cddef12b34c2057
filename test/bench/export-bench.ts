import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { fontFile } from '../../electron/ports/fonts.ts';
import { createPdfPainter } from '../../electron/ports/pdf-painter.ts';
import { filingPrint, printFilingCopy } from '../../electron/backend/press/filing-print.ts';
import { filingCopySheets } from '../../shared/filing/filing-copy.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { paintSvg, svgFaces } from '../../shared/paint/svg.ts';
import type { Sheet } from '../../shared/scene/display-list.ts';
import { fontRoles } from '../../shared/typeset/face.ts';
import { launchBrowser } from '../harness/browser.ts';
import { arrangedSamples, fonts } from '../print/print-kit.ts';
import type { BenchRow } from './check-bench.ts';
import { departmentBench, quickEnough } from './department-bench.ts';

const chartCount = 100;

/** Exporting 100 laid-out charts to PDF against Chromium's print of the same sheets, in milliseconds a chart. */
export async function exportBench(): Promise<BenchRow[]> {
  const samples = await arrangedSamples();
  const charts = Array.from({ length: chartCount }, (_, index) => renamed(samples[index % samples.length]!, index));
  const ours = await timeOurs(charts);
  const browser = await launchBrowser();
  try {
    const { time: theirs, bytes } = await timeChromium(browser, charts);
    const against = 'Chromium’s print of the same sheets';
    return [
      { name: `Chromium prints ${chartCount} charts to PDF`, value: theirs, unit: 'ms/chart', ratio: null, against: null },
      { name: 'its files', value: bytes / charts.length / 1024, unit: 'KB each', ratio: null, against: null },
      { name: `export ${chartCount} charts to PDF, one thread`, value: ours, unit: 'ms/chart', ratio: ours / theirs, against, bar: quickEnough(ours / theirs) },
      ...(await departmentBench({ time: theirs, bytes: bytes / charts.length })),
    ];
  } finally {
    await browser.close();
  }
}

/** The filing copy of every chart, with its file, digest and sheets, by code that is compiled and faces that are read as Chromium's are. */
export async function timeOurs(charts: readonly Chart[]): Promise<number> {
  const paint = createPdfPainter();
  const print = (chart: Chart): Promise<Uint8Array> => printFilingCopy(filingPrint({ chart, order: { paper: 'auto' }, seal: null }), fonts, paint);
  for (const chart of charts) {
    await print(chart);
  }
  const start = performance.now();
  for (const chart of charts) {
    await print(chart);
  }
  return (performance.now() - start) / charts.length;
}

/** The same sheets as SVG pages, printed by a browser that is running and has the fonts loaded; making the sheets is not timed. */
export async function timeChromium(browser: Browser, charts: readonly Chart[]): Promise<{ readonly time: number; readonly bytes: number }> {
  const page = await browser.newPage();
  await serveFonts(page);
  await page.goto(`${host}/`);
  await page.evaluate(() => document.fonts.ready);
  const jobs = charts.map((chart) => filingCopySheets(chart, fonts, { paper: 'auto', seal: null }));
  await printSheets(page, jobs[0] ?? []);
  const start = performance.now();
  let bytes = 0;
  for (const sheets of jobs) {
    bytes += (await printSheets(page, sheets)).length;
  }
  const time = (performance.now() - start) / charts.length;
  await page.close();
  return { time, bytes };
}

// helpers

const host = 'http://bench.invalid';

function renamed(chart: Chart, index: number): Chart {
  return { ...chart, title: `${chart.title}（第${index + 1}号）` };
}

/** A page whose style names the shipped faces, and the faces, without any server. */
async function serveFonts(page: Page): Promise<void> {
  const faces = fontRoles.map((role) => {
    const { family, weight } = svgFaces[role];
    return `@font-face{font-family:"${family}";font-weight:${weight};src:url("${host}/${role}.ttf")}`;
  });
  const words = fontRoles.map((role) => `<p style="font-family:'${svgFaces[role].family}';font-weight:${svgFaces[role].weight}">行</p>`);
  const html = `<!doctype html><meta charset="utf-8"><style>${faces.join('')}body{margin:0}svg{display:block}</style><main>${words.join('')}</main>`;
  await page.route(`${host}/**`, async (route) => {
    const role = fontRoles.find((each) => route.request().url().endsWith(`/${each}.ttf`));
    await (role === undefined
      ? route.fulfill({ contentType: 'text/html', body: html })
      : route.fulfill({ contentType: 'font/ttf', body: readFileSync(fontFile(role)) }));
  });
}

async function printSheets(page: Page, sheets: readonly Sheet[]): Promise<Uint8Array> {
  const svg = sheets.map((sheet) => paintSvg(sheet, { seal: null, paper: null })).join('');
  await page.evaluate((text) => {
    document.querySelector('main')!.innerHTML = text;
  }, svg);
  const { width, height } = sheets[0] ?? { width: 0, height: 0 };
  return await page.pdf({ width: `${width / 72}in`, height: `${height / 72}in`, printBackground: true });
}
