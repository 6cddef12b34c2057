import type { CarrierSource } from '../../../shared/carriers/carrier-source.ts';
import { filingSheets } from '../../../shared/carriers/filing-sheets.ts';
import type { OrderOf } from '../../../shared/contract/carrier-order.ts';
import { chartDigest } from '../../../shared/formats/chart-digest.ts';
import type { Chart } from '../../../shared/model/chart.ts';
import type { Sheet } from '../../../shared/scene/display-list.ts';
import type { CarrierTools, PdfFacts } from './carrier.ts';
import { eachChart } from './each-chart.ts';

type FilingOrder = Pick<OrderOf<'pdf'>, 'paper' | 'orientation'>;

/** The sheets the chart is filed on, as ordered. */
export function filingCopy(chart: Chart, { paper, orientation }: FilingOrder, { seal }: CarrierSource, { fonts }: CarrierTools): Sheet[] {
  return filingSheets(chart, fonts, { paper, orientation, seal: seal?.size ?? null, digest: chartDigest(chart) });
}

/** The sheets of every chart, one after the other. */
export async function* filingCopies(order: FilingOrder, source: CarrierSource, tools: CarrierTools): AsyncGenerator<Sheet> {
  for await (const { chart } of eachChart(source, tools)) {
    yield* filingCopy(chart, order, source, tools);
  }
}

/** What the chart's document says of itself. */
export function chartFacts({ title, issuer, issuedOn }: Chart): PdfFacts {
  return { title, author: issuer, date: issuedOn };
}
