import type { Rectangle, Size } from '../kernel/geometry.ts';
import type { Chart } from '../model/chart.ts';
import type { GroupItem, SceneItem } from '../scene/display-list.ts';
import { chartScene, type ChartScene } from '../scene/chart-scene.ts';
import { moveItems } from '../scene/move-items.ts';
import type { Fonts } from '../typeset/font-metrics.ts';
import { columnsOf, gutter, type Arrangement } from './arrangements.ts';
import { panelSections, panelStrips } from './panel-strips.ts';
import { printArea } from './paper.ts';
import { columnRules, runningHeader, sheetHeader } from './sheet-furniture.ts';
import { signatureStrip } from './signature-strip.ts';
import { balanceColumns, fillColumns, footOf, type FilledColumns, type FlowStrip } from './text-flow.ts';

/** The items of each page, without what depends on the number of pages. */
export type FilingPages = readonly (readonly SceneItem[])[];

/** What goes on which page; nothing is drawn until it is asked for, since several arrangements are tried. */
export interface FilingPlan {
  readonly pages: number;
  draw(): FilingPages;
}

/** Least height in points of columns under the chart that are worth beginning. */
export const leastColumn = 70;

/** What is to be printed, prepared once for trying several arrangements. */
export interface FilingMatter {
  readonly chart: Chart;
  readonly scene: ChartScene;
  /** The text and the signature, in strips of that many points. */
  strips(width: number, isDense: boolean): readonly FlowStrip[];
}

/** The matter of a chart's filing copy; `seal` = its printed size in mm, or null to mark its place. */
export function filingMatter(chart: Chart, seal: Size | null, fonts: Fonts): FilingMatter {
  const sections = panelSections(chart, fonts);
  const known = new Map<string, readonly FlowStrip[]>();
  return {
    chart,
    scene: chartScene(chart, fonts),
    strips(width, isDense) {
      const key = `${width}/${isDense}`;
      const strips = known.get(key) ?? withSignature(panelStrips(sections, width, isDense, fonts), signatureStrip(chart, width, seal, fonts));
      known.set(key, strips);
      return strips;
    },
  };
}

/** Chart and text on pages: the chart whole on the first, the text beside or under it and on as many further pages as it needs. */
export function filingPlan({ chart, scene, strips: stripsOf }: FilingMatter, arrangement: Arrangement, fonts: Fonts): FilingPlan {
  const area = printArea(arrangement.paper);
  const strips = stripsOf(columnsOf(area, arrangement.columns)[0]?.width ?? area.width, arrangement.isDense);
  const header = sheetHeader(chart, area, arrangement.paper, fonts);
  const body = { ...area, y: header.foot, height: area.y + area.height - header.foot };
  const first = firstPage(chart, scene, arrangement, body, strips);
  const pages: (() => SceneItem[])[] = [() => [header.group, ...first.draw()]];
  pages.push(...textPages(chart, strips.slice(first.count), arrangement, fonts));
  return { pages: pages.length, draw: () => pages.map((draw) => draw()) };
}

/** The pages of text that follow those with the drawing, each to be drawn. */
export function textPages(chart: Chart, strips: readonly FlowStrip[], { paper, columns: count }: Pick<Arrangement, 'paper' | 'columns'>, fonts: Fonts): (() => SceneItem[])[] {
  const area = printArea(paper);
  const pages: (() => SceneItem[])[] = [];
  for (let rest = strips; rest.length > 0; ) {
    const running = runningHeader(chart, area, fonts);
    const columns = columnsOf({ ...area, y: running.foot, height: area.y + area.height - running.foot }, count);
    const filled = balanceColumns(rest, columns) ?? fillColumns(rest, columns);
    pages.push(() => [running.group, ...columnItems(filled, columns)]);
    rest = rest.slice(Math.max(1, filled.count));
  }
  return pages;
}

/** What stands in the columns, and the lines between them. */
export function columnItems(filled: FilledColumns, columns: readonly Rectangle[]): SceneItem[] {
  const used = columns.filter((column) => filled.placed.some(({ at }) => Math.abs(at.x - column.x) < 0.01));
  const groups = filled.placed.map(({ strip, at }): GroupItem => ({
    type: 'group',
    element: strip.element,
    items: strip.draw(at),
    ...(strip.structure === undefined ? {} : { structure: strip.structure }),
  }));
  return [...columnRules(used, footOf(filled, columns[0]?.y ?? 0)), ...groups];
}

// helpers

function firstPage(
  chart: Chart,
  scene: ChartScene,
  { scale, columns: count, beside }: Arrangement,
  body: Rectangle,
  strips: readonly FlowStrip[],
): { draw: () => SceneItem[]; count: number } {
  const drawn = { width: scene.width * scale, height: scene.height * scale };
  const columns = columnsOf(body, count);
  if (beside > 0) {
    const taken = columns.slice(count - beside);
    const room = (taken[0]?.x ?? body.x + body.width) - gutter - body.x;
    const filled = fillColumns(strips, taken);
    return {
      draw: () => [chartGroup(chart, scene, body.x + (room - drawn.width) / 2, body.y, scale), ...columnItems(filled, taken)],
      count: filled.count,
    };
  }
  const top = body.y + drawn.height + gutter * 0.75;
  const left = body.y + body.height - top;
  const group = (): GroupItem => chartGroup(chart, scene, body.x + (body.width - drawn.width) / 2, body.y, scale);
  if (left < leastColumn) {
    return { draw: () => [group()], count: 0 };
  }
  const under = columns.map((column) => ({ ...column, y: top, height: left }));
  const filled = balanceColumns(strips, under) ?? fillColumns(strips, under);
  return { draw: () => [group(), ...columnItems(filled, under)], count: filled.count };
}

function chartGroup(chart: Chart, scene: ChartScene, x: number, y: number, scale: number): GroupItem {
  const structure = { tag: 'Sect', key: `${chart.id}/chart`, title: '流程图' } as const;
  return { type: 'group', element: 'chart', structure, items: moveItems(scene.items, { x, y }, scale) };
}

/** The seal must press a page with text on it: the last lines stay with the signature. */
function withSignature(strips: readonly FlowStrip[], signature: FlowStrip): FlowStrip[] {
  const kept = Math.max(0, strips.length - 3);
  return [...strips.map((strip, index) => (index >= kept ? { ...strip, keepsNext: true } : strip)), signature];
}
