import type { Size } from '../kernel/geometry.ts';
import { MingquanError } from '../kernel/mingquan-error.ts';
import type { Chart } from '../model/chart.ts';
import type { Sheet } from '../scene/display-list.ts';
import type { Fonts } from '../typeset/font-metrics.ts';
import { smallestType } from '../typeset/node-box.ts';
import { arrangementsOn, type Arrangement } from './arrangements.ts';
import { chartTexts } from './chart-texts.ts';
import { filingMatter, filingPlan, type FilingMatter, type FilingPlan } from './filing-pages.ts';
import { requireGlyphs } from './missing-characters.ts';
import { pageIdentity } from './page-identity.ts';
import { printArea, type Paper, type PaperName } from './paper.ts';
import { seamSeal } from './seam-seal.ts';
import { sheetFooter, sheetHeader } from './sheet-furniture.ts';
import { leastPrintedType } from './split-drawing.ts';
import { splitPlan } from './split-filing.ts';

export interface FilingSheetOptions {
  readonly paper: PaperName | 'auto';
  /** How the sheet lies; chosen by fit where it is not said. */
  readonly orientation?: Paper['orientation'] | 'auto';
  /** Printed size of the seal in mm, or null to mark its place. */
  readonly seal: Size | null;
  /** What names the chart's content in the pages' codes: `chartDigest`. Left out of them where it is not given. */
  readonly digest?: string;
}

/**
 * The sheets a chart is filed on: title, drawing, the text of the content elements, issuer, date and seal. Portrait or
 * landscape, text beside or below, is chosen by fit. `auto` takes A4 while the chart's smallest type keeps nine points
 * there, else A3. Where type would be under eight points, the drawing runs on over several pages, by `auto` of A3. The chart
 * must be laid out: nodes without a position are left out.
 * @throws MingquanError `chart.empty`, `font.character-missing`, `export.does-not-fit` where one step is larger than a page.
 */
export function filingSheets(chart: Chart, fonts: Fonts, options: FilingSheetOptions): Sheet[] {
  if (!chart.nodes.some((node) => node.position !== null)) {
    throw new MingquanError('chart.empty', { title: chart.title });
  }
  requireGlyphs(chartTexts(chart), fonts, ['sans', 'sansBold']);
  const matter = filingMatter(chart, options.seal, fonts);
  const best = bestPlan(matter, fonts, options) ?? splitPlan(matter, options, fonts);
  const { paper } = best;
  const { pages } = best.plan;
  return best.plan.draw().map((items, index) => ({
    width: paper.width,
    height: paper.height,
    items: [...items, sheetFooter(pageIdentity(chart, index + 1, pages, options.digest ?? ''), paper, fonts), ...seamSeal(index + 1, pages, paper, options.seal, fonts)],
    page: index + 1,
    pages,
  }));
}

/**
 * Size in points of the smallest type of the sheet the chart is best filed on, chart and text: nine wherever an A4 or A3
 * sheet has room for the drawing as it is, less where it must be reduced.
 */
export function printedType(chart: Chart, scene: Size, fonts: Fonts): number {
  const scales = arrangementsFor(chart, scene, fonts, ['A4', 'A3']).map((each) => each.scale);
  return smallestType * Math.min(1, Math.max(...scales));
}

// helpers

interface Choice {
  readonly paper: Paper;
  readonly plan: FilingPlan;
  readonly cost: number;
}

/** The arrangement of least cost, the first of several: the promising ones are tried first, and the others only while they may win. */
function bestPlan(matter: FilingMatter, fonts: Fonts, { paper: choice, orientation = 'auto' }: FilingSheetOptions): Choice | null {
  const papers: PaperName[] = choice === 'auto' ? ['A4', 'A3'] : [choice];
  const possible = arrangementsFor(matter.chart, matter.scene, fonts, papers)
    .filter(({ scale, paper }) => scale * smallestType >= leastPrintedType && (orientation === 'auto' || paper.orientation === orientation))
    .map((arrangement, place) => ({ arrangement, place, least: arrangementCost(arrangement) }))
    .sort((one, other) => one.least - other.least || one.place - other.place);
  let best: (Choice & { readonly place: number }) | null = null;
  for (const { arrangement, place, least } of possible) {
    if (best !== null && least + pageCost > best.cost) {
      break;
    }
    const plan = filingPlan(matter, arrangement, fonts);
    const cost = least + plan.pages * pageCost;
    if (best === null || cost < best.cost || (cost === best.cost && place < best.place)) {
      best = { paper: arrangement.paper, plan, cost, place };
    }
  }
  return best;
}

function arrangementsFor(chart: Chart, scene: Size, fonts: Fonts, papers: readonly PaperName[]): Arrangement[] {
  const headingHeight = (paper: Paper): number => {
    const area = printArea(paper);
    return sheetHeader(chart, area, paper, fonts).foot - area.y;
  };
  return papers.flatMap((name) => arrangementsOn(name, scene, headingHeight));
}

const pageCost = 100;

/** What speaks against an arrangement, in hundredths of a page: type under nine points, larger paper, odd columns, dense text. */
function arrangementCost({ paper, scale, columns, beside, isDense }: Arrangement): number {
  const small = scale < 1 ? 1000 + (1 - scale) * 600 : (1.15 - scale) * 40;
  const width = printArea(paper).width / columns;
  return small + (paper.name === 'A3' ? 150 : 0) + Math.abs(width - 262) / 10 + (beside > 0 ? 0 : 2) + (isDense ? 12 : 0);
}
