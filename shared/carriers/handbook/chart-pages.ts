import type { Rectangle } from '../../kernel/geometry.ts';
import { MingquanError } from '../../kernel/mingquan-error.ts';
import type { Chart } from '../../model/chart.ts';
import { powerKindTerms } from '../../model/terms.ts';
import { chartScene, type ChartScene } from '../../scene/chart-scene.ts';
import type { FrameItem, GroupItem, SceneItem } from '../../scene/display-list.ts';
import { moveItems } from '../../scene/move-items.ts';
import { accent, faint } from '../../scene/palette.ts';
import { pathItem, polyline } from '../../scene/paths.ts';
import { breakLines, textWidth } from '../../typeset/break-lines.ts';
import type { Fonts } from '../../typeset/font-metrics.ts';
import { chartTexts } from '../chart-texts.ts';
import { drawingPart, markHeight } from '../drawing-part.ts';
import { requireGlyphs } from '../missing-characters.ts';
import { panelSections, panelStrips } from '../panel-strips.ts';
import { largestStep, leastScale, planDrawing, type DrawingPlan } from '../split-drawing.ts';
import type { FlowStrip } from '../text-flow.ts';
import { lineAt, type TextStyle } from '../text-items.ts';
import { columnsOf } from '../arrangements.ts';
import { flowOnto, flowPages } from './flow-pages.ts';
import { bodyArea, drawingArea, type HandbookFormat } from './handbook-page.ts';


/**
 * The pages of one chart, from page `start` on, without running heads and page numbers: its name and facts, the drawing,
 * the text. A drawing that would be reduced to type under eight points stands turned on a page of its own, or in parts on
 * several; the whole text follows it.
 * @throws MingquanError `chart.empty`, `font.character-missing`, `export.does-not-fit`.
 */
export function chartPages(chart: Chart, format: HandbookFormat, start: number, fonts: Fonts): SceneItem[][] {
  if (!chart.nodes.some((node) => node.position !== null)) {
    throw new MingquanError('chart.empty', { title: chart.title });
  }
  requireGlyphs(chartTexts(chart), fonts, ['sans', 'sansBold']);
  const scene = chartScene(chart, fonts);
  const area = bodyArea(format, start);
  const heading = chartHeading(chart, format, area.width, fonts);
  const width = columnsOf(area, format.columns)[0]?.width ?? area.width;
  const strips = panelStrips(panelSections(chart, fonts), width, false, fonts);
  const under = { ...area, height: area.height - heading.height };
  const scale = Math.min(largestScale, under.width / scene.width, under.height / scene.height);
  if (scale >= leastScale) {
    return withDrawing(scene, scale, heading, strips, format, start);
  }
  const page = drawingArea(format, start);
  const taken = (across: number): number => caption(chart, across, format, fonts).height + 2 * markHeight;
  const rooms = [
    { width: page.width, height: page.height - taken(page.width), laterGain: 0, mostColumns: 3 },
    { width: page.height, height: page.width - taken(page.height), laterGain: 0, mostColumns: 1 },
  ];
  const plan = planDrawing(chart, scene, rooms, fonts);
  if (plan === null) {
    throw new MingquanError('export.does-not-fit', { title: chart.title, paper: format.name, step: largestStep(chart, scene, fonts) });
  }
  const drawn = drawingPages(chart, plan, format, start, fonts);
  const after = start + drawn.length;
  const place = bodyArea(format, after);
  const text = flowOnto({ ...under, x: place.x, y: place.y + heading.height }, strips, format.columns);
  return [...drawn, [...heading.draw(place, false), ...text.items], ...flowPages(strips.slice(text.count), format.columns, (index) => bodyArea(format, after + 1 + index))];
}

// helpers

/** A small drawing is set a little larger, never as large as the page would allow. */
const largestScale = 1.1;
const captionLabel = '流程图';
/** Least height in points of columns under a drawing that are worth beginning. */
const leastColumn = 90;

interface Heading {
  readonly height: number;
  /** `isFirst`: the chart begins with it. */
  draw(area: Rectangle, isFirst: boolean): SceneItem[];
}

