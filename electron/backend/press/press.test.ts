import { afterEach, describe, expect, test } from 'vitest';
import { restoreChart } from '../../../shared/formats/restore-chart.ts';
import { readFonts } from '../../ports/fonts.ts';
import { createPdfPainter } from '../../ports/pdf-painter.ts';
import { readSampleData } from '../../ports/resources.ts';
import { filingPrint, printFilingCopy } from './filing-print.ts';
import { createPress, type Press } from './press.ts';

const charts = readSampleData().charts.slice(0, 4).map((chart) => restoreChart(chart, 'sample').chart);
const order = { paper: 'auto', orientation: 'auto' } as const;
let press: Press;
afterEach(() => press.close());

describe('the press', () => {
  test('gives the bytes that one thread alone would', async () => {
    press = createPress(2);
    const made = await Promise.all(charts.map((chart) => press.print(filingPrint({ chart, order, seal: null }))));
    const [fonts, paint] = [readFonts(), createPdfPainter()];
    for (const [index, chart] of charts.entries()) {
      expect(Buffer.compare(made[index] ?? new Uint8Array(), await printFilingCopy(filingPrint({ chart, order, seal: null }), fonts, paint))).toBe(0);
    }
  });

  test('a chart that cannot be printed is told by its error and spoils no other', async () => {
    press = createPress(1);
    const [good, bad] = [charts[0]!, { ...charts[1]!, title: '𡿨' }];
    const answers = await Promise.allSettled([press.print(filingPrint({ chart: good, order, seal: null })), press.print(filingPrint({ chart: bad, order, seal: null })), press.print(filingPrint({ chart: good, order, seal: null }))]);
    expect(answers.map((answer) => answer.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(answers[1]).toMatchObject({ reason: { code: 'font.character-missing' } });
  });

  test('a thread that ends fails what waits for it, and the next print begins another', async () => {
    press = createPress(1);
    const waiting = press.print(filingPrint({ chart: charts[0]!, order, seal: null }));
    press.close();
    await expect(waiting).rejects.toThrow(/ended/);
    expect((await press.print(filingPrint({ chart: charts[0]!, order, seal: null }))).length).toBeGreaterThan(1000);
  });
});
