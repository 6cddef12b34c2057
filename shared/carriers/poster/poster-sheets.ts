import { MingquanError } from '../../kernel/mingquan-error.ts';
import { millimetres, pointsPerMillimetre } from '../../kernel/units.ts';
import type { Chart } from '../../model/chart.ts';
import type { Department } from '../../model/department.ts';
import { powerKindTerms } from '../../model/terms.ts';
import { chartScene } from '../../scene/chart-scene.ts';
import type { SceneItem, Sheet } from '../../scene/display-list.ts';
import type { Fonts } from '../../typeset/font-metrics.ts';
import { chartTexts } from '../chart-texts.ts';
import { requireGlyphs } from '../missing-characters.ts';
import { printDate } from '../official-document.ts';
import { isoPapers, sheetSize, type IsoPaper } from '../paper.ts';
import { inBlackAndWhite } from './black-and-white.ts';
import { measureSections } from './board-strips.ts';
import { leastType, readingDistance } from './legible-type.ts';
import { posterItems, type PosterArrangement, type PosterMatter } from './poster-layout.ts';
import { publicLinks, publicSections, telephonesOf } from './public-facts.ts';

export type BoardPaper = Exclude<IsoPaper, 'A5' | 'A6'>;

export interface BoardOptions {
  readonly paper: BoardPaper;
  readonly orientation: 'auto' | 'portrait' | 'landscape';
  /** From how many metres everything on it is to be read. */
  readonly readingDistance: number;
  /** Ink and greys only, for printers and copiers without colour. */
  readonly blackAndWhite: boolean;
}

/** What a poster takes from outside its chart. */
export interface BoardFacts {
  readonly department: Department;
  /** The chart's page on the web (`chartAddresses`); empty for none. */
  readonly address: string;
  /** Day of making, `YYYY-MM-DD`, where the chart has no day of issue. */
  readonly madeOn: string;
}

/**
 * One chart for the notice board 政务公开栏: title, drawing, the content elements that are not steps, telephones, QR codes,
 * unit and date. Everything is set as large as one sheet allows; where that is too small for the reading distance
 * (`leastType`, and never under `smallestPrinted`), text and telephones hang on a second sheet of the size.
 * @throws MingquanError `chart.empty`, `font.character-missing`, `poster.does-not-fit` where type would still be too small.
 */
export function posterSheets(chart: Chart, facts: BoardFacts, options: BoardOptions, fonts: Fonts): Sheet[] {
  if (!chart.nodes.some((node) => node.position !== null)) {
    throw new MingquanError('chart.empty', { title: chart.title });
  }
  requireGlyphs([...chartTexts(chart), { place: '网址', text: facts.address }], fonts, ['sans', 'sansBold']);
  const matter = matterOf(chart, facts, fonts);
  const required = Math.max(smallestPrinted, leastType(options.readingDistance));
  const whole = largest(matter, options, fonts);
  if (whole !== null && whole.size >= required) {
    return sheets([whole], options);
  }
  const drawing = largest({ ...matter, sections: [], foot: { ...matter.foot, telephones: [], links: [] } }, options, fonts);
  const text = largest({ ...matter, scene: null, band: { ...matter.band, title: `${chart.title}（续）` } }, options, fonts);
  const reached = Math.min(drawing?.size ?? 0, text?.size ?? 0);
  if (drawing === null || text === null || reached < required) {
    throw doesNotFit(chart.title, options, Math.max(reached, whole?.size ?? 0), required);
  }
  return sheets([drawing, text], options);
}

/** The margin of a sheet in points: in proportion to it, never less than what printers leave white. */
export function boardMargin(paper: BoardPaper): number {
  return millimetres(Math.max(10, isoPapers[paper][0] * 0.042));
}