function chartHeading(chart: Chart, format: HandbookFormat, width: number, fonts: Fonts): Heading {
  const { power } = chart;
  const style: TextStyle = { font: 'sansBold', size: format.heading, colour: accent };
  const fact: TextStyle = { font: 'sans', size: format.name === 'A4' ? 9.5 : 8.5, colour: faint };
  const lines = breakLines(power.name || chart.title, fonts.sansBold, style.size, width);
  const facts = [powerKindTerms[power.kind].zh, power.code === '' ? '' : `职权编码 ${power.code}`, power.implementingBody].filter((each) => each !== '');
  const factLines = breakLines(facts.join('　'), fonts.sans, fact.size, width);
  const leading = style.size * 1.32;
  const factLeading = fact.size * 1.5;
  const height = lines.length * leading + factLines.length * factLeading + 14;
  return {
    height,
    draw: ({ x, y }, isFirst) => {
      const line = y + height - 9;
      const group = (element: string, items: SceneItem[], tag: 'H2' | 'P' = 'P'): GroupItem => ({ type: 'group', element, structure: { tag }, items });
      return [
        group('handbook.heading', lines.map((text, index) => lineAt(text, x, y + index * leading, leading, style)), isFirst ? 'H2' : 'P'),
        group('handbook.facts', factLines.map((text, index) => lineAt(text, x, y + lines.length * leading + 1 + index * factLeading, factLeading, fact))),
        pathItem(polyline([{ x, y: line }, { x: x + width, y: line }]), { stroke: accent, lineWidth: 1.1 }),
      ];
    },
  };
}

/** What stands over a drawing on a page of its own. */
function caption(chart: Chart, width: number, format: HandbookFormat, fonts: Fonts): Heading {
  const style: TextStyle = { font: 'sansBold', size: format.name === 'A4' ? 11 : 9, colour: accent };
  const label: TextStyle = { font: 'sans', size: style.size, colour: faint };
  const indent = textWidth(captionLabel, fonts.sans, style.size) + style.size * 0.7;
  const lines = breakLines(chart.power.name || chart.title, fonts.sansBold, style.size, width - indent);
  const leading = style.size * 1.4;
  return {
    height: lines.length * leading + 5,
    draw: ({ x, y }, isFirst) => [
      { type: 'group', element: 'handbook.caption', structure: { tag: isFirst ? 'H2' : 'P' }, items: lines.map((text, index) => lineAt(text, x + indent, y + index * leading, leading, style)) },
      { type: 'group', element: 'handbook.label', structure: { tag: 'artifact' }, items: [lineAt(captionLabel, x, y, leading, label)] },
    ],
  };
}

function withDrawing(scene: ChartScene, scale: number, heading: Heading, strips: readonly FlowStrip[], format: HandbookFormat, start: number): SceneItem[][] {
  const area = bodyArea(format, start);
  const y = area.y + heading.height;
  const x = area.x + (area.width - scene.width * scale) / 2;
  const drawing: GroupItem = { type: 'group', element: 'chart', structure: { tag: 'Sect' }, items: moveItems(scene.items, { x, y }, scale) };
  const top = y + scene.height * scale + 14;
  const left = area.y + area.height - top;
  const under = left < leastColumn ? { items: [], count: 0 } : flowOnto({ ...area, y: top, height: left }, strips, format.columns);
  return [[...heading.draw(area, true), drawing, ...under.items], ...flowPages(strips.slice(under.count), format.columns, (index) => bodyArea(format, start + 1 + index))];
}

function drawingPages(chart: Chart, plan: DrawingPlan, format: HandbookFormat, start: number, fonts: Fonts): SceneItem[][] {
  const isTurned = plan.room === 1;
  return plan.parts.map((_, index) => {
    const area = drawingArea(format, start + index);
    const page = isTurned ? { x: 0, y: 0, width: area.height, height: area.width } : area;
    const title = caption(chart, page.width, format, fonts);
    const room = { ...page, y: page.y + title.height + markHeight, height: page.height - title.height - 2 * markHeight };
    const items = [...title.draw(page, index === 0), ...drawingPart(chart, plan, index, start + index, room, null, fonts)];
    return isTurned ? [turned(items, area)] : items;
  });
}

/** A landscape page on an upright one, its upper edge at the left: so the left page of a spread is the upper one. */
function turned(items: readonly SceneItem[], area: Rectangle): FrameItem {
  return { type: 'frame', items, window: { x: 0, y: 0, width: area.height, height: area.width }, at: { x: area.x, y: area.y }, scale: 1, turn: 270 };
}
