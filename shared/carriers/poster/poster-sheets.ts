import { MingquanError } from '../../kernel/mingquan-error.ts';
import type { Size } from '../../kernel/geometry.ts';
import type { Chart } from '../../model/chart.ts';
import type { Department } from '../../model/department.ts';
import { powerKindTerms } from '../../model/terms.ts';
import { chartScene } from '../../scene/chart-scene.ts';
import type { Sheet } from '../../scene/display-list.ts';
import type { Fonts } from '../../typeset/font-metrics.ts';
import { smallestType } from '../../typeset/node-box.ts';
import { chartTexts } from '../chart-texts.ts';
import { requireGlyphs } from '../missing-characters.ts';
import { printDate } from '../official-document.ts';
import { sheetSize } from '../paper.ts';
import { inBlackAndWhite } from './black-and-white.ts';
import type { BoardOptions } from './board-options.ts';
import { measureSections } from './board-strips.ts';
import { boardMargin, composePoster, composeWhole, type Composed, type PosterDrawing } from './compose-poster.ts';
import { leastType } from './legible-type.ts';
import { doesNotFit, smallestPrinted } from './poster-advice.ts';
import type { PosterMatter } from './poster-layout.ts';
import { publicLinks, publicSections, telephonesOf } from './public-facts.ts';

/** What a poster takes from outside its chart. */
export interface BoardFacts {
  readonly department: Department;
  /** The chart's page on the web (`chartAddresses`); empty for none. */
  readonly address: string;
  /** Day of making, `YYYY-MM-DD`, where the chart has no day of issue. */
  readonly madeOn: string;
}

/** The chart arranged anew to keep to a room in points where it can. */
export type Rearrange = (chart: Chart, room: Size) => Promise<Chart>;

/**
 * One chart for the notice board 政务公开栏: title, drawing, the content elements that are not steps, telephones, QR codes,
 * unit and date. Everything is set as large as one sheet allows; where that is too small for the reading distance
 * (`leastType`, and never under `smallestPrinted`), text and telephones hang on a second sheet of the size, and where that is
 * still too small the drawing hangs in up to four parts side by side. `otherwise`: the chart in other arrangements, which are
 * taken before it is divided.
 * @throws MingquanError `chart.empty`, `font.character-missing`, `poster.does-not-fit` where type would still be too small.
 */
export function posterSheets(chart: Chart, facts: BoardFacts, options: BoardOptions, fonts: Fonts, otherwise: readonly Chart[] = []): Sheet[] {
  const { matter, required } = begin(chart, facts, options, fonts);
  const drawings = [chart, ...otherwise].map((each) => drawingOf(each, fonts));
  const composed = composePoster(matter, drawings, options, required, fonts);
  if (composed === null || composed.size < required) {
    const fitsOn = (paper: BoardOptions['paper']): boolean => (composePoster(matter, drawings, { ...options, paper }, required, fonts)?.size ?? 0) >= required;
    throw doesNotFit(chart.title, options, composed?.size ?? 0, required, fitsOn);
  }
  return sheets(composed, options);
}

/**
 * The same, where the drawing as it stands would have to be divided first arranged anew for the sheet upright and lying.
 * Rejects as `posterSheets` throws, and with what `rearrange` throws.
 */
export async function fittingPosterSheets(chart: Chart, facts: BoardFacts, options: BoardOptions, fonts: Fonts, rearrange: Rearrange): Promise<Sheet[]> {
  const { matter, required } = begin(chart, facts, options, fonts);
  const whole = composeWhole(matter, [drawingOf(chart, fonts)], options, required, fonts);
  if (whole !== null) {
    return sheets(whole, options);
  }
  const otherwise: Chart[] = [];
  for (const room of roomsOf(options, required)) {
    otherwise.push(await rearrange(chart, room));
  }
  return posterSheets(chart, facts, options, fonts, otherwise);
}

// helpers

function begin(chart: Chart, facts: BoardFacts, options: BoardOptions, fonts: Fonts): { readonly matter: PosterMatter; readonly required: number } {
  if (!chart.nodes.some((node) => node.position !== null)) {
    throw new MingquanError('chart.empty', { title: chart.title });
  }
  requireGlyphs([...chartTexts(chart), { place: '网址', text: facts.address }], fonts, ['sans', 'sansBold']);
  return { matter: matterOf(chart, facts, fonts), required: Math.max(smallestPrinted, leastType(options.readingDistance)) };
}

function drawingOf(chart: Chart, fonts: Fonts): PosterDrawing {
  return { chart, scene: chartScene(chart, fonts) };
}

function matterOf(chart: Chart, { department, address, madeOn }: BoardFacts, fonts: Fonts): PosterMatter {
  const { power } = chart;
  const facts = [
    `职权类型：${powerKindTerms[power.kind].zh}`,
    ...(power.code.trim() === '' ? [] : [`职权编码：${power.code}`]),
    ...(power.implementingBody.trim() === '' ? [] : [`实施主体：${power.implementingBody}`]),
  ];
  return {
    band: { title: chart.title, facts },
    scene: null,
    sections: measureSections(publicSections(chart), fonts),
    foot: {
      telephones: telephonesOf(chart),
      links: publicLinks(chart, address),
      unit: chart.issuer || department.name,
      date: printDate(chart.issuedOn || madeOn),
    },
  };
}

/** About what a sheet leaves a drawing under title and date, upright and lying, in the points of a drawing whose least type is `required`. */
function roomsOf({ paper, orientation }: BoardOptions, required: number): Size[] {
  const scale = required / smallestType;
  const margin = boardMargin(paper);
  return (orientation === 'auto' ? (['portrait', 'landscape'] as const) : [orientation]).map((each) => {
    const { width, height } = sheetSize(paper, each);
    return { width: (width - 2 * margin) / scale, height: (height - 2 * margin - required * 9) / scale };
  });
}

function sheets({ sheets: composed }: Composed, { blackAndWhite }: BoardOptions): Sheet[] {
  return composed.map(({ width, height, items }, index) => ({
    width,
    height,
    items: blackAndWhite ? inBlackAndWhite(items) : items,
    page: index + 1,
    pages: composed.length,
  }));
}
