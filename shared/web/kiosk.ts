import type { CarrierSource } from '../carriers/carrier-source.ts';
import { referredPowers, type FindReferred } from '../carriers/chart-references.ts';
import { requireGlyphs } from '../carriers/missing-characters.ts';
import { chartAddresses } from '../carriers/web-address.ts';
import type { Chart } from '../model/chart.ts';
import { powerKindTerms } from '../model/terms.ts';
import type { Fonts } from '../typeset/font-metrics.ts';
import { chartContent } from './chart-content.ts';
import { html } from './html.ts';
import type { KioskCatalogue, KioskChart } from './kiosk-data.ts';
import { kioskPage } from './kiosk-page.ts';
import { qrDrawing } from './qr-drawing.ts';
import { pageTexts } from './page-texts.ts';
import { readingsOf } from './search-data.ts';
import { factList, sectionList } from './section-html.ts';
import { catalogueOf, textFiles, type WebFile, type WebTools } from './web-file.ts';
import { partOf } from './web-parts.ts';

const script = 'text/javascript';

/**
 * The touch screen 触摸屏 as a folder that opens from disk: `index.html`, its scripts and fonts, and each chart as a script of
 * its own that is loaded when it is asked for. Charts are read one at a time. The same source gives the same bytes.
 * @throws MingquanError `chart.empty`, `font.character-missing`.
 */
export async function* kioskFiles(source: CarrierSource, idleSeconds: number, tools: WebTools): AsyncGenerator<WebFile> {
  requireGlyphs(pageTexts(source), tools.fonts, ['sans', 'sansBold']);
  const files = textFiles();
  const catalogue = catalogueOf(source);
  const addresses = chartAddresses(source.department.website, source.charts);
  const find = referredPowers(source);
  for (const [index, shelved] of source.charts.entries()) {
    await tools.turn(index, shelved);
    const data = kioskChart(await shelved.read(), addresses.get(shelved.id) ?? '', tools.fonts, find);
    yield files.file(`data/charts/${index + 1}.js`, script, `mingquanKiosk.chart(${index + 1}, ${JSON.stringify(data)});\n`);
  }
  const data: KioskCatalogue = {
    powers: catalogue.map(({ power, chart }) => ({ name: power.name, code: power.code, kind: powerKindTerms[power.kind].zh, chart: chart === null ? null : chart + 1 })),
    readings: readingsOf(catalogue.flatMap(({ power }) => [power.name, powerKindTerms[power.kind].zh])),
  };
  yield files.file('data/catalogue.js', script, `mingquanKiosk.catalogue(${JSON.stringify(data)});\n`);
  for (const name of ['search.js', 'zoom.js', 'kiosk.js']) {
    yield files.file(name, script, partOf(tools.parts, name));
  }
  yield files.file('kiosk.css', 'text/css', partOf(tools.parts, 'kiosk.css'));
  yield files.file('index.html', 'text/html', kioskPage({ ...source, idleSeconds, catalogue }));
  yield* files.faces(tools.makeFont);
}

// helpers

function kioskChart(chart: Chart, address: string, fonts: Fonts, find: FindReferred): KioskChart {
  const { title, drawing, steps, sections, facts, signature } = chartContent(chart, fonts, 'group', find);
  const text = html`${factList(facts)}
${sectionList(sections, steps, 'text-', () => null)}${signature.map((line) => html`<p class="signature">${line}</p>\n`)}`;
  return { title, drawing, steps, text: text.markup, qr: address === '' ? null : qrDrawing(address, 'qr', '本流程图网页的二维码') };
}
