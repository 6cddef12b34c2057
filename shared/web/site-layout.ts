import { printDate } from '../carriers/official-document.ts';
import type { Department } from '../model/department.ts';
import { html, type Html } from './html.ts';

/** The column's pages besides those of charts, in the order of its navigation. */
export const sitePages = [
  { path: 'index.html', name: '职权目录' },
  { path: 'commitments.html', name: '公开承诺' },
  { path: 'complaints.html', name: '监督投诉' },
  { path: 'feedback.html', name: '反馈结果' },
  { path: 'about.html', name: '关于' },
] as const;
export type SitePagePath = (typeof sitePages)[number]['path'];

export interface SiteFacts {
  readonly department: Department;
  readonly madeOn: string;
}

export interface SitePage {
  readonly title: string;
  /** The page of the navigation it is or belongs to. */
  readonly current: SitePagePath;
  readonly isCurrent: boolean;
  /** From the page's folder to the column's: empty, or `../`. */
  readonly base: '' | '../';
  readonly main: Html;
  readonly scripts: readonly string[];
}

/** A page of the column: the same head, navigation and foot on each. */
export function sitePage({ department, madeOn }: SiteFacts, { title, current, isCurrent, base, main, scripts }: SitePage): string {
  const unit = department.name === '' ? '本单位' : department.name;
  const column = '行政执法职权公开透明运行专栏';
  const links = sitePages.map(({ path, name }) => {
    const mark = path !== current ? null : isCurrent ? html` aria-current="page"` : html` class="within"`;
    return html`<li><a href="${base}${path}"${mark}>${name}</a></li>\n`;
  });
  const contacts = [department.address === '' ? '' : `地址：${department.address}`, department.phone === '' ? '' : `电话：${department.phone}`].filter((line) => line !== '');
  return html`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${title} - ${unit}${column}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${base}fonts.css">
<link rel="stylesheet" href="${base}site.css">
${scripts.map((script) => html`<script defer src="${base}${script}"></script>\n`)}</head>
<body>
<a class="skip" href="#main">跳到正文</a>
<header class="head"><div class="inner">
<p class="head-unit">${unit}</p>
<p class="head-column"><a href="${base}index.html">${column}</a></p>
</div></header>
<nav class="menu" aria-label="专栏导航"><ul class="inner">
${links}</ul></nav>
<main id="main" class="inner" tabindex="-1">
${main}</main>
<footer class="foot"><div class="inner">
<p>${unit}${contacts.map((line) => html`<span class="foot-part">${line}</span>`)}</p>
<p>本专栏${printDate(madeOn)}更新</p>
</div></footer>
</body>
</html>
`.markup;
}
