import type { CarrierSource } from '../../../shared/carriers/carrier-source.ts';
import type { OrderOf } from '../../../shared/contract/carrier-order.ts';
import { filingCopySheets } from '../../../shared/filing/filing-copy.ts';
import type { Chart } from '../../../shared/model/chart.ts';
import type { Sheet } from '../../../shared/scene/display-list.ts';
import type { CarrierTools, PdfFacts } from './carrier.ts';
import { eachChart } from './each-chart.ts';
import { madeOrLeftOut } from './left-out.ts';

type FilingOrder = Pick<OrderOf<'pdf'>, 'paper' | 'orientation'>;

/** The sheets the chart is filed on, as ordered; null where it is left out, one of its steps being larger than a page. */
export function filingCopy(chart: Chart, { paper, orientation }: FilingOrder, { seal }: CarrierSource, { fonts, leaveOut }: CarrierTools): Sheet[] | null {
  return madeOrLeftOut(chart.title, leaveOut, () => filingCopySheets(chart, fonts, { paper, orientation, seal: seal?.size ?? null }));
}

/** The sheets of every chart, one after the other. */
export async function* filingCopies(order: FilingOrder, source: CarrierSource, tools: CarrierTools): AsyncGenerator<Sheet> {
  for await (const { chart } of eachChart(source, tools)) {
    yield* filingCopy(chart, order, source, tools) ?? [];
  }
}

/** What the chart's document says of itself. */
export function chartFacts({ title, issuer, issuedOn }: Chart): PdfFacts {
  return { title, author: issuer, date: issuedOn };
}
