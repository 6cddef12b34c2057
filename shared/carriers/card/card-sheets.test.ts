import jsQR from 'jsqr';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFontBytes } from '../../../electron/ports/fonts.ts';
import { openPdfReader, type PdfReader } from '../../../electron/ports/pdf-reader.ts';
import { arrangedSamples, fonts, itemBounds, textBounds } from '../../../test/print/print-kit.ts';
import { overlaps } from '../../kernel/geometry.ts';
import type { Chart } from '../../model/chart.ts';
import { departmentSchema } from '../../model/department.ts';
import { pdfPainter } from '../../paint/pdf.ts';
import { textsOf, type Sheet } from '../../scene/display-list.ts';
import { cardContent } from './card-content.ts';
import { cardForms, cardHolds, innerPanels, outerPanels } from './card-form.ts';
import { cardReading } from './card-notes.ts';
import { cardSheets } from './card-sheets.ts';
import { mainSteps } from './main-steps.ts';

const file = new URL('../../../resources/samples/department.json', import.meta.url);
const department = departmentSchema.parse((JSON.parse(readFileSync(file, 'utf8')) as { department: unknown }).department);
let charts: Chart[];
let reader: PdfReader;

beforeAll(async () => {
  charts = await arrangedSamples();
  reader = await openPdfReader();
});
afterAll(() => reader.close());

function wordsOf(sheets: readonly Sheet[]): string {
  return sheets.flatMap((sheet) => textsOf(sheet.items).map((item) => item.text)).join('');
}

describe.each(cardForms)('a card %s', (form) => {
  test('says every answer whole, on two sides of its size', () => {
    for (const chart of charts) {
      const sheets = cardSheets(chart, department, form, fonts);
      const [width, height] = { A5: [148, 210], A6: [105, 148], 'three-fold': [297, 210] }[form];
      expect(sheets.map((sheet) => [Math.round((sheet.width * 25.4) / 72), Math.round((sheet.height * 25.4) / 72)])).toEqual([[width, height], [width, height]]);
      const words = wordsOf(sheets).replace(/\s/g, '');
      for (const { sentences } of cardContent(chart, department).answers) {
        expect(sentences.map((each) => each.text.replace(/\s/g, '')).filter((text) => !words.includes(text))).toEqual([]);
      }
    }
  });

  test('lets no text touch another or leave the paper', () => {
    for (const chart of charts) {
      for (const sheet of cardSheets(chart, department, form, fonts)) {
        const boxes = textsOf(sheet.items).map((item) => ({ text: item.text, box: textBounds(item) }));
        const clashes = boxes.flatMap((one, index) => boxes.slice(index + 1).filter((other) => overlaps(one.box, other.box)).map((other) => `${one.text} × ${other.text}`));
        expect(clashes).toEqual([]);
        const outside = itemBounds(sheet.items).filter(({ bounds }) => bounds.x < 0 || bounds.y < 0 || bounds.x + bounds.width > sheet.width || bounds.y + bounds.height > sheet.height);
        expect(outside).toEqual([]);
      }
    }
  });
});

test('the three-fold leaves its folds free of text and codes', () => {
  for (const chart of charts) {
    const [outside, inside] = cardSheets(chart, department, 'three-fold', fonts);
    const folds = [[97, 197], [100, 200]].map((each) => each.map((mm) => (mm * 72) / 25.4));
    for (const [side, sheet] of [outside!, inside!].entries()) {
      const crossed = textsOf(sheet.items).filter((item) => folds[side]!.some((fold) => textBounds(item).x < fold + 4 && textBounds(item).x + textBounds(item).width > fold - 4));
      expect(crossed.map(({ text }) => text)).toEqual(textsOf(sheet.items).filter(({ text, size }) => text === chart.power.name && size <= 11).filter((item) => crossed.includes(item)).map(({ text }) => text));
    }
  }
});

test('its codes are read from the rendered page and lead to the complaint channel and the chart', async () => {
  const chart = charts[2]!;
  const bytes = await pdfPainter(readFontBytes())(cardSheets(chart, department, 'A6', fonts), { seal: null, title: '卡', author: '', date: '2026-03-02' });
  const page = await reader.pixels(bytes, 2, 300);
  const half = Math.floor(page.width / 2);
  const read = [0, half].map((left) => {
    const data = new Uint8ClampedArray(half * page.height * 4);
    for (let y = 0; y < page.height; y += 1) {
      data.set(page.data.subarray((y * page.width + left) * 4, (y * page.width + left + half) * 4), y * half * 4);
    }
    return jsQR(data, half, page.height)?.data;
  });
  expect(read).toEqual(['https://www.qingxi.example/jubao', 'https://www.qingxi.example/charts/00000000-0-XK-0001.html']);
});

