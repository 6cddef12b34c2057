import { encodeUtf8 } from '../../../shared/kernel/utf8.ts';
import { paintSvg } from '../../../shared/paint/svg.ts';
import type { Carrier } from './carrier.ts';
import { eachChart, pageFiles } from './each-chart.ts';
import { filingCopies, filingCopy } from './filing-copy.ts';
import { pngUri } from './png-uri.ts';

/** The filing copies' pages as SVG drawings. */
export const svgCarrier: Carrier<'svg'> = {
  sheets: filingCopies,
  async *files(order, source, tools) {
    const seal = source.seal === null ? null : pngUri(source.seal.png);
    for await (const { chart, stem } of eachChart(source, tools)) {
      const sheets = filingCopy(chart, order, source, tools) ?? [];
      const drawings = sheets.map((sheet) => encodeUtf8(paintSvg(sheet, { seal, paper: '#ffffff' })));
      yield* pageFiles({ chart, stem, sheets }, '.svg', 'image/svg+xml', drawings);
    }
  },
};
