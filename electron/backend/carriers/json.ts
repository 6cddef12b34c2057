import { writeChartFile } from '../../../shared/formats/chart-file.ts';
import type { Carrier } from './carrier.ts';
import { eachChart } from './each-chart.ts';

/** Each chart as a file that Mingquan opens again. */
export const jsonCarrier: Carrier<'json'> = {
  sheets: null,
  async *files(_order, source, tools) {
    for await (const { chart, stem } of eachChart(source, tools)) {
      yield { name: `${stem}.chart.json`, mediaType: 'application/json', bytes: writeChartFile(chart) };
    }
  },
};
