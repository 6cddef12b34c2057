import { expect, test } from 'vitest';
import { readFontBytes } from '../../electron/ports/fonts.ts';
import { fixedChart } from '../../test/print/fixed-chart.ts';
import { fonts } from '../../test/print/print-kit.ts';
import { filingSheets } from '../carriers/filing-sheets.ts';
import { writeChartFile } from '../formats/chart-file.ts';
import { pdfPainter } from '../paint/pdf.ts';
import { readPdfAttachments } from '../paint/read-pdf-attachments.ts';
import { readChartDocument, readChartFromPdf } from './chart-in-pdf.ts';
import { filingFacts } from './filing-facts.ts';

const chart = fixedChart();
const paint = pdfPainter(readFontBytes());
const sheets = filingSheets(chart, fonts, { paper: 'auto', seal: null });
const copy = await paint(sheets, { seal: null, ...filingFacts(chart) });

test('the chart comes back from its filing copy, letter by letter', async () => {
  const { chart: read, notes } = await readChartDocument(copy, '流程图.pdf');
  expect(notes).toEqual([]);
  expect(read).toEqual(chart);
  const [file] = await readPdfAttachments(copy);
  expect(file?.name).toBe('双随机行政检查流程图.chart.json');
  expect(Buffer.compare(file?.bytes ?? new Uint8Array(), writeChartFile(chart))).toBe(0);
});

test('it comes back from the attached page as well, and from an interchange file', async () => {
  const [, page] = await readPdfAttachments(copy);
  expect(page?.name).toBe('双随机行政检查流程图.chart.json.pdf');
  expect((await readChartFromPdf(page!.bytes, page!.name)).chart).toEqual(chart);
  expect((await readChartDocument(writeChartFile(chart), 'a.chart.json')).chart).toEqual(chart);
});

test('a PDF without a chart, a broken one and what is neither are refused in plain words', async () => {
  const plain = await paint(sheets, { seal: null, title: '', author: '', date: '' });
  await expect(readChartDocument(plain, 'a.pdf')).rejects.toMatchObject({ code: 'chart.unreadable', details: { reason: expect.stringContaining('没有随附流程图数据') } });
  await expect(readChartDocument(copy.subarray(0, 400), 'a.pdf')).rejects.toMatchObject({ code: 'chart.unreadable' });
  await expect(readChartDocument(new Uint8Array([1, 2, 3]), 'a.pdf')).rejects.toMatchObject({ code: 'chart.unreadable' });
});

test('another PDF attached comes back as it is', async () => {
  const outer = await paint(sheets, {
    seal: null, title: '', author: '', date: '', attachments: [{ name: '扫描件.pdf', mediaType: 'application/pdf', bytes: copy, description: '盖章扫描件' }],
  });
  const found = await readPdfAttachments(outer);
  expect(found.map(({ name }) => name)).toEqual(['双随机行政检查流程图.chart.json', '扫描件.pdf'].slice(-found.length));
  expect(Buffer.compare(found.at(-1)?.bytes ?? new Uint8Array(), copy)).toBe(0);
});
