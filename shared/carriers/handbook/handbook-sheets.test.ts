import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { arrangedSamples, fonts, itemBounds, textBounds } from '../../../test/print/print-kit.ts';
import { overlaps } from '../../kernel/geometry.ts';
import type { Chart } from '../../model/chart.ts';
import { departmentSchema, postSchema } from '../../model/department.ts';
import { textSections } from '../../model/sections.ts';
import { textsOf, type SceneItem, type Sheet, type TextItem } from '../../scene/display-list.ts';
import { pinyinOf } from '../../search/pinyin-of.ts';
import type { CarrierSource } from '../carrier-source.ts';
import { referredPowers, withReferredNames } from '../chart-references.ts';
import { handbookFormat } from './handbook-page.ts';
import { handbookSheets } from './handbook-sheets.ts';
import { indexRows } from './name-index.ts';

const facts = JSON.parse(readFileSync(new URL('../../../resources/samples/department.json', import.meta.url), 'utf8')) as { department: unknown; posts: unknown };
const department = departmentSchema.parse(facts.department);
const posts = postSchema.array().parse(facts.posts);
let charts: Chart[];

beforeAll(async () => {
  charts = await arrangedSamples();
});

function sourceOf(some: readonly Chart[]): CarrierSource {
  return {
    department,
    posts,
    powers: some.map(({ power, id }) => ({ power, chartId: id })),
    charts: some.map((chart) => ({ id: chart.id, title: chart.title, power: chart.power, read: () => Promise.resolve(chart) })),
    madeOn: '2026-11-24',
    seal: null,
  };
}

async function bookOf(some: readonly Chart[], page: 'A5' | 'A4'): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  for await (const sheet of handbookSheets(sourceOf(some), page, { fonts, pinyinOf })) {
    sheets.push(sheet);
  }
  return sheets;
}

function wordsOf(sheet: Sheet): string {
  return textsOf(sheet.items).map(({ text }) => text).join('\n');
}

/** The page on which the only text of this size and wording stands. */
function pagesWith(book: readonly Sheet[], text: string, least: number): number[] {
  return book.filter((sheet) => textsOf(sheet.items).filter(({ size }) => size >= least).map((item) => item.text).join('').includes(text)).map(({ page }) => page);
}

/** The numbers that stand at the ends of the rows of contents or index, by the row's text. */
function rowsOf(sheets: readonly Sheet[]): Map<string, number> {
  const rows = new Map<string, number>();
  for (const sheet of sheets) {
    for (const group of sheet.items.flatMap((item) => (item.type === 'group' && item.element === 'handbook.row' ? [item] : []))) {
      const texts = textsOf(group.items).map(({ text }) => text);
      if (/^\d+$/.test(texts.at(-1) ?? '')) {
        rows.set(texts.slice(0, -1).join(''), Number(texts.at(-1)));
      }
    }
  }
  return rows;
}

describe.each(['A4', 'A5'] as const)('a handbook on %s', (page) => {
  let book: Sheet[];

  beforeAll(async () => {
    book = await bookOf(charts, page);
  });

  test('numbers its pages and knows how many there are', () => {
    expect(book.map((sheet) => sheet.page)).toEqual(book.map((_, index) => index + 1));
    expect(new Set(book.map((sheet) => sheet.pages))).toEqual(new Set([book.length]));
  });

  test('contents and index lead to the pages on which the charts begin', () => {
    const format = handbookFormat(page);
    const contents = rowsOf(book.filter((sheet) => wordsOf(sheet).includes('目录')));
    const index = rowsOf(book.filter((sheet) => /^索引$/m.test(wordsOf(sheet)) && sheet.page > book.length / 2));
    for (const { power } of charts) {
      const start = contents.get(power.name) ?? 0;
      expect(index.get(power.name)).toBe(start);
      const named = pagesWith(book, power.name, format.heading - 0.1).filter((at) => at >= start);
      expect(named[0]).toBeGreaterThanOrEqual(start);
      // Its own running head stands on the first page, another one's on the page before.
      expect(furnitureOf(book[start - 1]!).join('')).toContain([...power.name].slice(0, 10).join(''));
      expect(furnitureOf(book[start - 2]!).join('')).not.toContain(power.name);
    }
  });

  test('no page is empty, and page numbers stand outside', () => {
    expect(book.filter(({ items }) => items.length === 0).map((sheet) => sheet.page)).toEqual([]);
    for (const sheet of book) {
      const number = numberOf(sheet);
      if (number !== null) {
        expect([sheet.page, number.at.x > sheet.width / 2]).toEqual([sheet.page, sheet.page % 2 === 1]);
      }
    }
  });

  test('every chart is there: each step whole once at least, in type of eight points or more, and all its text', () => {
    const all = book.map((sheet) => wordsOf({ ...sheet, items: sheet.items.filter((item) => item.type !== 'group' || item.element !== 'handbook.furniture') })).join('').replace(/\s/g, '');
    const find = referredPowers(sourceOf(charts));
    for (const chart of charts) {
      for (const { paragraphs } of textSections(withReferredNames(chart, find))) {
        expect(paragraphs.map((each) => each.replace(/\s/g, '')).filter((each) => !all.includes(each))).toEqual([]);
      }
      for (const node of chart.nodes) {
        expect(all).toContain(node.text.replace(/\s/g, ''));
      }
    }
    expect(Math.min(...book.flatMap((sheet) => sizesOn(sheet.items, 1)))).toBeGreaterThanOrEqual(7.99);
  });

  test('nothing leaves the paper, no text of running text touches another', () => {
    for (const sheet of book) {
      const outside = itemBounds(sheet.items).filter(({ bounds }) => bounds.x < -0.01 || bounds.y < -0.01 || bounds.x + bounds.width > sheet.width + 0.01 || bounds.y + bounds.height > sheet.height + 0.01);
      expect(outside).toEqual([]);
      const texts = unframed(sheet.items).map((item) => ({ item, box: textBounds(item) }));
      const clashes = texts.flatMap((one, index) => texts.slice(index + 1).filter((other) => overlaps(shrunk(one.box), shrunk(other.box))).map((other) => `${sheet.page}: ${one.item.text} × ${other.item.text}`));
      expect(clashes).toEqual([]);
    }
  });

  test('a drawing in parts comes first, and the whole text after its last part', () => {
    const withParts = book.filter((sheet) => /[上下]接第/.test(wordsOf(sheet)));
    expect(withParts.length).toBeGreaterThan(5);
    expect(withParts.filter((sheet) => wordsOf(sheet).includes('一、依据')).map((sheet) => sheet.page)).toEqual([]);
  });
});

