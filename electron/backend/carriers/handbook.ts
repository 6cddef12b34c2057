import { handbookName } from '../../../shared/carriers/handbook/handbook-cover.ts';
import { handbookSheets } from '../../../shared/carriers/handbook/handbook-sheets.ts';
import type { CarrierSource } from '../../../shared/carriers/carrier-source.ts';
import { booklet } from '../../../shared/carriers/print/booklet.ts';
import type { OrderOf } from '../../../shared/contract/carrier-order.ts';
import { safeFileName } from '../../../shared/formats/safe-file-name.ts';
import type { Sheet } from '../../../shared/scene/display-list.ts';
import { pinyinOf } from '../../../shared/search/pinyin-of.ts';
import type { Carrier, CarrierTools } from './carrier.ts';

/** The handbook 信息手册 as one PDF: its pages in order, or two by two on sheets to be folded. */
export const handbookCarrier: Carrier<'handbook'> = {
  sheets: printedSheets,
  async *files(order, source, tools) {
    const sheets: Sheet[] = [];
    for await (const sheet of printedSheets(order, source, tools)) {
      sheets.push(sheet);
    }
    const { name } = source.department;
    const title = `${name}${handbookName}${order.isBooklet ? '（折页装订）' : ''}`;
    const bytes = await tools.pdf(sheets, { title, author: name, date: source.madeOn });
    yield { name: `${safeFileName(title, handbookName)}.pdf`, mediaType: 'application/pdf', bytes };
  },
};

// helpers

async function* printedSheets({ page, isBooklet, flip }: OrderOf<'handbook'>, source: CarrierSource, tools: CarrierTools): AsyncGenerator<Sheet> {
  const pages = handbookSheets(source, page, {
    fonts: tools.fonts,
    pinyinOf,
    async onChart(done, total, title) {
      tools.progress(done, total, title);
      await tools.pause();
    },
  });
  if (isBooklet) {
    const all: Sheet[] = [];
    for await (const sheet of pages) {
      all.push(sheet);
    }
    yield* booklet(all, { flip, creep: 0 });
  } else {
    yield* pages;
  }
  tools.progress(2 * source.charts.length, 2 * source.charts.length, '');
}
