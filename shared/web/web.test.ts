import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { arrangedSamples } from '../../test/print/print-kit.ts';
import { filesOf, htmlFaults, textOf, webSource, webTools } from '../../test/harness/web-kit.ts';
import { chartAddresses } from '../carriers/web-address.ts';
import { filingSheets } from '../carriers/filing-sheets.ts';
import { printCatalogueSchema } from '../formats/catalogue-json.ts';
import { readChartFile } from '../formats/chart-file.ts';
import type { Chart } from '../model/chart.ts';
import { createMatcher } from '../search/match.ts';
import { escapeHtml } from './escape-html.ts';
import { html, lines } from './html.ts';
import { kioskFiles } from './kiosk.ts';
import { readingsOf } from './search-data.ts';
import { selfPlayingHtml } from './self-playing.ts';
import { siteFiles } from './site.ts';
import type { WebFile } from './web-file.ts';

const tools = webTools({ withFonts: false });
let samples: readonly Chart[];

beforeAll(async () => {
  samples = await arrangedSamples();
});

function named(chart: Chart, id: string, name: string, code: string): Chart {
  return { ...chart, id, title: `${name}流程图`, power: { ...chart.power, name, code } };
}

const hostile = [
  '<script>alert(1)</script>"\'&',
  '</script><img src=x onerror=alert(1)>',
  'A/B:C\\D*E?F"G<H>I|J',
  '../../../etc/passwd',
  '甲'.repeat(200),
];

describe('HTML', () => {
  test('takes every value escaped', () => {
    expect(html`<p title="${'"<&'}">${['<b>', html`<i>${1}</i>`, null, false]}</p>`.markup).toBe('<p title="&#34;&#60;&#38;">&#60;b&#62;<i>1</i></p>');
    expect(lines('甲\n<乙>').markup).toBe('甲<br>&#60;乙&#62;');
    expect(escapeHtml('\u0000\u0008\ud800\ufffe\t')).toBe('\ufffd\ufffd\ufffd\ufffd\t');
  });
});

describe('the search of pages', () => {
  const source = readFileSync(new URL('../../resources/web/search.js', import.meta.url), 'utf8');
  const createSearch = new Function(`${source}; return createSearch;`)() as (
    entries: readonly { name: string; code: string; kind: string }[],
    readings: Record<string, string>,
  ) => (query: string) => { index: number; ranges: readonly (readonly [number, number])[] }[];
  const queries = ['行政', 'xingzheng', 'xzxk', 'lmcf', 'linmucaifa', '林mcf', 'lin caifa', 'cf', 'zhcf', 'tdxzf', 'tudi', 'q', '（', 'ABC-1', 'zzz', '对机动', 'jidongche', 'chongqing', 'zhongyao'];

  test('finds and marks what the search of the program does, in the same order', () => {
    const names = [...samples.map(({ power }) => power.name), '重庆市重要水源（ABC-1）保护许可', '对单位会计人员的处罚', 'LED 显示屏设置许可', '银行行长任职核准', '绿化𠮷地许可'];
    const search = createSearch(names.map((name) => ({ name, code: '', kind: '' })), readingsOf(names));
    const matcher = createMatcher();
    for (const query of queries) {
      const expected = matcher.rank(names, (name) => name, query).map(({ item, match }) => [item, match.ranges.flat().join()]);
      const found = search(query).map(({ index, ranges }) => [names[index], joined(ranges)]);
      expect([query, found]).toEqual([query, expected]);
    }
  });

  test('finds a power by its kind and its code after those found by name', () => {
    const entries = [
      { name: '对非法占地的处理', code: 'A-1', kind: '行政处罚' },
      { name: '行政处罚听证', code: 'B-2', kind: '其他职权' },
    ];
    const search = createSearch(entries, readingsOf(entries.flatMap(({ name, kind }) => [name, kind])));
    expect(search('xzcf').map(({ index }) => index)).toEqual([1, 0]);
    expect(search('a-1').map(({ index }) => index)).toEqual([0]);
    expect(search(' ')).toEqual([]);
  });

  function joined(ranges: readonly (readonly [number, number])[]): string {
    const merged: [number, number][] = [];
    for (const [from, to] of ranges) {
      const last = merged.at(-1);
      if (last !== undefined && from <= last[1]) {
        last[1] = Math.max(last[1], to);
      } else {
        merged.push([from, to]);
      }
    }
    return merged.flat().join();
  }
});

