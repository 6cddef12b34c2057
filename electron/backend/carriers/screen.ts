import { screenSheets, type ScreenSheet } from '../../../shared/carriers/screen/screen-sheets.ts';
import type { CarrierSource } from '../../../shared/carriers/carrier-source.ts';
import type { OrderOf } from '../../../shared/contract/carrier-order.ts';
import { safeFileName } from '../../../shared/formats/safe-file-name.ts';
import { encodeUtf8 } from '../../../shared/kernel/utf8.ts';
import { selfPlayingHtml } from '../../../shared/web/self-playing.ts';
import { readWebParts } from '../../ports/resources.ts';
import type { Carrier, CarrierTools } from './carrier.ts';

/** Electronic screen 电子屏: each slide as a picture of the screen's pixels, or all in one page that plays by itself. */
export const screenCarrier: Carrier<'screen'> = {
  async *sheets(order, source, tools) {
    yield* await slidesOf(order, source, tools);
  },
  async *files(order, source, tools) {
    const slides = await slidesOf(order, source, tools);
    const title = `${source.department.name}行政执法职权运行流程公示`;
    if (order.form === 'html') {
      const html = await selfPlayingHtml(slides, { title, seconds: order.seconds, seal: null, makeFont: tools.webFont, parts: readWebParts() });
      yield { name: `${safeFileName(title, '电子屏')}.html`, mediaType: 'text/html', bytes: encodeUtf8(html) };
      return;
    }
    const width = Math.max(3, String(slides.length).length);
    for (const slide of slides) {
      await tools.pause();
      const [picture] = await tools.pictures([slide], pixelPerPoint);
      if (picture !== undefined) {
        const name = safeFileName(slide.title, '画面');
        yield { name: `${String(slide.page).padStart(width, '0')}-${name}.png`, mediaType: 'image/png', bytes: picture };
      }
    }
  },
};

// helpers

/** At 72 dots to the inch a point is a pixel. */
const pixelPerPoint = 72;

async function slidesOf({ orientation }: OrderOf<'screen'>, source: CarrierSource, tools: CarrierTools): Promise<ScreenSheet[]> {
  const slides = await screenSheets(source, { orientation }, tools.fonts, async (index, total, title) => {
    await tools.pause();
    tools.progress(index, total, title);
  });
  tools.progress(source.charts.length, source.charts.length, '');
  return slides;
}
