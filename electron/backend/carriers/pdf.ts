import { filingFacts } from '../../../shared/filing/filing-facts.ts';
import type { Carrier } from './carrier.ts';
import { eachChart } from './each-chart.ts';
import { filingCopies, filingCopy } from './filing-copy.ts';

/** Filing copies 备案件: each chart with its text as a PDF document that carries the chart itself. */
export const pdfCarrier: Carrier<'pdf'> = {
  sheets: filingCopies,
  async *files(order, source, tools) {
    for await (const { chart, stem } of eachChart(source, tools)) {
      const bytes = await tools.pdf(filingCopy(chart, order, source, tools), filingFacts(chart));
      yield { name: `${stem}.pdf`, mediaType: 'application/pdf', bytes };
    }
  },
};
