import type { CarrierSource } from '../../../shared/carriers/carrier-source.ts';
import { cardSheets } from '../../../shared/carriers/card/card-sheets.ts';
import { nUp } from '../../../shared/carriers/print/n-up.ts';
import type { OrderOf } from '../../../shared/contract/carrier-order.ts';
import { safeFileName } from '../../../shared/formats/safe-file-name.ts';
import type { Sheet } from '../../../shared/scene/display-list.ts';
import type { Carrier, CarrierTools } from './carrier.ts';
import { madeOrLeftOut } from './left-out.ts';

/** Explainer cards 明白卡: one after the other, or several on a sheet; all in one PDF. */
export const cardCarrier: Carrier<'card'> = {
  sheets: cardPages,
  async *files(order, source, tools) {
    const sheets: Sheet[] = [];
    for await (const sheet of cardPages(order, source, tools)) {
      sheets.push(sheet);
    }
    if (sheets.length === 0) {
      return;
    }
    const title = `${source.department.name}办事明白卡`;
    const bytes = await tools.pdf(sheets, { title, author: source.department.name, date: source.madeOn });
    yield { name: `${safeFileName(title, '办事明白卡')}.pdf`, mediaType: 'application/pdf', bytes };
  },
};

// helpers

async function* cardPages({ form, sheet, flip, copies, gutter }: OrderOf<'card'>, source: CarrierSource, tools: CarrierTools): AsyncGenerator<Sheet> {
  const cards: Sheet[][] = [];
  const { length } = source.charts;
  let left = 0;
  for (const [index, shelved] of source.charts.entries()) {
    tools.progress(index, length, shelved.title);
    const chart = await shelved.read();
    const sides = madeOrLeftOut(chart.title, tools.leaveOut, () => cardSheets(chart, source.department, form, tools.fonts)) ?? [];
    if (sheet === 'none') {
      left += sides.length === 0 ? 1 : 0;
      yield* sides.map((side, place) => ({ ...side, page: (index - left) * sides.length + place + 1, pages: (length - left) * sides.length }));
    } else if (sides.length > 0) {
      cards.push(sides);
    }
    await tools.pause();
  }
  if (sheet !== 'none') {
    yield* nUp(cards, { sheet, flip, copies, gutter });
  }
  tools.progress(length, length, '');
}
