import type { CarrierSource } from '../carriers/carrier-source.ts';
import { referredPowers } from '../carriers/chart-references.ts';
import { requireGlyphs } from '../carriers/missing-characters.ts';
import { chartAddresses, chartPage, chartPages, pageAddress } from '../carriers/web-address.ts';
import { printCatalogueJson, printCatalogueSchema } from '../formats/catalogue-json.ts';
import { writeChartFile } from '../formats/chart-file.ts';
import { printChartJsonSchema } from '../formats/chart-json-schema.ts';
import type { Chart } from '../model/chart.ts';
import { printOverallLimit } from '../model/print-limit.ts';
import { powerKindTerms } from '../model/terms.ts';
import { chartContent } from './chart-content.ts';
import { escapeHtml } from './escape-html.ts';
import { pageTexts } from './page-texts.ts';
import { readingsOf } from './search-data.ts';
import { siteChartPage, siteChoicePage } from './site-chart-page.ts';
import { sitePages } from './site-layout.ts';
import { siteAboutPage, siteCommitmentsPage, siteComplaintsPage, siteFeedbackPage, siteIndexPage, type ChartPromise } from './site-pages.ts';
import { catalogueOf, textFiles, type WebFile, type WebTools } from './web-file.ts';
import { partOf } from './web-parts.ts';

/**
 * The website column 网站专栏: static pages that are read without scripts, with data for other systems. Its folder is put on the
 * department's website as it is. Charts are read one at a time. The same source gives the same bytes.
 * @throws MingquanError `chart.empty`, `font.character-missing`.
 */
export async function* siteFiles(source: CarrierSource, tools: WebTools): AsyncGenerator<WebFile> {
  const { department, charts } = source;
  requireGlyphs(pageTexts(source), tools.fonts, ['sans', 'sansBold']);
  const files = textFiles();
  const page = (path: string, text: string): WebFile => files.file(path, 'text/html', text);
  const json = (path: string, text: string): WebFile => files.file(path, 'application/json', text);
  const catalogue = catalogueOf(source);
  const paths = chartPages(charts);
  const addresses = chartAddresses(department.website, charts);
  const pages = charts.map(({ id }) => paths.get(id) ?? '');
  const find = referredPowers(source);
  const besides = (chartId: string): string | null => (paths.has(chartId) ? nameOf(paths.get(chartId) ?? '') : null);
  const promises: ChartPromise[] = [];
  for (const [index, shelved] of charts.entries()) {
    await tools.turn(index, shelved);
    const chart = await shelved.read();
    const path = pages[index] ?? '';
    const data = dataPath(path);
    const content = chartContent(chart, tools.fonts, 'img', find);
    yield page(path, siteChartPage({ ...source, kind: chart.power.kind, content, data: nameOf(data), address: addresses.get(shelved.id) ?? '', pageOf: besides }));
    yield { path: data, mediaType: 'application/json', bytes: writeChartFile(published(chart)) };
    const { statutory, promised } = chart.content.limits;
    const limit = (stated: typeof statutory): string => (stated === null ? '' : printOverallLimit(stated));
    promises.push({ name: chart.power.name, page: path, statutory: limit(statutory), promised: limit(promised), attitude: chart.content.quality.attitude });
  }
  for (const [path, same] of sharedPages(source)) {
    const choices = same.map(({ id, title }) => ({ title, file: nameOf(paths.get(id) ?? '') }));
    yield page(path, siteChoicePage(source, same[0]?.power.code ?? '', choices));
  }
  yield page('index.html', siteIndexPage(source, catalogue, pages));
  yield page('commitments.html', siteCommitmentsPage(source, promises));
  yield page('complaints.html', siteComplaintsPage(source, source.posts));
  yield page('feedback.html', siteFeedbackPage(source));
  yield page('about.html', siteAboutPage(source, charts.map(({ title }, index) => ({ title, page: pages[index] ?? '' }))));
  const pageOf = (chart: number | null): string | null => (chart === null ? null : (pages[chart] ?? null));
  yield json(
    'catalogue.json',
    printCatalogueJson({
      format: 'mingquan-catalogue',
      version: 1,
      department: department.name,
      madeOn: source.madeOn,
      powers: catalogue.map(({ power, chart }) => {
        const path = pageOf(chart);
        return { ...power, kindName: powerKindTerms[power.kind].zh, page: path, data: path === null ? null : dataPath(path) };
      }),
    }),
  );
  yield json('catalogue.schema.json', printCatalogueSchema());
  yield json('chart.schema.json', printChartJsonSchema());
  const search = {
    powers: catalogue.map(({ power, chart }) => ({ name: power.name, code: power.code, kind: powerKindTerms[power.kind].zh, page: pageOf(chart) })),
    readings: readingsOf(catalogue.flatMap(({ power }) => [power.name, powerKindTerms[power.kind].zh])),
  };
  yield files.file('search-data.js', 'text/javascript', `var siteCatalogue = ${JSON.stringify(search)};\n`);
  for (const name of ['search.js', 'site.js']) {
    yield files.file(name, 'text/javascript', partOf(tools.parts, name));
  }
  yield files.file('site.css', 'text/css', partOf(tools.parts, 'site.css'));
  if (pageAddress(department.website, '') !== '') {
    yield files.file('sitemap.xml', 'application/xml', sitemap([...sitePages.map(({ path }) => path), ...pages].map((path) => pageAddress(department.website, path)), source.madeOn));
  }
  yield* files.faces(tools.makeFont);
}

// helpers

/** What is told of a chart to everyone: not why findings on it were set aside, nor what its maker put away. */
function published(chart: Chart): Chart {
  return { ...chart, waivers: [], template: null };
}

/** The pages of codes that several charts have, with the charts. */
function sharedPages({ charts }: CarrierSource): Map<string, CarrierSource['charts']> {
  const groups = Map.groupBy(charts, ({ id, power }) => chartPage(power, id).toLowerCase());
  return new Map([...groups.values()].flatMap((same) => (same.length > 1 && same[0] !== undefined ? [[chartPage(same[0].power, same[0].id), same] as const] : [])));
}

function dataPath(page: string): string {
  return page.replace(/\.html$/, '.chart.json');
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** As search engines read it (sitemaps.org, protocol 0.9). */
function sitemap(addresses: readonly string[], on: string): string {
  const entries = addresses.map((address) => `<url><loc>${escapeHtml(address)}</loc><lastmod>${escapeHtml(on)}</lastmod></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
}
