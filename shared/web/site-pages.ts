import { printDate } from '../carriers/official-document.ts';
import type { Post } from '../model/department.ts';
import { powerKinds } from '../model/power.ts';
import { powerKindTerms } from '../model/terms.ts';
import { complaintsHtml } from './complaints-html.ts';
import { html, lines, type Html } from './html.ts';
import { sitePage, sitePages, type SiteFacts, type SitePage, type SitePagePath } from './site-layout.ts';
import type { CatalogueEntry } from './web-file.ts';

/** What a chart promises, kept when its page is made. */
export interface ChartPromise {
  readonly name: string;
  readonly page: string;
  readonly statutory: string;
  readonly promised: string;
  readonly attitude: string;
}

/** The catalogue by kinds; each power leads to its chart. Search is offered where scripts run. */
export function siteIndexPage(facts: SiteFacts, catalogue: readonly CatalogueEntry[], pages: readonly string[]): string {
  const { department } = facts;
  const kinds = powerKinds
    .map((kind) => ({ kind, name: powerKindTerms[kind].zh, entries: catalogue.filter(({ power }) => power.kind === kind) }))
    .filter(({ entries }) => entries.length > 0);
  const drawn = catalogue.filter(({ chart }) => chart !== null).length;
  const main = html`<h1>行政执法职权目录</h1>
<p class="intro">${department.name}依法行使的行政执法职权共${catalogue.length}项，已公布运行流程图${drawn}张。点职权名称查看流程图和文字说明。</p>
<search class="search" id="search" hidden><form id="search-form">
<label for="query">查找职权</label>
<input id="query" name="query" type="search" autocomplete="off" placeholder="名称、拼音、首字母或编码">
<button type="submit">查找</button>
</form>
<p id="search-count" role="status"></p>
<ul id="search-items" class="entries"></ul>
</search>
<nav class="kinds" aria-label="职权类型"><ul>
${kinds.map(({ kind, name, entries }) => html`<li><a href="#${kind}">${name} <span class="count">${entries.length}</span></a></li>\n`)}</ul></nav>
${kinds.map(
  ({ kind, name, entries }) => html`<section class="kind" aria-labelledby="${kind}"><h2 id="${kind}">${name}<span class="count">${entries.length}项</span></h2>
<ol class="entries">
${entries.map((entry) => entryItem(entry, pages, department.name))}</ol></section>
`,
)}`;
  return page(facts, 'index.html', main, ['search.js', 'search-data.js', 'site.js']);
}

/** What every chart promises 公开承诺: its limits and its manner. */
export function siteCommitmentsPage(facts: SiteFacts, promises: readonly ChartPromise[]): string {
  const rows = promises.map(
    ({ name, page: path, statutory, promised, attitude }) => html`<tr><th scope="row"><a href="${path}">${name}</a></th><td data-label="法定时限">${statutory || '—'}</td><td data-label="承诺时限">${promised || '—'}</td><td data-label="服务承诺">${lines(attitude || '—')}</td></tr>\n`,
  );
  const main = html`<h1>公开承诺</h1>
<p class="intro">本单位对各项职权的办理时限和服务作出以下承诺。未按承诺办理的，可以<a href="complaints.html">投诉举报</a>。</p>
${promises.length === 0 ? html`<p class="none">（无）</p>` : html`<table class="promises"><caption>各项职权的办理时限和服务承诺</caption>
<thead><tr><th scope="col">职权</th><th scope="col">法定时限</th><th scope="col">承诺时限</th><th scope="col">服务承诺</th></tr></thead>
<tbody>
${rows}</tbody></table>`}
`;
  return page(facts, 'commitments.html', main);
}

