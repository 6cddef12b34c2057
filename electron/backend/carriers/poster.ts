import type { CarrierSource } from '../../../shared/carriers/carrier-source.ts';
import { fittingPosterSheets } from '../../../shared/carriers/poster/poster-sheets.ts';
import { wallSheets } from '../../../shared/carriers/poster/wall-sheets.ts';
import { tileSheets } from '../../../shared/carriers/print/tiles.ts';
import { chartAddresses } from '../../../shared/carriers/web-address.ts';
import { posterPapers, type OrderOf } from '../../../shared/contract/carrier-order.ts';
import { safeFileName } from '../../../shared/formats/safe-file-name.ts';
import { MingquanError } from '../../../shared/kernel/mingquan-error.ts';
import type { Chart } from '../../../shared/model/chart.ts';
import type { Sheet } from '../../../shared/scene/display-list.ts';
import type { Carrier, CarrierTools, PdfFacts } from './carrier.ts';
import { eachChart } from './each-chart.ts';
import { madeLaterOrLeftOut } from './left-out.ts';

/** Notice board 政务公开栏: each chart, or the whole wall, as a PDF document; in tiles where the printer is small. */
export const posterCarrier: Carrier<'poster'> = {
  async *sheets(order, source, tools) {
    for await (const { sheets } of boards(order, source, tools)) {
      yield* sheets;
    }
  },
  async *files(order, source, tools) {
    for await (const { stem, paper, facts, sheets } of boards(order, source, tools)) {
      const bytes = await tools.pdf(sheets, facts);
      yield { name: `${stem}-${paper}${order.tiles === null ? '' : `-${order.tiles.paper}拼接`}.pdf`, mediaType: 'application/pdf', bytes };
    }
  },
};

// helpers

type BoardPaper = (typeof posterPapers)[number];

interface Board {
  readonly stem: string;
  readonly paper: BoardPaper;
  readonly facts: PdfFacts;
  readonly sheets: readonly Sheet[];
}

async function* boards(order: OrderOf<'poster'>, source: CarrierSource, tools: CarrierTools): AsyncGenerator<Board> {
  const { department, madeOn } = source;
  if (order.show === 'wall') {
    const charts: Chart[] = [];
    for await (const { chart } of eachChart(source, tools)) {
      charts.push(chart);
    }
    const title = `${department.name}政务公开栏`;
    const { paper, sheets } = await onSmallest(order.paper === 'auto' ? wallPapers : [order.paper], (each) => wallSheets(source, charts, { ...order, paper: each }, tools.fonts));
    yield { stem: safeFileName(title, '政务公开栏'), paper, facts: { title, author: department.name, date: madeOn }, sheets: tiled(sheets, title, order, tools) };
    return;
  }
  const addresses = chartAddresses(department.website, source.charts);
  for await (const { chart, stem } of eachChart(source, tools)) {
    const board = { department, madeOn, address: addresses.get(chart.id) ?? '' };
    const papers = order.paper === 'auto' ? posterPapers : [order.paper];
    const fitting = await madeLaterOrLeftOut(chart.title, tools.leaveOut, onSmallest(papers, (each) => fittingPosterSheets(chart, board, { ...order, paper: each }, tools.fonts, tools.rearrange)));
    if (fitting === null) {
      continue;
    }
    const { paper, sheets } = fitting;
    const facts = { title: chart.title, author: chart.issuer, date: chart.issuedOn || madeOn };
    yield { stem, paper, facts, sheets: tiled(sheets, chart.title, order, tools) };
  }
}

/** A wall is looked at as a whole: small sheets would be too many. */
const wallPapers: readonly BoardPaper[] = ['A1', 'A0'];

/** The sheets on the first of the papers that takes them. Throws `poster.does-not-fit` of the last where none does. */
async function onSmallest(papers: readonly BoardPaper[], compose: (paper: BoardPaper) => readonly Sheet[] | Promise<readonly Sheet[]>): Promise<{ readonly paper: BoardPaper; readonly sheets: readonly Sheet[] }> {
  const [paper = 'A0', ...larger] = papers;
  try {
    return { paper, sheets: await compose(paper) };
  } catch (thrown) {
    if (larger.length > 0 && thrown instanceof MingquanError && thrown.code === 'poster.does-not-fit') {
      return onSmallest(larger, compose);
    }
    throw thrown;
  }
}

/** Each sheet's tiles after one another, pages counted through. */
function tiled(sheets: readonly Sheet[], title: string, { tiles }: OrderOf<'poster'>, { fonts }: CarrierTools): readonly Sheet[] {
  if (tiles === null) {
    return sheets;
  }
  const pages = sheets.flatMap((sheet) => tileSheets(sheet, sheets.length === 1 ? title : `${title}（第${sheet.page}张）`, tiles, fonts));
  return pages.map((page, index) => ({ ...page, page: index + 1, pages: pages.length }));
}
