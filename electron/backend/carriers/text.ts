import { chartText } from '../../../shared/formats/chart-text.ts';
import { encodeUtf8 } from '../../../shared/kernel/utf8.ts';
import type { Carrier } from './carrier.ts';
import { eachChart } from './each-chart.ts';

/** Each chart as plain text in order. */
export const textCarrier: Carrier<'text'> = {
  sheets: null,
  async *files(_order, source, tools) {
    for await (const { chart, stem } of eachChart(source, tools)) {
      yield { name: `${stem}.txt`, mediaType: 'text/plain', bytes: encodeUtf8(chartText(chart)) };
    }
  },
};
