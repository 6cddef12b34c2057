import type { ChartMaker } from '../../electron/backend/chart-maker.ts';
import { readFontBytes } from '../../electron/ports/fonts.ts';
import { openPdfReader, type PagePixels } from '../../electron/ports/pdf-reader.ts';
import { pdfPainter } from '../../shared/paint/pdf.ts';
import { drawOfd } from '../print/ofd-picture.ts';
import { filesOf, ringSeal, sampleSource, sheetsOf } from './sample-carriers.ts';
import type { ShownCarrier } from './shown-carriers.ts';

/** The shown page of each carrier as pixels of its width. */
export async function* carrierPictures(maker: ChartMaker, shown: readonly ShownCarrier[]): AsyncGenerator<{ readonly carrier: ShownCarrier; readonly pixels: PagePixels }> {
  for (const carrier of shown) {
    const pixels = carrier.order.as === 'ofd' ? await pageOfFile(maker, carrier) : await pageOfSheets(maker, carrier);
    if (pixels !== null) {
      yield { carrier, pixels };
    }
  }
}

// helpers

/** What PDFium shows of the page, painted alone: a whole wall or handbook would take a minute. */
async function pageOfSheets(maker: ChartMaker, carrier: ShownCarrier): Promise<PagePixels | null> {
  for await (const sheet of sheetsOf(maker, carrier.order, sourceOf(maker, carrier)) ?? []) {
    if (sheet.page === carrier.page) {
      const bytes = await pdfPainter(readFontBytes())([sheet], { seal: null, title: '', author: '', date: '' });
      const reader = await openPdfReader();
      try {
        return await reader.pixels(bytes, 1, (carrier.width / sheet.width) * 72);
      } finally {
        reader.close();
      }
    }
  }
  return null;
}

/** OFD is drawn out of the file: no engine that reads it is at hand, and sheets painted once more would prove nothing of it. */
async function pageOfFile(maker: ChartMaker, carrier: ShownCarrier): Promise<PagePixels | null> {
  for await (const { bytes } of filesOf(maker, carrier.order, sourceOf(maker, carrier))) {
    return drawOfd(bytes, carrier.page, carrier.width);
  }
  return null;
}

function sourceOf(maker: ChartMaker, { charts, isSealed }: ShownCarrier): ReturnType<typeof sampleSource> {
  const source = sampleSource(maker, charts);
  return isSealed === true ? { ...source, seal: ringSeal() } : source;
}