test('without a website it has no code of a page, and the telephone as complaint channel', () => {
  const chart = { ...charts[2]!, content: { ...charts[2]!.content, complaints: charts[2]!.content.complaints.filter(({ kind }) => kind === 'phone') } };
  expect(cardContent(chart, { ...department, website: '' }).codes.map(({ text }) => text)).toEqual(['tel:0799-0000004']);
});

test('what does not fit is told with its field and by how much, never cut', () => {
  const chart = { ...charts[2]!, content: { ...charts[2]!.content, notes: `申请材料：${'申请书、身份证明、林木权属证明原件和复印件、'.repeat(60)}。` } };
  expect(() => cardSheets(chart, department, 'A5', fonts)).toThrow(expect.objectContaining({ code: 'card.does-not-fit', details: expect.objectContaining({ field: '带什么' }) as unknown }) as Error);
});

test('the main steps are those nobody gets round, and the limit is said as over the counter', () => {
  expect(mainSteps(charts[2]!, 8).map(({ text }) => text)).toEqual(['提出申请', '提交申请材料', '受理通知书', '审查核查', '颁发采伐许可证', '公开许可结果']);
  expect(mainSteps(charts[0]!, 6).length).toBe(6);
  const days = cardContent(charts[2]!, department).answers.find(({ question }) => question === 'days');
  expect(days?.sentences[0]?.text).toBe('自受理之日起10个工作日内办结');
});

test('a step’s time says what it is counted from where the headline is counted from something else; an A6 leaves it out', () => {
  const limits = mainSteps(charts[2]!, 8).flatMap(({ text, limit, limitStart }) => (limit === '' ? [] : [[text, limitStart, limit]]));
  expect(limits).toEqual([['审查核查', '', '6个工作日内'], ['颁发采伐许可证', '自决定之日起', '10个工作日内'], ['公开许可结果', '自决定之日起', '7个工作日内']]);
  const without = { ...charts[2]!, content: { ...charts[2]!.content, limits: { statutory: null, promised: null, note: '' } } };
  expect(mainSteps(without, 8).find(({ text }) => text === '审查核查')?.limitStart).toBe('自受理之日起');
  const told = cardForms.map((form) => wordsOf(cardSheets(charts[2]!, department, form, fonts)).match(/(自决定之日起)?(6|7|10)个工作日内(?!办结)/g));
  const all = ['6个工作日内', '自决定之日起10个工作日内', '自决定之日起7个工作日内'];
  expect(told).toEqual([all, ['6个工作日内'], all]);
});

test.each(cardForms)('a card %s holds as many characters as it is said to', (form) => {
  for (const chart of charts) {
    const missing = cardHolds[form] - cardReading(chart).characters;
    const filled = { ...chart, content: { ...chart.content, notes: `${chart.content.notes}${'请带齐有关材料和证明文件，'.repeat(Math.max(0, Math.floor(missing / 13)))}` } };
    expect(() => cardSheets(filled, department, form, fonts)).not.toThrow();
  }
});

test('the three-fold’s panels lie back to back: cover behind the first, flap behind the last, the flap narrower', () => {
  const outside = [outerPanels.flap, outerPanels.back, outerPanels.cover];
  expect([...outside].reverse()).toEqual([...innerPanels]);
  expect(outside.reduce((sum, width) => sum + width, 0)).toBe(297);
  const [front] = cardSheets(charts[2]!, department, 'three-fold', fonts);
  const places = front!.items.flatMap((item) => (item.type === 'group' && ['card.cover', 'card.complain', 'card.foot'].includes(item.element) ? [[item.element, panelOf(textsOf(item.items)[0]!.at.x)]] : []));
  expect(Object.fromEntries(places)).toEqual({ 'card.cover': 'cover', 'card.complain': 'back', 'card.foot': 'back' });
});

function panelOf(x: number): string {
  const mm = (x * 25.4) / 72;
  return mm < outerPanels.flap ? 'flap' : mm < outerPanels.flap + outerPanels.back ? 'back' : 'cover';
}
