import type { Rectangle } from '../../kernel/geometry.ts';
import type { Chart } from '../../model/chart.ts';
import type { SceneItem } from '../../scene/display-list.ts';
import { accent, headerFill, ink, white } from '../../scene/palette.ts';
import { pathItem, rectanglePath } from '../../scene/paths.ts';
import { textWidth } from '../../typeset/break-lines.ts';
import type { Fonts } from '../../typeset/font-metrics.ts';
import { boardStrips, measureSections, type MeasuredSection } from '../poster/board-strips.ts';
import { publicLinks, publicSections, telephonesOf, type PublicLink, type PublicSection, type Telephone } from '../poster/public-facts.ts';
import { qrCode } from '../qr-code.ts';
import { balanceColumns, fillColumns, type FilledColumns, type FlowStrip } from '../text-flow.ts';
import { lineAt, lineCentred } from '../text-items.ts';
import type { ScreenFormat } from './screen-format.ts';
import { slideHead, type ScreenSlide } from './slide-frame.ts';

/** What the public asks, told by the chart's own content elements: as many slides as the text needs at a legible size. */
export function factSlides(chart: Chart, format: ScreenFormat, fonts: Fonts): ScreenSlide[] {
  const sections = publicSections(chart).flatMap((section): PublicSection[] => {
    const title = plainTitles[section.element];
    return title === undefined ? [] : [{ ...section, title }];
  });
  return textSlides(sections, { title: chart.title, mark: '办事须知', chartId: chart.id }, format, fonts);
}

/** Where to complain about the power, whose page on the web is at `address`: numbers to be read across the hall, the other ways, and codes to be scanned. */
export function complaintSlides(chart: Chart, address: string, format: ScreenFormat, fonts: Fonts): ScreenSlide[] {
  const telephones = telephonesOf(chart);
  const links = publicLinks(chart, address);
  const sections = publicSections(chart).filter((section) => section.element === 'panel.content.complaints');
  if (telephones.length === 0 && links.length === 0 && sections.length === 0) {
    return [];
  }
  return [contactSlide({ title: chart.title, mark: '投诉举报', chartId: chart.id, telephones, links, sections }, format, fonts)];
}

export interface ContactMatter {
  readonly title: string;
  readonly mark: string;
  readonly chartId: string | null;
  readonly telephones: readonly Telephone[];
  readonly links: readonly PublicLink[];
  readonly sections: readonly PublicSection[];
}

/** Telephones on a light panel, text under it, codes at the right or, on an upright screen, at the foot. */
export function contactSlide(matter: ContactMatter, format: ScreenFormat, fonts: Fonts): ScreenSlide {
  const { items, body } = slideHead(matter, format, fonts);
  const isUpright = format.orientation === 'portrait';
  const code = isUpright ? 340 : 300;
  const codesHeight = code + format.leastText * 2;
  const linkCount = matter.links.length;
  const aside = linkCount === 0 || isUpright ? 0 : code + format.margin;
  const left = { ...body, width: body.width - aside, height: body.height - (isUpright && linkCount > 0 ? codesHeight : 0) };
  const panel = telephonePanel(matter.telephones, left, format, fonts);
  const rest = { ...left, y: panel.foot, height: left.y + left.height - panel.foot };
  const text = fittedColumns(measureSections(matter.sections, fonts), rest, 1, format, fonts);
  const codes = matter.links.slice(0, 2).flatMap((link, index): SceneItem[] => {
    const middle = isUpright ? body.x + (body.width * (index + 0.5)) / Math.min(2, linkCount) : body.x + body.width - code / 2;
    const top = isUpright ? body.y + body.height - codesHeight : body.y + index * (codesHeight + format.margin * 0.4);
    return [
      qrCode(link.address, { x: middle - code / 2, y: top }, code),
      lineCentred(link.caption, middle, top + code, format.leastText * 1.5, { font: 'sansBold', size: format.leastText, colour: ink }, fonts),
    ];
  });
  return {
    width: format.width,
    height: format.height,
    title: `${matter.title} ${matter.mark}`,
    chartId: matter.chartId,
    items: [...items, ...panel.items, ...(text[0] ?? []), ...codes],
  };
}

