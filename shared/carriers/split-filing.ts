import type { Rectangle } from '../kernel/geometry.ts';
import { MingquanError } from '../kernel/mingquan-error.ts';
import type { SceneItem } from '../scene/display-list.ts';
import type { Fonts } from '../typeset/font-metrics.ts';
import { columnsOf, gutter } from './arrangements.ts';
import { drawingPart, markHeight, partHeight } from './drawing-part.ts';
import { columnItems, leastColumn, textPages, type FilingMatter, type FilingPlan } from './filing-pages.ts';
import { paperOf, printArea, type Paper, type PaperName } from './paper.ts';
import { runningHeader, sheetHeader } from './sheet-furniture.ts';
import { largestStep, planDrawing, type DrawingPlan, type DrawingRoom } from './split-drawing.ts';
import { balanceColumns, fillColumns } from './text-flow.ts';

/**
 * Chart and text on pages where the drawing has no room on one: it runs on over as many pages as keep its type at eight
 * points, cut between steps, the lanes' heads over each part; the whole text follows, beginning under the last part.
 * @throws MingquanError `export.does-not-fit` where one step is larger than a page.
 */
export function splitPlan(
  matter: FilingMatter,
  { paper: choice, orientation = 'auto' }: { readonly paper: PaperName | 'auto'; readonly orientation?: Paper['orientation'] | 'auto' },
  fonts: Fonts,
): { readonly paper: Paper; readonly plan: FilingPlan } {
  const { chart, scene } = matter;
  const name = choice === 'auto' ? 'A3' : choice;
  const papers = (orientation === 'auto' ? (['portrait', 'landscape'] as const) : [orientation]).map((each) => paperOf(name, each));
  const drawing = planDrawing(chart, scene, papers.map((paper) => roomOn(paper, matter, fonts)), fonts);
  const paper = papers[drawing?.room ?? -1];
  if (drawing === null || paper === undefined) {
    throw new MingquanError('export.does-not-fit', { title: chart.title, paper: name, step: largestStep(chart, scene, fonts) });
  }
  return { paper, plan: pagesOf(matter, paper, drawing, fonts) };
}

// helpers

/** Parts beside one another are harder to follow than parts under one another, but better than none. */
const mostColumns = 12;

function roomOn(paper: Paper, { chart }: FilingMatter, fonts: Fonts): DrawingRoom {
  const area = printArea(paper);
  const head = sheetHeader(chart, area, paper, fonts).foot - area.y;
  const running = runningHeader(chart, area, fonts).foot - area.y;
  return { width: area.width, height: area.height - head - 2 * markHeight, laterGain: head - running, mostColumns };
}

function pagesOf({ chart, strips: stripsOf }: FilingMatter, paper: Paper, drawing: DrawingPlan, fonts: Fonts): FilingPlan {
  const area = printArea(paper);
  const foot = area.y + area.height;
  const columns = Math.max(2, Math.round(area.width / 262));
  const strips = stripsOf(columnsOf(area, columns)[0]?.width ?? area.width, false);
  const heads = drawing.parts.map((_, index) => (index === 0 ? sheetHeader(chart, area, paper, fonts) : runningHeader(chart, area, fonts)));
  const roomUnder = (head: number): Rectangle => ({ ...area, y: head + markHeight, height: foot - head - 2 * markHeight });
  const last = drawing.parts.length - 1;
  const top = roomUnder(heads[last]?.foot ?? area.y).y + partHeight(drawing.parts[last] ?? { window: area, row: 0, column: 0, items: [], head: null }, drawing.scale) + gutter * 0.75;
  const under = columnsOf({ ...area, y: top, height: foot - top }, columns);
  const filled = foot - top < leastColumn ? { placed: [], count: 0 } : (balanceColumns(strips, under) ?? fillColumns(strips, under));
  const pages = [
    ...heads.map((head, index) => (): SceneItem[] => [
      head.group,
      ...drawingPart(chart, drawing, index, index + 1, roomUnder(head.foot), '流程图', fonts),
      ...(index === last ? columnItems(filled, under) : []),
    ]),
    ...textPages(chart, strips.slice(filled.count), { paper, columns }, fonts),
  ];
  return { pages: pages.length, draw: () => pages.map((draw) => draw()) };
}
