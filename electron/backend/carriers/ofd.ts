import { sealedOn } from './bears-seal.ts';
import type { Carrier } from './carrier.ts';
import { eachChart } from './each-chart.ts';
import { chartFacts, filingCopies, filingCopy } from './filing-copy.ts';

/** Filing copies 备案件: each chart with its text as an OFD document 开放版式文档. */
export const ofdCarrier: Carrier<'ofd'> = {
  sheets: filingCopies,
  async *files(order, source, tools) {
    for await (const { chart, stem } of eachChart(source, tools)) {
      const sheets = filingCopy(chart, order, source, tools);
      if (sheets !== null) {
        yield { name: `${stem}.ofd`, mediaType: 'application/ofd', bytes: await tools.ofd(sheets, chartFacts(chart)), ...sealedOn(chart.title, sheets) };
      }
    }
  },
};