/** `reached` and `required` are type sizes in points. */
export function doesNotFit(title: string, { paper, readingDistance: distance }: BoardOptions, reached: number, required: number): MingquanError {
  const near = Math.floor(readingDistance(reached) * 10) / 10;
  const larger = paper === 'A0' ? null : `A${Number(paper.slice(1)) - 1}`;
  const isReadable = reached >= smallestPrinted && near >= 0.3;
  const advice = [
    ...(larger === null ? ['拆成主图和子图'] : [`改用 ${larger}`]),
    ...(isReadable ? [`把阅读距离改为 ${near} 米以内`] : []),
  ];
  const adviceEnglish = [
    ...(larger === null ? ['split it into main and sub-chart'] : [`take ${larger}`]),
    ...(isReadable ? [`set a reading distance of at most ${near} m`] : []),
  ];
  return new MingquanError('poster.does-not-fit', {
    title,
    paper,
    // Rounded apart, since both as 5 mm would explain nothing.
    size: Math.floor(tenths(reached)) / 10,
    required: Math.ceil(tenths(required)) / 10,
    distance,
    advice: advice.join('，或'),
    adviceEnglish: adviceEnglish.join(', or '),
  });
}

/** Smallest type in points a board is printed in, however near it is read: 六号. */
export const smallestPrinted = 7.5;

// helpers

const largestGrowth = 1.5;

interface Composed {
  readonly items: readonly SceneItem[];
  /** Type size in points. */
  readonly size: number;
  readonly arrangement: PosterArrangement & { readonly width: number; readonly height: number };
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
    scene: chartScene(chart, fonts),
    sections: measureSections(publicSections(chart), fonts),
    foot: {
      telephones: telephonesOf(chart),
      links: publicLinks(chart, address),
      unit: chart.issuer || department.name,
      date: printDate(chart.issuedOn || madeOn),
    },
  };
}

/** The matter in the arrangement that lets its type be largest, the text then grown to fill the sheet; null where nothing fits. */
function largest(matter: PosterMatter, options: BoardOptions, fonts: Fonts): Composed | null {
  let best: { readonly size: number; readonly arrangement: Composed['arrangement'] } | null = null;
  for (const arrangement of arrangementsOf(matter, options)) {
    // An arrangement that cannot beat the best one by a step need not be searched.
    const floor = best === null ? leastTried : best.size * 1.01;
    if (posterItems(matter, arrangement, floor, 1, fonts) !== null) {
      const size = greatest(floor, mostTried, 0.05, (tried) => posterItems(matter, arrangement, tried, 1, fonts) !== null);
      best = { size, arrangement };
    }
  }
  if (best === null) {
    return null;
  }
  const { size, arrangement } = best;
  const growth = matter.scene === null ? 1 : greatest(1, largestGrowth, 0.01, (tried) => posterItems(matter, arrangement, size, tried, fonts) !== null);
  const items = posterItems(matter, arrangement, size, growth, fonts);
  return items === null ? null : { items, size, arrangement };
}

/** Sizes in points between which the search runs. */
const leastTried = 4;
const mostTried = 80;

/** The greatest value that holds, `least` being known to. */
function greatest(least: number, most: number, step: number, holds: (value: number) => boolean): number {
  let [low, high] = [least, most];
  while (high - low > step) {
    const middle = (low + high) / 2;
    if (holds(middle)) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return low;
}

function arrangementsOf(matter: PosterMatter, { paper, orientation }: BoardOptions): Composed['arrangement'][] {
  const orientations = orientation === 'auto' ? (['portrait', 'landscape'] as const) : [orientation];
  const margin = boardMargin(paper);
  return orientations.flatMap((each) => {
    const size = sheetSize(paper, each);
    const area = { x: margin, y: margin, width: size.width - 2 * margin, height: size.height - 2 * margin };
    const common = { ...size, area, title: Math.min(size.width, size.height) / 22 };
    const places = matter.scene === null || matter.sections.length === 0 ? (['below'] as const) : (['below', 'beside'] as const);
    return places.flatMap((place) => [2, 3, 4, 1, 5].filter((count) => place === 'below' || count < 4).map((columns) => ({ ...common, place, columns })));
  });
}

function sheets(composed: readonly Composed[], { blackAndWhite }: BoardOptions): Sheet[] {
  return composed.map(({ items, arrangement: { width, height } }, index) => ({
    width,
    height,
    items: blackAndWhite ? inBlackAndWhite(items) : items,
    page: index + 1,
    pages: composed.length,
  }));
}

/** Points as tenths of a millimetre, without what computing leaves behind. */
function tenths(points: number): number {
  return Math.round((points / pointsPerMillimetre) * 10_000) / 1000;
}
