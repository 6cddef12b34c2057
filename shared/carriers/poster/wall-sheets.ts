import { MingquanError } from '../../kernel/mingquan-error.ts';
import type { Chart } from '../../model/chart.ts';
import type { SceneItem, Sheet } from '../../scene/display-list.ts';
import type { Fonts } from '../../typeset/font-metrics.ts';
import { smallestType } from '../../typeset/node-box.ts';
import { chartTexts } from '../chart-texts.ts';
import { requireGlyphs } from '../missing-characters.ts';
import { sheetSize } from '../paper.ts';
import { inBlackAndWhite } from './black-and-white.ts';
import { leastType } from './legible-type.ts';
import type { BoardOptions } from './board-options.ts';
import { boardMargin } from './compose-poster.ts';
import { doesNotFit, smallestPrinted } from './poster-advice.ts';
import { wallItems } from './wall-layout.ts';
import { wallMatter, type WallMatter, type WallSource } from './wall-matter.ts';

/**
 * A whole notice board 政务公开栏: catalogue, commitments, telephones and complaint channels, then the charts, on as few sheets
 * of the size as the reading distance allows and set as large as so many sheets hold.
 * @throws MingquanError `chart.empty`, `font.character-missing`, `poster.does-not-fit` where one chart is larger than a sheet.
 */
export function wallSheets(source: WallSource, charts: readonly Chart[], options: BoardOptions, fonts: Fonts): Sheet[] {
  const empty = charts.find((chart) => !chart.nodes.some((node) => node.position !== null));
  if (empty !== undefined) {
    throw new MingquanError('chart.empty', { title: empty.title });
  }
  requireGlyphs([...charts.flatMap(chartTexts), ...sourceTexts(source)], fonts, ['sans', 'sansBold']);
  const matter = wallMatter(source, charts, fonts);
  const required = Math.max(smallestPrinted, leastType(options.readingDistance));
  const best = orientationsOf(options)
    .map((orientation) => largestWall(matter, options, orientation, required, fonts))
    .filter((wall) => wall !== null)
    .reduce<Wall | null>((least, wall) => (least === null || isBetter(wall, least) ? wall : least), null);
  if (best === null) {
    const widest = matter.charts.reduce((most, chart) => (chart.scene.width * chart.scene.height > most.scene.width * most.scene.height ? chart : most));
    const fitsOn = (paper: BoardOptions['paper']): boolean => orientationsOf(options).some((orientation) => largestWall(matter, { ...options, paper }, orientation, required, fonts) !== null);
    throw doesNotFit(widest.title, options, reachedBy(matter, options, required, fonts), required, fitsOn);
  }
  return best.pages.map((items, index) => ({
    ...best.paper,
    items: options.blackAndWhite ? inBlackAndWhite(items) : items,
    page: index + 1,
    pages: best.pages.length,
  }));
}

// helpers

interface Wall {
  readonly paper: { readonly width: number; readonly height: number };
  readonly pages: readonly SceneItem[][];
  /** To compare by: the larger, the better is it read. */
  readonly size: number;
}

/** How many times as large as the distance needs drawings and text may grow to fill the sheets. */
const mostGrowth = { drawing: 2, text: 2.6 };

function orientationsOf({ orientation }: BoardOptions): ('portrait' | 'landscape')[] {
  return orientation === 'auto' ? ['landscape', 'portrait'] : [orientation];
}

function isBetter(one: Wall, other: Wall): boolean {
  return one.pages.length < other.pages.length || (one.pages.length === other.pages.length && one.size > other.size * 1.02);
}

function largestWall(matter: WallMatter, options: BoardOptions, orientation: 'portrait' | 'landscape', required: number, fonts: Fonts): Wall | null {
  const paper = sheetSize(options.paper, orientation);
  const margin = boardMargin(options.paper);
  const area = { x: margin, y: margin, width: paper.width - 2 * margin, height: paper.height - 2 * margin };
  const title = Math.min(paper.width, paper.height) / 24;
  const set = (drawing: number, text: number): SceneItem[][] | null => wallItems(matter, area, { title, drawing, text }, fonts);
  const least = set(required, required);
  if (least === null) {
    return null;
  }
  const grown = (most: number, make: (size: number) => SceneItem[][] | null): number => {
    let [low, high] = [required, required * most];
    while (high - low > required * 0.02) {
      const middle = (low + high) / 2;
      const tried = make(middle);
      [low, high] = tried !== null && tried.length <= least.length ? [middle, high] : [low, middle];
    }
    return low;
  };
  // The text first: a clerk reads it from as far as the drawings, and it takes little room.
  const text = grown(mostGrowth.text, (size) => set(required, size));
  const drawing = grown(mostGrowth.drawing, (size) => set(size, text));
  return { paper, pages: set(drawing, text) ?? least, size: drawing * text };
}

/** The largest type in points every chart fits a sheet in. */
function reachedBy(matter: WallMatter, options: BoardOptions, required: number, fonts: Fonts): number {
  for (let size = required; size > smallestPrinted / 3; size *= 0.97) {
    if (orientationsOf(options).some((orientation) => largestWall(matter, options, orientation, size, fonts) !== null)) {
      return size;
    }
  }
  return smallestType / 3;
}

function sourceTexts({ department, posts, powers }: WallSource): { place: string; text: string }[] {
  return [
    { place: '单位信息', text: JSON.stringify(department) },
    { place: '岗位', text: posts.map((post) => `${post.section}${post.name}${post.phone}`).join('\n') },
    { place: '职权目录', text: powers.map(({ power }) => power.name).join('\n') },
  ];
}
