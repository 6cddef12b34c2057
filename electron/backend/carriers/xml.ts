import { chartXml } from '../../../shared/formats/chart-xml.ts';
import type { Carrier } from './carrier.ts';
import { eachChart } from './each-chart.ts';

/** Each chart as electronic text in XML for other systems. */
export const xmlCarrier: Carrier<'xml'> = {
  sheets: null,
  async *files(_order, source, tools) {
    for await (const { chart, stem } of eachChart(source, tools)) {
      yield { name: `${stem}.xml`, mediaType: 'application/xml', bytes: chartXml(chart) };
    }
  },
};
