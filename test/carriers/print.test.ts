import { readFileSync, writeFileSync } from 'node:fs';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { decode, encode } from 'fast-png';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFontBytes } from '../../electron/ports/fonts.ts';
import { openPdfReader, type PagePixels, type PdfReader } from '../../electron/ports/pdf-reader.ts';
import { cardSheets } from '../../shared/carriers/card/card-sheets.ts';
import { handbookSheets } from '../../shared/carriers/handbook/handbook-sheets.ts';
import { booklet, bookletOrder } from '../../shared/carriers/print/booklet.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { departmentSchema, postSchema, type Department, type Post } from '../../shared/model/department.ts';
import { pdfPainter } from '../../shared/paint/pdf.ts';
import { textsOf, type Sheet } from '../../shared/scene/display-list.ts';
import { pinyinOf } from '../../shared/search/pinyin-of.ts';
import { arrangedSamples, differenceByCell, fonts } from '../print/print-kit.ts';

const paint = pdfPainter(readFontBytes());
const input = { seal: null, title: '', author: '', date: '2026-03-02' };
let reader: PdfReader;
let charts: Chart[];
let department: Department;
let book: Sheet[];

beforeAll(async () => {
  reader = await openPdfReader();
  charts = await arrangedSamples();
  const facts = JSON.parse(readFileSync(new URL('../../resources/samples/department.json', import.meta.url), 'utf8')) as { department: unknown; posts: unknown };
  department = departmentSchema.parse(facts.department);
  book = await bookOf(charts.slice(0, 5), postSchema.array().parse(facts.posts));
}, 60_000);
afterAll(() => reader.close());

async function bookOf(some: readonly Chart[], posts: readonly Post[]): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  const source = {
    department,
    posts,
    powers: some.map(({ power, id }) => ({ power, chartId: id })),
    charts: some.map((chart) => ({ id: chart.id, title: chart.title, power: chart.power, read: () => Promise.resolve(chart) })),
    madeOn: '2026-11-24',
    seal: null,
  };
  for await (const sheet of handbookSheets(source, 'A4', { fonts, pinyinOf })) {
    sheets.push(sheet);
  }
  return sheets;
}

// After a wanted change of looks: `UPDATE_GOLDEN=1 npx vitest run test/carriers/print.test.ts`, and look at the new pictures.
describe('the kept pictures', () => {
  test.each([
    ['card', () => cardSheets(charts[2]!, department, 'A5', fonts)[0]!],
    ['card-back', () => cardSheets(charts[2]!, department, 'A5', fonts)[1]!],
    ['card-three-fold', () => cardSheets(charts[2]!, department, 'three-fold', fonts)[1]!],
    ['handbook', () => book.find(({ items }) => textsOf(items).some(({ text }) => text === '目录'))!],
    ['handbook-spread', () => book.find(({ items }) => textsOf(items).some(({ text }) => text.startsWith('下接第')))!],
  ] as const)('%s looks as its picture', async (name, make) => {
    const picture = new URL(`golden/${name}.png`, import.meta.url);
    const page = await reader.pixels(await paint([make()], input), 1, 72);
    if (process.env['UPDATE_GOLDEN'] === '1') {
      writeFileSync(picture, encode({ width: page.width, height: page.height, data: page.data, channels: 4 }));
    }
    const kept = decode(readFileSync(picture));
    expect([kept.width, kept.height]).toEqual([page.width, page.height]);
    const differences = differenceByCell({ width: kept.width, height: kept.height, data: new Uint8Array(kept.data) }, page, 12);
    // A cell of 12 × 12 pixels may differ by what smoothing of edges does, and none may have other contents.
    expect(differences.filter((difference) => difference > 0.06)).toEqual([]);
  });
});

test('the booklet of the handbook, folded, shows its pages in order', async () => {
  const sheets = booklet(book, { flip: 'short', creep: 0 });
  const order = bookletOrder(book.length);
  const printed = await paint(sheets, input);
  const leaves = order.flatMap(({ front, back }, sheet) => [
    { page: front[0], side: 2 * sheet + 1, isLeft: true },
    { page: front[1], side: 2 * sheet + 1, isLeft: false },
    { page: back[0], side: 2 * sheet + 2, isLeft: true },
    { page: back[1], side: 2 * sheet + 2, isLeft: false },
  ]);
  expect(leaves.map(({ page }) => page).filter((page) => page > 0).sort((first, second) => first - second)).toEqual(book.map(({ page }) => page));
  const alone = await reader.pictures(await paint(book, input), 40, (page) => page);
  for (const { page, side, isLeft } of leaves.filter((leaf) => leaf.page % 5 === 0 && leaf.page > 0)) {
    const whole = await reader.pixels(printed, side, 40);
    const expected = alone[page - 1]!;
    const differences = differenceByCell(half(whole, isLeft, expected), expected, 10);
    expect([page, differences.filter((difference) => difference > 0.2).length < differences.length * 0.02]).toEqual([page, true]);
  }
}, 60_000);

test('the handbook has bookmarks: parts, in them the charts', async () => {
  const document = await PDFDocument.load(await paint(book, input));
  const titles: string[] = [];
  const visit = (entry: PDFDict | undefined, depth: number): void => {
    for (let item = entry; item !== undefined; item = item.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      const title = item.lookup(PDFName.of('Title'));
      titles.push(`${'- '.repeat(depth)}${title instanceof PDFHexString || title instanceof PDFString ? title.decodeText() : ''}`);
      visit(item.lookupMaybe(PDFName.of('First'), PDFDict), depth + 1);
    }
  };
  visit(document.catalog.lookup(PDFName.of('Outlines'), PDFDict).lookupMaybe(PDFName.of('First'), PDFDict), 0);
  expect(titles.filter((title) => !title.startsWith('- - ') && !/怎样(?:查找|看流程图)|监督机构|对决定不服的/.test(title))).toEqual([
    '怎样看这本手册',
    '目录',
    '行政处罚',
    '- 对非法占用土地行为的处罚',
    '- 对机动车辆未安装森林防火装置的当场处罚',
    '行政许可',
    '- 林木采伐许可',
    '- 建设工程规划许可',
    '行政强制',
    '- 查封、扣押来源非法的林木和破坏森林资源的工具',
    '部门电话',
    '投诉举报',
    '索引',
  ]);
});

// helpers

function half({ width, data }: PagePixels, isLeft: boolean, wanted: PagePixels): PagePixels {
  const left = isLeft ? 0 : width - wanted.width;
  const cut = new Uint8Array(wanted.width * wanted.height * 4);
  for (let y = 0; y < wanted.height; y += 1) {
    const from = (y * width + left) * 4;
    cut.set(data.subarray(from, from + wanted.width * 4), y * wanted.width * 4);
  }
  return { width: wanted.width, height: wanted.height, data: cut };
}