test('a power without any name has a row in contents and index', async () => {
  const [chart] = charts;
  const nameless = await bookOf([{ ...chart!, title: '', power: { ...chart!.power, name: '' } }], 'A4');
  expect(nameless.filter((sheet) => wordsOf(sheet).includes('（未命名）')).length).toBeGreaterThan(1);
});

test('a name is found by its distinguishing words', () => {
  const rows = indexRows([{ name: '对非法占地的处罚', page: 5 }, { name: '关于采伐的许可', page: 7 }, { name: '对', page: 9 }], (text) => new Map([['非', 'fei'], ['采', 'cai'], ['对', 'dui']]).get(text[0] ?? '') ?? '');
  expect(rows.map(({ text }) => text)).toEqual(['C', '关于采伐的许可', 'D', '对', 'F', '对非法占地的处罚']);
});

test('the same charts make the same pages', async () => {
  expect(JSON.stringify(await bookOf(charts.slice(0, 3), 'A4'))).toBe(JSON.stringify(await bookOf(charts.slice(0, 3), 'A4')));
});

test('charts are read one after the other, twice each, and the reader is told', async () => {
  const told: string[] = [];
  let open = 0;
  const source = sourceOf(charts.slice(0, 4));
  const watched: CarrierSource = {
    ...source,
    charts: source.charts.map((shelved) => ({
      ...shelved,
      async read() {
        open += 1;
        const chart = await shelved.read();
        expect(open).toBe(1);
        open -= 1;
        return chart;
      },
    })),
  };
  for await (const sheet of handbookSheets(watched, 'A4', { fonts, pinyinOf, onChart: (done, total) => Promise.resolve(void told.push(`${done}/${total}`)) })) {
    expect(sheet.page).toBeGreaterThan(0);
  }
  expect(told).toEqual(['0/8', '1/8', '2/8', '3/8', '4/8', '5/8', '6/8', '7/8']);
});

test('names of any length and very many charts have room', async () => {
  const long = { ...charts[2]!, id: 'long', power: { ...charts[2]!.power, name: '对依法应当编制而没有编制林业长远规划和森林经营方案的国有林场及其负责人的处罚'.repeat(3) } };
  const many = Array.from({ length: 60 }, (_, index): Chart => ({ ...charts[index % charts.length]!, id: `chart-${index}` }));
  const book = await bookOf([long, ...many], 'A4');
  expect(rowsOf(book.filter((sheet) => wordsOf(sheet).includes('目录'))).has(long.power.name)).toBe(true);
  expect(book.length).toBeGreaterThan(200);
}, 60_000);

test('the index goes by pinyin, polyphones as their context has them read, and ends with what no letter begins', () => {
  const rows = indexRows([{ name: '重点建设项目选址', page: 1 }, { name: '重大行政处罚', page: 2 }, { name: '长期租赁登记', page: 3 }, { name: '3号令备案', page: 4 }, { name: '安全生产许可', page: 5 }], pinyinOf);
  expect(rows.filter(({ isHead }) => isHead).map(({ text }) => text)).toEqual(['A', 'C', 'Z', '其他']);
  expect(rows.filter(({ isHead }) => !isHead).map(({ page }) => page)).toEqual([5, 3, 2, 1, 4]);
});

// helpers

function furnitureOf(sheet: Sheet): string[] {
  const group = sheet.items.find((item) => item.type === 'group' && item.element === 'handbook.furniture');
  return group?.type === 'group' ? textsOf(group.items).map(({ text }) => text) : [];
}

function numberOf(sheet: Sheet): TextItem | null {
  const group = sheet.items.find((item) => item.type === 'group' && item.element === 'handbook.furniture');
  return group?.type === 'group' ? (textsOf(group.items).at(-1) ?? null) : null;
}

/** Sizes of the drawing's type as printed. */
function sizesOn(items: readonly SceneItem[], scale: number): number[] {
  return items.flatMap((item) => {
    switch (item.type) {
      case 'group':
        return sizesOn(item.items, scale);
      case 'frame':
        return sizesOn(item.items, scale * item.scale);
      case 'text':
        return [item.size * scale];
      default:
        return [];
    }
  });
}

/** Texts set for this page itself: a drawing's own are looked at where drawings are tested. */
function unframed(items: readonly SceneItem[]): TextItem[] {
  return items.flatMap((item): TextItem[] => (item.type === 'group' ? unframed(item.items) : item.type === 'text' ? [item] : []));
}

function shrunk({ x, y, width, height }: { x: number; y: number; width: number; height: number }): { x: number; y: number; width: number; height: number } {
  return { x: x + 0.05, y: y + 0.05, width: width - 0.1, height: height - 0.1 };
}