/** Sections in columns on as many slides as they need, set as large as the last of them allows. */
export function textSlides(
  sections: readonly PublicSection[],
  head: { readonly title: string; readonly mark: string; readonly chartId: string | null },
  format: ScreenFormat,
  fonts: Fonts,
): ScreenSlide[] {
  if (sections.length === 0) {
    return [];
  }
  const { body } = slideHead({ title: head.title, mark: `${head.mark} 9/9` }, format, fonts);
  const pages = fittedColumns(measureSections(sections, fonts), body, format.orientation === 'landscape' ? 2 : 1, format, fonts);
  return pages.map((content, index) => {
    const mark = pages.length === 1 ? head.mark : `${head.mark} ${index + 1}/${pages.length}`;
    return {
      width: format.width,
      height: format.height,
      title: `${head.title} ${mark}`,
      chartId: head.chartId,
      items: [...slideHead({ title: head.title, mark }, format, fonts).items, ...content],
    };
  });
}

// helpers

/** The content elements as a visitor asks for them; complaints have a slide of their own. */
const plainTitles: Readonly<Record<string, string>> = {
  'panel.content.basis': '依据什么办',
  'panel.content.handlingPosts': '谁来办',
  'panel.content.limits': '多久办好',
  'panel.content.quality': '办到什么标准',
  'panel.content.supervision': '谁来监督',
  'panel.content.rights': '您有哪些权利',
  'panel.content.liability': '办错了怎么追究',
  'panel.content.notes': '还要知道什么',
};

/** The text on as few pages as the least type allows, set as large as so many pages hold. */
function fittedColumns(sections: readonly MeasuredSection[], body: Rectangle, count: number, format: ScreenFormat, fonts: Fonts): SceneItem[][] {
  const fewest = pagesAt(sections, body, count, format.leastText, fonts);
  for (let size = format.text; size > format.leastText; size -= 1) {
    const pages = pagesAt(sections, body, count, size, fonts);
    if (pages.length <= fewest.length) {
      return pages;
    }
  }
  return fewest;
}

function pagesAt(sections: readonly MeasuredSection[], body: Rectangle, count: number, size: number, fonts: Fonts): SceneItem[][] {
  const { strips, columns } = columnsAt(sections, body, count, size, fonts);
  const pages: SceneItem[][] = [];
  for (let rest: readonly FlowStrip[] = strips; rest.length > 0; ) {
    const filled = balanceColumns(rest, columns) ?? fillColumns(rest, columns);
    pages.push(groups(filled));
    rest = rest.slice(Math.max(1, filled.count));
  }
  return pages;
}

function columnsAt(sections: readonly MeasuredSection[], body: Rectangle, count: number, size: number, fonts: Fonts): { strips: FlowStrip[]; columns: Rectangle[] } {
  const gutter = size * 2;
  const width = (body.width - (count - 1) * gutter) / count;
  const columns = Array.from({ length: count }, (_, index) => ({ ...body, x: body.x + index * (width + gutter), width }));
  return { strips: boardStrips(sections, size, width, fonts), columns };
}

function groups(filled: FilledColumns): SceneItem[] {
  return filled.placed.map(({ strip, at }): SceneItem => ({ type: 'group', element: strip.element, items: strip.draw(at) }));
}

function telephonePanel(telephones: readonly Telephone[], area: Rectangle, format: ScreenFormat, fonts: Fonts): { items: SceneItem[]; foot: number } {
  if (telephones.length === 0) {
    return { items: [], foot: area.y };
  }
  const inner = 28;
  const across = format.orientation === 'landscape' && telephones.length > 1 ? 2 : 1;
  const cell = (area.width - 2 * inner) / across;
  const label = format.text * 0.85;
  const widest = Math.max(...telephones.map(({ number }) => textWidth(number, fonts.sansBold, 1)));
  const longest = Math.max(...telephones.map((each) => textWidth(each.label, fonts.sans, label)));
  const number = Math.min(88, (cell - inner) / widest);
  const labelSize = Math.min(label, (label * (cell - inner)) / longest);
  const rowHeight = label * 1.5 + number * 1.3;
  const rows = Math.ceil(telephones.length / across);
  const height = rows * rowHeight + 2 * inner;
  return {
    foot: area.y + height + format.margin * 0.6,
    items: [
      pathItem(rectanglePath({ ...area, height }), { fill: headerFill, stroke: white, lineWidth: 0.5 }),
      ...telephones.flatMap((each, index): SceneItem[] => {
        const x = area.x + inner + (index % across) * cell;
        const y = area.y + inner + Math.floor(index / across) * rowHeight;
        return [
          lineAt(each.label, x, y, label * 1.5, { font: 'sans', size: labelSize, colour: ink }),
          lineAt(each.number, x, y + label * 1.5, number * 1.3, { font: 'sansBold', size: number, colour: accent }),
        ];
      }),
    ],
  };
}