/** Complaint channels, supervising bodies, remedies and the telephone of each post. */
export function siteComplaintsPage(facts: SiteFacts, posts: readonly Post[]): string {
  const reached = posts.filter(({ phone }) => phone.trim() !== '');
  const rows = reached.map(({ section, name, phone }) => html`<tr><td>${section}</td><th scope="row">${name}</th><td>${phone}</td></tr>\n`);
  const main = html`<h1>监督投诉</h1>
<div class="prose">
${complaintsHtml(facts.department, 2)}</div>
${reached.length === 0 ? null : html`<section aria-labelledby="phones"><h2 id="phones">各岗位电话</h2>
<table class="phones"><caption>承办岗位及其电话</caption>
<thead><tr><th scope="col">处（科）室</th><th scope="col">岗位</th><th scope="col">电话</th></tr></thead>
<tbody>
${rows}</tbody></table></section>
`}`;
  return page(facts, 'complaints.html', main);
}

/** What came of complaints and proposals, the newest first. */
export function siteFeedbackPage(facts: SiteFacts): string {
  const told = facts.department.feedback.filter(({ matter, answer }) => `${matter}${answer}`.trim() !== '');
  const feedback = told.toSorted((first, second) => (first.on < second.on ? 1 : first.on > second.on ? -1 : 0));
  const items = feedback.map(
    ({ on, matter, answer }) => html`<li>${on === '' ? null : html`<p class="feedback-day"><time datetime="${on}">${printDate(on)}</time></p>`}
<h2>${matter.trim() === '' ? '办理结果' : matter}</h2>
<p>${lines(answer)}</p></li>
`,
  );
  const main = html`<h1>反馈结果</h1>
<p class="intro">对公众意见、投诉举报的办理结果在此公布。</p>
${feedback.length === 0 ? html`<p class="none">目前没有公布的反馈结果。</p>` : html`<ol class="feedback">\n${items}</ol>`}
`;
  return page(facts, 'feedback.html', main);
}

/** What the column holds, how old it is, and what other systems can read of it. */
export function siteAboutPage(facts: SiteFacts, charts: readonly { readonly title: string; readonly page: string }[]): string {
  const { department, madeOn } = facts;
  const main = html`<h1>关于本专栏</h1>
<div class="prose">
<p>本专栏公开${department.name}的行政执法职权目录、各项职权的运行流程图及文字说明、公开承诺、监督投诉电话和反馈结果。</p>
<p>本专栏的内容于${printDate(madeOn)}生成，以本单位公布的最新文本为准。</p>
<h2>使用说明</h2>
<p>各页面不需要插件；不运行 JavaScript 时仍可阅读全部内容，只是没有拼音查找。各页面可以打印。流程图中的文字可以选取、朗读和放大，图后另有各环节的文字说明。</p>
<h2>供其他系统使用的数据</h2>
<ul class="plain-list">
<li><a href="catalogue.json">catalogue.json</a>：职权目录，格式见 <a href="catalogue.schema.json">catalogue.schema.json</a></li>
<li><a href="chart.schema.json">chart.schema.json</a>：各流程图数据（.chart.json）的格式；数据文件在各流程图页面上下载</li>
</ul>
<h2>全部页面</h2>
<ul class="plain-list">
${sitePages.map(({ path, name }) => html`<li><a href="${path}">${name}</a></li>\n`)}${charts.map(({ title, page: path }) => html`<li><a href="${path}">${title}</a></li>\n`)}</ul>
</div>
`;
  return page(facts, 'about.html', main);
}

// helpers

function page(facts: SiteFacts, path: SitePagePath, main: Html, scripts: SitePage['scripts'] = []): string {
  const title = sitePages.find((each) => each.path === path)?.name ?? '';
  return sitePage(facts, { title, current: path, isCurrent: true, base: '', main, scripts });
}

function entryItem({ power, chart }: CatalogueEntry, pages: readonly string[], unit: string): Html {
  const path = chart === null ? undefined : pages[chart];
  const name = path === undefined ? html`<span class="entry-name">${power.name}</span>` : html`<a class="entry-name" href="${path}">${power.name}</a>`;
  const body = power.implementingBody === '' || power.implementingBody === unit ? null : html`<span class="entry-body">${power.implementingBody}</span>`;
  return html`<li>${name}${path === undefined ? html`<span class="entry-none">流程图正在编制</span>` : null}${body}<span class="entry-code">${power.code}</span></li>\n`;
}
