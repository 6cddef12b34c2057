import type { Carrier } from './carrier.ts';
import { eachChart, pageFiles } from './each-chart.ts';
import { filingCopies, filingCopy } from './filing-copy.ts';

/** Enough for a screen and for a printed page. */
const dotsPerInch = 150;

/** The filing copies' pages as pictures. */
export const pngCarrier: Carrier<'png'> = {
  sheets: filingCopies,
  async *files(order, source, tools) {
    for await (const { chart, stem } of eachChart(source, tools)) {
      const sheets = filingCopy(chart, order, source, tools) ?? [];
      yield* pageFiles({ chart, stem, sheets }, '.png', 'image/png', await tools.pictures(sheets, dotsPerInch));
    }
  },
};
