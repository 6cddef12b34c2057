import { filingPrint } from '../press/filing-print.ts';
import { filingCopies } from './filing-copy.ts';
import type { Carrier } from './carrier.ts';
import { eachChart } from './each-chart.ts';
import { madeLaterOrLeftOut } from './left-out.ts';

/** Filing copies 备案件: each chart with its text as a PDF document that carries the chart itself. */
export const pdfCarrier: Carrier<'pdf'> = {
  sheets: filingCopies,
  async *files({ paper, orientation }, source, tools) {
    const { width, print } = tools.press(source.charts.length);
    const underWay: { readonly stem: string; readonly title: string; readonly bytes: Promise<Uint8Array> }[] = [];
    const next = async function* () {
      const first = underWay.shift();
      const bytes = first === undefined ? null : await madeLaterOrLeftOut(first.title, tools.leaveOut, first.bytes);
      if (first !== undefined && bytes !== null) {
        yield { name: `${first.stem}.pdf`, mediaType: 'application/pdf', bytes, ...(source.seal === null ? {} : { sealed: [first.title] }) };
      }
    };
    for await (const { chart, stem } of eachChart(source, tools)) {
      const bytes = print(filingPrint({ chart, order: { paper, orientation }, seal: source.seal }));
      // Where an earlier one fails, nobody asks for this one any more.
      bytes.catch(() => undefined);
      underWay.push({ stem, title: chart.title, bytes });
      if (underWay.length >= width) {
        yield* next();
      }
    }
    while (underWay.length > 0) {
      yield* next();
    }
  },
};
