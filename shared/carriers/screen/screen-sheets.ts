import { MingquanError } from '../../kernel/mingquan-error.ts';
import type { Chart } from '../../model/chart.ts';
import type { Department } from '../../model/department.ts';
import type { Power } from '../../model/power.ts';
import { powerKinds } from '../../model/power.ts';
import { powerKindTerms } from '../../model/terms.ts';
import type { Sheet } from '../../scene/display-list.ts';
import type { Fonts } from '../../typeset/font-metrics.ts';
import type { CarrierSource } from '../carrier-source.ts';
import { chartTexts } from '../chart-texts.ts';
import { requireGlyphs } from '../missing-characters.ts';
import { printDate } from '../official-document.ts';
import { departmentTelephones, type PublicSection } from '../poster/public-facts.ts';
import { chartAddresses, complaintAddress, pageAddress } from '../web-address.ts';
import { chartSlides } from './chart-slides.ts';
import { complaintSlides, contactSlide, factSlides, textSlides } from './fact-slides.ts';
import { screenFormat, type ScreenFormat, type ScreenOrientation } from './screen-format.ts';
import { darkSlide, type ScreenSlide } from './slide-frame.ts';

export interface ScreenOptions {
  readonly orientation: ScreenOrientation;
}

/** A slide among all of the show. */
export type ScreenSheet = Sheet & ScreenSlide;

/**
 * The slides of the electronic screen 电子屏 in order, 1920 × 1080 or 1080 × 1920 points, a point being a pixel: opening, what
 * is shown, of each chart the drawing in legible parts, the facts and where to complain, closing. `begin` is awaited before
 * each chart: to tell progress, and to call it off by throwing.
 * @throws MingquanError `chart.empty`, `font.character-missing`.
 */
export async function screenSheets(
  source: CarrierSource,
  { orientation }: ScreenOptions,
  fonts: Fonts,
  begin: (index: number, total: number, title: string) => Promise<void> | void = () => undefined,
): Promise<ScreenSheet[]> {
  const format = screenFormat(orientation);
  const addresses = chartAddresses(source.department.website, source.charts);
  const slides = [...openingSlides(source, format, fonts)];
  for (const [index, shelved] of source.charts.entries()) {
    await begin(index, source.charts.length, shelved.title);
    slides.push(...slidesOf(await shelved.read(), addresses.get(shelved.id) ?? '', format, fonts));
  }
  slides.push(...closingSlides(source.department, format, fonts));
  return slides.map((slide, index) => ({ ...slide, page: index + 1, pages: slides.length }));
}

// helpers

function slidesOf(chart: Chart, address: string, format: ScreenFormat, fonts: Fonts): ScreenSlide[] {
  if (!chart.nodes.some((node) => node.position !== null)) {
    throw new MingquanError('chart.empty', { title: chart.title });
  }
  requireGlyphs(chartTexts(chart), fonts, ['sans', 'sansBold']);
  return [...chartSlides(chart, format, fonts), ...factSlides(chart, format, fonts), ...complaintSlides(chart, address, format, fonts)];
}

function openingSlides({ department, charts, madeOn }: CarrierSource, format: ScreenFormat, fonts: Fonts): ScreenSlide[] {
  requireDepartment(department, fonts);
  const isUpright = format.orientation === 'portrait';
  const [name, title] = isUpright ? [56, 84] : [68, 104];
  const opening: ScreenSlide = {
    width: format.width,
    height: format.height,
    title: '封面',
    chartId: null,
    items: darkSlide(
      [
        { text: department.name, size: name, isBold: false },
        { text: '行政执法职权运行流程公示', size: title, isBold: true },
        { text: `共公示 ${charts.length} 项 · ${printDate(madeOn)}`, size: 40, isBold: false },
      ],
      format,
      fonts,
    ),
  };
  return [opening, ...textSlides(byKind(charts.map((chart) => chart.power)), { title: '公示的行政执法职权', mark: `共 ${charts.length} 项`, chartId: null }, format, fonts)];
}

function byKind(powers: readonly Power[]): PublicSection[] {
  return powerKinds.flatMap((kind) => {
    const names = powers.filter((power) => power.kind === kind).map((power) => power.name);
    return names.length === 0 ? [] : [{ element: `catalogue.${kind}`, title: `${powerKindTerms[kind].zh}（${names.length} 项）`, paragraphs: names }];
  });
}

function closingSlides(department: Department, format: ScreenFormat, fonts: Fonts): ScreenSlide[] {
  const links = [
    { caption: '扫码看网上公示', address: pageAddress(department.website, 'index.html') },
    { caption: '扫码投诉举报', address: complaintAddress(department.complaints) },
  ].filter(({ address }) => address !== '');
  const sections = [
    { element: 'department.address', title: '办公地址', paragraphs: [department.address] },
    { element: 'department.website', title: '网址', paragraphs: [department.website] },
  ].filter(({ paragraphs }) => paragraphs.some((paragraph) => paragraph.trim() !== ''));
  const contact = { title: `欢迎监督${department.name}的执法工作`, mark: '', chartId: null, telephones: departmentTelephones(department), links, sections };
  return [contactSlide(contact, format, fonts)];
}

function requireDepartment(department: Department, fonts: Fonts): void {
  const { name, address, website, complaints, supervision } = department;
  const texts = [name, address, website, supervision.internal.name, supervision.external.name, ...complaints.map((channel) => channel.address)];
  requireGlyphs([{ place: '单位信息', text: texts.join('\n') }], fonts, ['sans', 'sansBold']);
}
