import type { Department } from '../model/department.ts';
import { powerKinds } from '../model/power.ts';
import { powerKindTerms } from '../model/terms.ts';
import { printDate } from '../carriers/official-document.ts';
import { complaintsHtml } from './complaints-html.ts';
import { html, trustedHtml, type Html } from './html.ts';
import type { CatalogueEntry } from './web-file.ts';

export interface KioskPageFacts {
  readonly department: Department;
  readonly madeOn: string;
  readonly idleSeconds: number;
  readonly catalogue: readonly CatalogueEntry[];
}

/**
 * The kiosk's only page. It loads scripts by their names beside it and nothing else: a page opened from disk may read files in
 * no other way.
 */
export function kioskPage({ department, madeOn, idleSeconds, catalogue }: KioskPageFacts): string {
  const name = department.name === '' ? '本单位' : department.name;
  return html`<!DOCTYPE html>
<html lang="zh-CN" data-size="plain">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' file:; style-src 'self' file: 'unsafe-inline'; font-src 'self' file:; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}行政执法职权公开查询</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="fonts.css">
<link rel="stylesheet" href="kiosk.css">
</head>
<body data-idle="${idleSeconds}">
<header class="head">
<p class="head-unit">${name}</p>
<h1>行政执法职权公开查询</h1>
</header>
<main>
<noscript><p class="noscript">触摸屏页面需要启用 JavaScript。</p></noscript>
<section id="home" class="view" aria-labelledby="home-title">
<h2 id="home-title">请选择要了解的事项</h2>
<div class="tiles">
${tiles(catalogue)}</div>
<button type="button" class="wide" data-go="search">${icon(icons.search)}<span>按名称、拼音或首字母查找</span></button>
<p class="made">共${catalogue.length}项职权，${catalogue.filter(({ chart }) => chart !== null).length}张流程图。${printDate(madeOn)}更新</p>
</section>
<section id="list" class="view" aria-labelledby="list-title" hidden>
<h2 id="list-title" tabindex="-1">职权目录</h2>
<div class="scroller"><ul id="list-items" class="entries"></ul></div>
</section>
<section id="search" class="view" aria-labelledby="search-title" hidden>
<h2 id="search-title" tabindex="-1">查找职权</h2>
<div class="search-field"><label for="query">名称、拼音或首字母</label><input id="query" type="text" inputmode="none" autocomplete="off" spellcheck="false"></div>
<div class="scroller" id="search-scroller"><p id="search-count" class="search-count" role="status"></p><ul id="search-items" class="entries"></ul></div>
<div class="keys" role="group" aria-label="字母键">
${keys()}</div>
</section>
<section id="chart" class="view" aria-labelledby="chart-title" hidden>
<h2 id="chart-title" tabindex="-1">流程图</h2>
<div class="chart-parts">
<div class="chart-side"><div id="frame" class="frame"></div>
<div class="zoom" role="group" aria-label="图的大小">
<button type="button" id="zoom-in">${icon(icons.plus)}<span>放大</span></button>
<button type="button" id="zoom-out">${icon(icons.minus)}<span>缩小</span></button>
<button type="button" id="zoom-whole">全图</button>
<button type="button" id="zoom-width">适宽</button>
</div></div>
<div class="panel">
<div class="tabs" role="tablist" aria-label="说明">
<button type="button" role="tab" id="tab-step" aria-controls="panel-step" aria-selected="true">环节说明</button>
<button type="button" role="tab" id="tab-text" aria-controls="panel-text" aria-selected="false">全部文字</button>
<button type="button" role="tab" id="tab-qr" aria-controls="panel-qr" aria-selected="false">扫码带走</button>
</div>
<div id="panel-step" class="scroller" role="tabpanel" aria-labelledby="tab-step" tabindex="0"></div>
<div id="panel-text" class="scroller prose" role="tabpanel" aria-labelledby="tab-text" tabindex="0" hidden></div>
<div id="panel-qr" class="scroller" role="tabpanel" aria-labelledby="tab-qr" tabindex="0" hidden></div>
</div>
</div>
</section>
<section id="complaints" class="view" aria-labelledby="complaints-title" hidden>
<h2 id="complaints-title" tabindex="-1">投诉举报与监督</h2>
<section class="scroller prose" tabindex="0" aria-label="投诉举报与监督的途径">
${complaintsHtml(department, 3)}</section>
</section>
</main>
<nav class="bar" aria-label="导航">
<button type="button" id="go-back" disabled>${icon(icons.back)}<span>返回</span></button>
<button type="button" id="go-home">${icon(icons.home)}<span>首页</span></button>
<button type="button" data-go="search">${icon(icons.search)}<span>查找</span></button>
<button type="button" data-go="complaints">${icon(icons.phone)}<span>投诉举报</span></button>
<button type="button" id="size"><span class="bar-letter" aria-hidden="true">字</span><span>字号：<span id="size-name">标准</span></span></button>
</nav>
<div id="idle" class="idle" role="alertdialog" aria-modal="true" aria-labelledby="idle-text" hidden>
<div class="idle-box"><p id="idle-text"><span id="idle-seconds">10</span>秒后返回首页</p><button type="button" id="idle-stay">继续查看</button></div>
</div>
<script src="search.js"></script>
<script src="zoom.js"></script>
<script src="kiosk.js"></script>
<script src="data/catalogue.js"></script>
</body>
</html>
`.markup;
}

// helpers

function tiles(catalogue: readonly CatalogueEntry[]): Html {
  const kinds = powerKinds.map((kind) => ({ kind, count: catalogue.filter(({ power }) => power.kind === kind).length }));
  return html`${kinds
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => html`<button type="button" class="tile" data-kind="${powerKindTerms[kind].zh}"><span class="tile-name">${powerKindTerms[kind].zh}</span> <span class="tile-count">${count}项</span></button>\n`)}`;
}

function keys(): Html {
  const rows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'].map(
    (row, index) => html`<div class="key-row">${[...row].map((key) => html`<button type="button" data-key="${key}">${key.toUpperCase()}</button>`)}${
      index === 3 ? html`<button type="button" class="key-wide" data-key="delete" aria-label="退格，删除一个字">退格</button><button type="button" class="key-wide" data-key="clear">清空</button>` : null
    }</div>\n`,
  );
  return html`${rows}`;
}

function icon(path: string): Html {
  return trustedHtml(`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="${path}"/></svg>`);
}

const icons = {
  back: 'M15 5l-7 7 7 7',
  home: 'M3 11.5L12 4l9 7.5M6 9.5V20h12V9.5M10 20v-6h4v6',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L21 21',
  phone: 'M5 3h4l2 5-2.5 2a12 12 0 0 0 5.5 5.5l2-2.5 5 2v4c0 1-1 2-2 2C10 21 3 14 3 5c0-1 1-2 2-2z',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
};
