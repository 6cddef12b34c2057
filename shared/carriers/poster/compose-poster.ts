import { millimetres } from '../../kernel/units.ts';
import type { Chart } from '../../model/chart.ts';
import type { ChartScene } from '../../scene/chart-scene.ts';
import type { SceneItem } from '../../scene/display-list.ts';
import type { Fonts } from '../../typeset/font-metrics.ts';
import { isoPapers, sheetSize } from '../paper.ts';
import type { BoardOptions, BoardPaper } from './board-options.ts';
import { largestDivision } from './divided-drawing.ts';
import { greatest } from './greatest.ts';
import { posterItems, type PosterArrangement, type PosterMatter } from './poster-layout.ts';

/** A sheet of a poster. */
export interface PosterSheet {
  readonly width: number;
  readonly height: number;
  readonly items: readonly SceneItem[];
}

/** A poster's sheets and the size in points of its smallest type. */
export interface Composed {
  readonly size: number;
  readonly sheets: readonly PosterSheet[];
}

/** A drawing of the chart, as it stands or arranged for the sheet. */
export interface PosterDrawing {
  readonly chart: Chart;
  readonly scene: ChartScene;
}

/**
 * The poster as it needs fewest sheets to reach the type size `required`: all on one, else text and telephones on a second,
 * else with a drawing arranged otherwise, else with the drawing in parts hung side by side. Where nothing reaches it, the
 * composition that comes nearest. Null where nothing fits at any size.
 */
export function composePoster(matter: PosterMatter, drawings: readonly PosterDrawing[], options: BoardOptions, required: number, fonts: Fonts): Composed | null {
  let nearest: Composed | null = null;
  for (const compose of [...undivided(matter, drawings, options, fonts), () => divided(matter, drawings[0], options, required, fonts)]) {
    const composed = compose();
    if (composed !== null && composed.size >= required) {
      return composed;
    }
    nearest = larger(nearest, composed);
  }
  return nearest;
}

/** The same without parts of a drawing, where that reaches the size; else null. */
export function composeWhole(matter: PosterMatter, drawings: readonly PosterDrawing[], options: BoardOptions, required: number, fonts: Fonts): Composed | null {
  for (const compose of undivided(matter, drawings, options, fonts)) {
    const composed = compose();
    if (composed !== null && composed.size >= required) {
      return composed;
    }
  }
  return null;
}

/** The margin of a sheet in points: in proportion to it, never less than what printers leave white. */
export function boardMargin(paper: BoardPaper): number {
  return Math.max(leastMargin, millimetres(isoPapers[paper][0] * 0.042));
}

/** The title of whatever hangs beside the first sheet. */
export function continued(title: string): string {
  return `${title}（续）`;
}

// helpers

const leastMargin = millimetres(10);
const largestGrowth = 1.5;
/** Sizes in points between which the search runs. */
const leastTried = 2.5;
const mostTried = 80;
/** Text alone hangs on at most so many sheets. */
const mostTextSheets = 2;

function larger(one: Composed | null, other: Composed | null): Composed | null {
  return other === null || (one !== null && one.size >= other.size) ? one : other;
}

/** Large titles and wide margins are given up before a second sheet is taken. */
type Furniture = 'ample' | 'snug';

function undivided(matter: PosterMatter, drawings: readonly PosterDrawing[], options: BoardOptions, fonts: Fonts): (() => Composed | null)[] {
  return drawings.flatMap(({ scene }) => {
    const shown = { ...matter, scene };
    return [
      () => onOne(shown, options, 'ample', fonts),
      () => onOne(shown, options, 'snug', fonts),
      () => onTwo(shown, options, 'ample', fonts),
      () => onTwo(shown, options, 'snug', fonts),
    ];
  });
}

function onOne(matter: PosterMatter, options: BoardOptions, furniture: Furniture, fonts: Fonts): Composed | null {
  return largest(matter, options, furniture, fonts);
}

function onTwo(matter: PosterMatter, options: BoardOptions, furniture: Furniture, fonts: Fonts): Composed | null {
  const drawing = largest(withoutText(matter), options, furniture, fonts);
  const text = drawing === null ? null : largest(withoutDrawing(matter), options, furniture, fonts);
  return drawing === null || text === null ? null : { size: Math.min(drawing.size, text.size), sheets: [...drawing.sheets, ...text.sheets] };
}

function divided(matter: PosterMatter, drawing: PosterDrawing | undefined, options: BoardOptions, required: number, fonts: Fonts): Composed | null {
  const text = largest(withoutDrawing(matter), options, 'snug', fonts);
  const texts = text !== null && text.size >= required ? text : (onSeveral(withoutDrawing(matter), options, required, fonts) ?? text);
  if (drawing === undefined || texts === null) {
    return null;
  }
  const parts = largestDivision(matter.band, drawing, options, leastMargin, Math.min(required, texts.size), fonts);
  return parts === null ? null : { size: Math.min(parts.size, texts.size), sheets: [...parts.sheets, ...texts.sheets] };
}

function withoutText(matter: PosterMatter): PosterMatter {
  return { ...matter, sections: [], foot: { ...matter.foot, telephones: [], links: [] } };
}

function withoutDrawing(matter: PosterMatter): PosterMatter {
  return { ...matter, scene: null, band: { ...matter.band, title: continued(matter.band.title) } };
}

/** The text alone on as many sheets as it needs at that size, the sections divided between them; null past `mostTextSheets`. */
function onSeveral(matter: PosterMatter, options: BoardOptions, required: number, fonts: Fonts): Composed | null {
  const { sections } = matter;
  for (let cut = sections.length - 1; cut > 0; cut -= 1) {
    const first = largest({ ...matter, sections: sections.slice(0, cut), foot: { ...matter.foot, telephones: [], links: [] } }, options, 'snug', fonts);
    if (first !== null && first.size >= required) {
      const rest = largest({ ...matter, sections: sections.slice(cut) }, options, 'snug', fonts);
      return rest !== null && rest.size >= required ? { size: Math.min(first.size, rest.size), sheets: [...first.sheets, ...rest.sheets].slice(0, mostTextSheets) } : null;
    }
  }
  return null;
}

/** The matter in the arrangement that lets its type be largest, the text then grown to fill the sheet; null where nothing fits. */
function largest(matter: PosterMatter, options: BoardOptions, furniture: Furniture, fonts: Fonts): Composed | null {
  let best: { readonly size: number; readonly arrangement: SheetArrangement } | null = null;
  for (const arrangement of arrangementsOf(matter, options, furniture)) {
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
  return items === null ? null : { size, sheets: [{ width: arrangement.width, height: arrangement.height, items }] };
}

type SheetArrangement = PosterArrangement & { readonly width: number; readonly height: number };

function arrangementsOf(matter: PosterMatter, { paper, orientation }: BoardOptions, furniture: Furniture): SheetArrangement[] {
  const orientations = orientation === 'auto' ? (['portrait', 'landscape'] as const) : [orientation];
  const margin = furniture === 'ample' ? boardMargin(paper) : leastMargin;
  return orientations.flatMap((each) => {
    const size = sheetSize(paper, each);
    const area = { x: margin, y: margin, width: size.width - 2 * margin, height: size.height - 2 * margin };
    const common = { ...size, area, title: Math.min(size.width, size.height) / (furniture === 'ample' ? 22 : 34) };
    const places = matter.scene === null || matter.sections.length === 0 ? (['below'] as const) : (['below', 'beside'] as const);
    return places.flatMap((place) => [2, 3, 4, 1, 5].filter((count) => place === 'below' || count < 4).map((columns) => ({ ...common, place, columns })));
  });
}
