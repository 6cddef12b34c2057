import { looseSource } from '../../electron/backend/carriers/carrier-source.ts';
import type { ChartMaker } from '../../electron/backend/chart-maker.ts';
import { readFontBytes } from '../../electron/ports/fonts.ts';
import { openPdfReader, type PagePixels } from '../../electron/ports/pdf-reader.ts';
import { readSampleData } from '../../electron/ports/resources.ts';
import type { CarrierSource } from '../../shared/carriers/carrier-source.ts';
import { carrierOrderSchema } from '../../shared/contract/carrier-order.ts';
import { restoreChart } from '../../shared/formats/restore-chart.ts';
import { departmentSchema, postSchema } from '../../shared/model/department.ts';
import { pdfPainter } from '../../shared/paint/pdf.ts';
import { defaultKnowledge } from '../../shared/rules/knowledge.ts';
import type { ShownCarrier } from './shown-carriers.ts';
import { z } from 'zod';

const signal = new AbortController().signal;

/** The sample department as carriers read it, made on a fixed day; only the charts of these titles where any are named. */
export function sampleSource(maker: Pick<ChartMaker, 'placer'>, titles: readonly string[] = []): CarrierSource {
  const samples = readSampleData();
  const { department, posts } = z.object({ department: departmentSchema, posts: z.array(postSchema) }).parse(samples.department);
  const charts = samples.charts
    .map((chart) => restoreChart(chart, 'sample').chart)
    .filter((chart) => titles.length === 0 || titles.includes(chart.title) || titles.includes(chart.power.name));
  return { ...looseSource(charts, { place: maker.placer(signal), madeOn: '2026-03-02', seal: null }), department, posts };
}

/** The shown page of each carrier as pixels of its width. */
export async function* carrierPictures(maker: ChartMaker, shown: readonly ShownCarrier[]): AsyncGenerator<{ readonly carrier: ShownCarrier; readonly pixels: PagePixels }> {
  const paint = pdfPainter(readFontBytes());
  const reader = await openPdfReader();
  try {
    for (const carrier of shown) {
      const order = carrierOrderSchema.parse(carrier.order);
      const source = sampleSource(maker, carrier.charts);
      const sheets = maker.carrierSheets({ order, source, facts: { ...defaultKnowledge(), department: source.department, posts: source.posts }, signal, progress: () => undefined });
      for await (const sheet of sheets ?? []) {
        if (sheet.page === carrier.page) {
          const bytes = await paint([sheet], { seal: null, title: '', author: '', date: '' });
          yield { carrier, pixels: await reader.pixels(bytes, 1, (carrier.width / sheet.width) * 72) };
          break;
        }
      }
    }
  } finally {
    reader.close();
  }
}