describe('the website column', () => {
  test('has a sound page of every kind, with the texts of its charts', async () => {
    const feedback = [{ on: '2026-02-01', matter: '办事窗口<排队>过长', answer: '增设两个窗口。\n已于当月开放。' }, { on: '', matter: '', answer: '' }, { on: '', matter: '', answer: '已转办' }];
    const source = webSource(samples);
    const files = await filesOf(siteFiles({ ...source, department: { ...source.department, feedback } }, tools));
    const pages = [...files.keys()].filter((path) => path.endsWith('.html'));
    expect(pages).toHaveLength(samples.length + 5);
    const chartPages = pages.filter((path) => path.startsWith('charts/'));
    for (const path of pages.filter((each) => !chartPages.slice(2).includes(each))) {
      expect([path, await htmlFaults(textOf(files.get(path)))]).toEqual([path, []]);
    }
    for (const chart of samples) {
      const page = textOf(files.get(`charts/${chart.power.code}.html`));
      for (const node of chart.nodes) {
        expect(page).toContain(escapeHtml(node.text));
      }
      expect(page).not.toMatch(/<image|<img/);
    }
    const led = samples.find(({ nodes }) => nodes.some(({ chartReference }) => chartReference === '00000000-0-QZ-0002'));
    expect(textOf(files.get(`charts/${led?.power.code}.html`))).toContain('<dt>转入</dt><dd><a href="00000000-0-QZ-0002.html">申请人民法院强制执行行政决定（00000000-0-QZ-0002）</a></dd>');
    expect(textOf(files.get('feedback.html'))).toContain('办事窗口&#60;排队&#62;过长');
    expect(textOf(files.get('feedback.html')).match(/<h2>/g)).toHaveLength(2);
    expect(textOf(files.get('commitments.html')).match(/<tr>/g)).toHaveLength(samples.length + 1);
  });

  test('leads to nothing that is not there, and to its own data', async () => {
    const files = await filesOf(siteFiles(webSource(samples), tools));
    const missing: string[] = [];
    for (const [path, file] of files) {
      if (path.endsWith('.html')) {
        for (const [, link] of textOf(file).matchAll(/(?:href|src)="([^"#]+)[^"]*"/g)) {
          const target = new URL(link!, `https://site.example/${path}`);
          if (target.hostname === 'site.example' && target.protocol === 'https:' && !files.has(target.pathname.slice(1))) {
            missing.push(`${path}: ${link}`);
          }
        }
      }
    }
    expect(missing).toEqual([]);
    const catalogue = JSON.parse(textOf(files.get('catalogue.json'))) as { powers: { name: string; page: string; data: string }[] };
    expect(catalogue.powers.map(({ name }) => name)).toEqual(samples.map(({ power }) => power.name));
    const { chart } = readChartFile(files.get(catalogue.powers[0]!.data)!.bytes, 'data');
    expect(chart.nodes).toEqual(samples[0]!.nodes);
    expect([chart.waivers, chart.template]).toEqual([[], null]);
    expect(textOf(files.get('catalogue.schema.json'))).toBe(printCatalogueSchema());
    const addresses = [...textOf(files.get('sitemap.xml')).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);
    expect(addresses).toEqual(expect.arrayContaining([...chartAddresses('www.qingxi.example', samples).values()]));
  });

  test('gives powers of one code a page each, and the code a page to choose on', async () => {
    const charts = [named(samples[0]!, 'one', '甲', 'X/1'), named(samples[1]!, 'two', '乙', 'x-1'), named(samples[2]!, 'three', '丙', '')];
    const files = await filesOf(siteFiles(webSource(charts), tools));
    const pages = [...files.keys()].filter((path) => path.startsWith('charts/') && path.endsWith('.html')).sort();
    expect(pages).toEqual(['charts/X-1--one.html', 'charts/X-1.html', 'charts/three.html', 'charts/x-1--two.html']);
    expect(textOf(files.get('charts/X-1.html'))).toContain('<a href="x-1--two.html">乙流程图</a>');
    expect(await htmlFaults(textOf(files.get('charts/X-1.html')))).toEqual([]);
    const addresses = chartAddresses('www.qingxi.example', charts);
    expect(textOf(files.get('charts/X-1--one.html'))).toContain(`<desc id="qr-description">${addresses.get('one')}</desc>`);
  });

  test('takes names as they are, whatever is in them', async () => {
    const charts = hostile.map((name, index) => named(samples[index]!, `${index}/${name}`.slice(0, 64), name, index === 1 ? '' : name.slice(0, 100)));
    const files = await filesOf(siteFiles(webSource(charts, { department: { ...webSource([]).department, name: hostile[0]!, website: 'javascript:alert(1)' } }), tools));
    expect([...files.keys()].filter((path) => !/^[\w.-]+(\/[\w.-]+)?$/.test(path) || path.includes('..') || path.length > 200)).toEqual([]);
    for (const [path, file] of files) {
      if (path.endsWith('.html')) {
        expect([path, await htmlFaults(textOf(file))]).toEqual([path, []]);
        expect(textOf(file)).not.toMatch(/<script>|<img|href="javascript:/i);
      }
    }
  });

  test('is the same bytes from the same source', async () => {
    const [first, second] = [await filesOf(siteFiles(webSource(samples.slice(0, 3)), tools)), await filesOf(siteFiles(webSource(samples.slice(0, 3)), tools))];
    expectSame(first, second);
  });

  test('refuses a character no font has, naming it and its place', async () => {
    const source = webSource(samples.slice(0, 1), { powers: [{ power: { ...samples[0]!.power, name: '𡡿' }, chartId: null }] });
    await expect(filesOf(siteFiles(source, tools))).rejects.toMatchObject({ code: 'font.character-missing', details: { place: '目录第1项', character: '𡡿' } });
  });
});

describe('the kiosk', () => {
  test('has a sound page and a script for each chart, and asks for nothing elsewhere', async () => {
    const files = await filesOf(kioskFiles(webSource(samples), 90, tools));
    expect(await htmlFaults(textOf(files.get('index.html')))).toEqual([]);
    expect([...files.keys()].filter((path) => path.startsWith('data/charts/'))).toHaveLength(samples.length);
    expect([...files.values()].map(textOf).join('\n')).toContain('["转入","申请人民法院强制执行行政决定（00000000-0-QZ-0002）"]');
    for (const [path, file] of files) {
      expect([path, textOf(file).match(/(?:src|href)="(?:https?:)?\/\/(?!www\.qingxi\.example)|fetch\(|XMLHttpRequest|(?<!\{)import\s*\(/g)]).toEqual([path, null]);
    }
  });

  test('takes names as they are, and is the same bytes from the same source', async () => {
    const charts = hostile.map((name, index) => named(samples[index]!, `${index}`, name, name.slice(0, 100)));
    const make = () => filesOf(kioskFiles(webSource(charts), 90, tools));
    const files = await make();
    expectSame(files, await make());
    expect(await htmlFaults(textOf(files.get('index.html')))).toEqual([]);
    expect(textOf(files.get('index.html'))).not.toMatch(/<script>|<img/);
  });
});

describe('self-playing slides', () => {
  test('are one sound page with everything in it, the same bytes each time', async () => {
    const sheets = samples.slice(0, 2).flatMap((chart) => filingSheets(chart, tools.fonts, { paper: 'auto', seal: null }));
    const options = { title: hostile[0]!, seconds: 8, seal: null, makeFont: tools.makeFont, parts: tools.parts };
    const page = await selfPlayingHtml(sheets, options);
    expect(page).toBe(await selfPlayingHtml(sheets, options));
    expect(await htmlFaults(page)).toEqual([]);
    expect(page.match(/<section class="slide"/g)).toHaveLength(sheets.length);
    expect(page).not.toMatch(/(?:src|href)="(?!data:)/);
  });
});

function expectSame(first: ReadonlyMap<string, WebFile>, second: ReadonlyMap<string, WebFile>): void {
  expect([...first.keys()]).toEqual([...second.keys()]);
  expect([...first].filter(([path, { bytes }]) => Buffer.compare(bytes, second.get(path)!.bytes) !== 0).map(([path]) => path)).toEqual([]);
}
