import { chineseNumeral } from '../model/chinese-numeral.ts';
import type { PowerKind } from '../model/power.ts';
import { powerKindTerms } from '../model/terms.ts';
import type { ChartContent } from './chart-content.ts';
import { html, trustedHtml, type Html } from './html.ts';
import { qrDrawing } from './qr-drawing.ts';
import { factList, sectionList, type PageOfChart } from './section-html.ts';
import { sitePage, type SiteFacts } from './site-layout.ts';

export interface ChartPageFacts extends SiteFacts {
  readonly kind: PowerKind;
  readonly content: ChartContent;
  /** File name of the chart's data, beside the page. */
  readonly data: string;
  /** The page's address on the web; empty where the department has no website. */
  readonly address: string;
  /** Pages of other charts, as seen from this one. */
  readonly pageOf: PageOfChart;
}

/** The page of one chart: facts, the drawing as SVG with real text, and everything it says as text. */
export function siteChartPage({ department, madeOn, kind, content, data, address, pageOf }: ChartPageFacts): string {
  const { title, facts, drawing, sections, steps, signature } = content;
  const main = html`<nav class="crumbs" aria-label="当前位置"><ol><li><a href="../index.html">职权目录</a></li><li><a href="../index.html#${kind}">${powerKindTerms[kind].zh}</a></li><li aria-current="page">${title}</li></ol></nav>
<h1>${title}</h1>
<div class="lead">${factList(facts)}
${address === '' ? null : html`<div class="qr lead-qr">${trustedHtml(qrDrawing(address, 'qr', '本页的二维码'))}<p>扫码查看本页</p></div>`}</div>
<nav class="contents" aria-label="本页内容"><ul>
<li><a href="#chart">流程图</a></li>
${sections.map(({ title: name }, index) => html`<li><a href="#part-${index + 1}">${chineseNumeral(index + 1)}、${name}</a></li>\n`)}</ul></nav>
<section class="chart" aria-labelledby="chart"><h2 id="chart">流程图</h2>
<section class="frame" aria-label="流程图，可以左右滚动" tabindex="0">
${trustedHtml(drawing)}
</section>
<p class="hint">图中各环节的文字说明见“<a href="#part-3">三、${sections[2]?.title ?? ''}</a>”。</p>
</section>
<section class="prose" aria-labelledby="text"><h2 id="text">文字说明</h2>
${sectionList(sections, steps, 'part-', pageOf)}${signature.map((line) => html`<p class="signature">${line}</p>\n`)}</section>
<p class="data"><a href="${data}" download>下载本流程图的数据（JSON）</a></p>
`;
  return sitePage({ department, madeOn }, { title, current: 'index.html', isCurrent: false, base: '../', main, scripts: [] });
}

/** Where a code leads that several charts have: the reader chooses. */
export function siteChoicePage(facts: SiteFacts, code: string, charts: readonly { readonly title: string; readonly file: string }[]): string {
  const items: Html[] = charts.map(({ title, file }) => html`<li><a href="${file}">${title}</a></li>\n`);
  const main = html`<nav class="crumbs" aria-label="当前位置"><ol><li><a href="../index.html">职权目录</a></li><li aria-current="page">${code}</li></ol></nav>
<h1>职权编码${code}</h1>
<p>该编码下有${charts.length}张流程图，请选择：</p>
<ul class="plain-list">
${items}</ul>
`;
  return sitePage(facts, { title: `职权编码${code}`, current: 'index.html', isCurrent: false, base: '../', main, scripts: [] });
}
