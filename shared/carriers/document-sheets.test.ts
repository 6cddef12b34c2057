import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { millimetres } from '../kernel/units.ts';
import { textsOf } from '../scene/display-list.ts';
import { fontRoles, type FontRole } from '../typeset/face.ts';
import { textWidth } from '../typeset/break-lines.ts';
import { parseFontMetrics, type Fonts } from '../typeset/font-metrics.ts';
import { documentSheets } from './document-sheets.ts';
import { documentWords } from '../filing/document-text.ts';
import type { OfficialDocument } from './official-document.ts';

const fonts = Object.fromEntries(
  fontRoles.map((role): [FontRole, Fonts[FontRole]] => [
    role,
    parseFontMetrics(JSON.parse(readFileSync(new URL(`../../resources/fonts/${role}.metrics.json`, import.meta.url), 'utf8'))),
  ]),
) as Fonts;

const report: OfficialDocument = {
  title: '关于报送职权运行流程图备案的报告',
  orientation: 'portrait',
  receiver: '清溪县司法局',
  blocks: [
    { type: 'heading', text: '一、梳理情况' },
    { type: 'paragraph', text: '我局共有行政执法职权十二项，均已绘制运行流程图。'.repeat(50) },
  ],
  issuer: '清溪县城市管理局',
  issuedOn: '2026-03-02',
};

const whole: OfficialDocument = {
  ...report,
  masthead: { mark: '清溪县城市管理局文件', number: '', signatory: '' },
  attachments: ['职权目录', '岗责分解方案'],
  seal: { width: 42, height: 42 },
  note: '联系电话：0571-80000009',
  imprint: { copiesTo: '', printedBy: '清溪县城市管理局', printedOn: '2026-03-02' },
};

describe('documentSheets', () => {
  test('has the figures of GB/T 9704-2012', () => {
    const [first] = documentSheets(report, fonts);
    const texts = textsOf(first?.items ?? []);
    expect([first?.width, first?.height]).toEqual([595.276, 841.89]);
    const title = texts[0];
    expect([title?.size, title?.font]).toEqual([22, 'sansBold']);
    const middle = (title?.at.x ?? 0) + textWidth(title?.text ?? '', fonts.sansBold, 22) / 2;
    expect(middle).toBeCloseTo(millimetres(28 + 156 / 2), 2);
    expect(texts[1]).toMatchObject({ text: '清溪县司法局：', font: 'serif' });
    expect((texts[1]?.size ?? 0) * 28).toBeCloseTo(millimetres(156), 1);
    expect(texts[1]?.at.x).toBeCloseTo(millimetres(28), 2);
    expect(texts[3]?.at.x).toBeCloseTo(millimetres(28 + (2 * 156) / 28), 2);
    expect((texts[5]?.at.y ?? 0) - (texts[4]?.at.y ?? 0)).toBeCloseTo(millimetres(225) / 22, 2);
  });

  test('keeps every line inside the type area, page after page', () => {
    const sheets = documentSheets(report, fonts);
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets.map((sheet) => [sheet.page, sheet.pages])).toEqual(sheets.map((_, index) => [index + 1, sheets.length]));
    for (const sheet of sheets) {
      for (const text of textsOf(sheet.items).slice(0, -1)) {
        expect(text.at.x + textWidth(text.text, fonts[text.font], text.size)).toBeLessThanOrEqual(millimetres(184) + 0.1);
        expect(text.at.y).toBeGreaterThan(millimetres(37));
        expect(text.at.y).toBeLessThan(millimetres(262));
      }
    }
  });

  test('signs with the date four characters from the right and numbers pages right and left in turn', () => {
    const sheets = documentSheets(report, fonts);
    const last = textsOf(sheets.at(-1)?.items ?? []);
    const [issuer, date, number] = last.slice(-3);
    expect([issuer?.text, date?.text, number?.text]).toEqual(['清溪县城市管理局（盖章）', '2026年3月2日', `— ${sheets.length} —`]);
    const dateEnd = (date?.at.x ?? 0) + textWidth(date?.text ?? '', fonts.serif, date?.size ?? 0);
    expect(sheets.length % 2).toBe(1);
    expect(dateEnd).toBeCloseTo(millimetres(184 - (4 * 156) / 28), 1);
    const numbers = sheets.map((sheet) => textsOf(sheet.items).at(-1)?.at.x ?? 0);
    expect(numbers[0]).toBeGreaterThan(millimetres(105));
    expect(numbers[1]).toBeLessThan(millimetres(105));
  });

  test('carries all of the text, in order', () => {
    const words = documentSheets(report, fonts)
      .flatMap((sheet) => textsOf(sheet.items).slice(0, -1))
      .map((text) => text.text)
      .join('');
    const blocks = report.blocks.map((block) => (block.type === 'table' ? '' : block.text)).join('');
    expect(words).toBe(`${report.title}${report.receiver}：${blocks}清溪县城市管理局（盖章）2026年3月2日`);
  });

  test('repeats a table head on every page and continues a row taller than a page', () => {
    const rows = [...Array.from({ length: 60 }, (_, index) => [`${index}`, '短']), ['长', '很长的一格。'.repeat(600)]];
    const table: OfficialDocument = {
      ...report,
      orientation: 'landscape',
      blocks: [{ type: 'table', columns: [{ title: '序号', weight: 1 }, { title: '内容', weight: 4 }], rows }],
    };
    const sheets = documentSheets(table, fonts);
    expect(sheets.length).toBeGreaterThan(4);
    for (const sheet of sheets.slice(0, -1)) {
      expect(sheet.width).toBeGreaterThan(sheet.height);
      const texts = textsOf(sheet.items).map((text) => text.text);
      expect(texts).toContain('序号');
      expect(texts).toContain('内容');
    }
    const cells = sheets.flatMap((sheet) => textsOf(sheet.items)).filter((text) => text.font === 'sans' && text.size === 10.5);
    expect(cells.map((cell) => cell.text).join('')).toBe(rows.flat().join(''));
    for (const cell of cells) {
      expect(cell.at.y).toBeLessThan(millimetres(210 - 26));
    }
  });

  test('refuses a character its face cannot show, by name', () => {
    expect(() => documentSheets({ ...report, receiver: '清溪县\u{2187F}局' }, fonts)).toThrow(
      expect.objectContaining({ code: 'font.character-missing', details: expect.objectContaining({ codePoint: 'U+2187F', place: report.title }) }),
    );
  });

  test('a document without signature ends with its last block', () => {
    const [sheet] = documentSheets({ ...report, issuer: '', issuedOn: '', blocks: [] }, fonts);
    expect(textsOf(sheet?.items ?? []).map((text) => text.text)).toEqual([report.title, '清溪县司法局：', '— 1 —']);
  });

  test('a red head leaves its measures, the attachment note aligns names, the seal presses issuer and date', () => {
    const sheets = documentSheets(whole, fonts);
    const [mark, number, signatory, title] = textsOf(sheets[0]?.items ?? []);
    expect([mark?.text, mark?.colour, number?.text.trim(), signatory?.text.trim(), title?.text]).toEqual(['清溪县城市管理局文件', '#e60012', '〔2026〕　号', '签发人：', report.title]);
    expect((mark?.at.y ?? 0) - (mark?.size ?? 0)).toBeGreaterThan(millimetres(37 + 35));
    const texts = sheets.flatMap((sheet) => textsOf(sheet.items));
    const names = ['职权目录', '岗责分解方案'].map((name) => texts.find((text) => text.text === name)?.at.x);
    expect(names[0]).toBe(names[1]);
    const sealed = sheets.flatMap((sheet) => sheet.items).find((item) => item.type === 'seal');
    const pressed = texts.filter((text) => text.text === '清溪县城市管理局' && text.size < 16 && text.size > 15)[0];
    const date = texts.find((text) => text.text === '2026年3月2日');
    if (sealed?.type !== 'seal' || pressed === undefined || date === undefined) {
      throw new Error('no seal on issuer and date');
    }
    const middle = sealed.at.y + sealed.size.height / 2;
    expect((pressed.at.y + date.at.y) / 2).toBeGreaterThan(middle);
    expect(date.at.y).toBeLessThan(sealed.at.y + sealed.size.height);
    expect(pressed.at.y).toBeGreaterThan(sealed.at.y);
    expect(date.at.x + textWidth(date.text, fonts.serif, date.size) / 2).toBeCloseTo(sealed.at.x + sealed.size.width / 2, 1);
  });

  test('the imprint ends an even page, without a number where the page is begun for it alone', () => {
    for (const lines of [5, 12, 20, 30, 40, 50]) {
      const sheets = documentSheets({ ...whole, blocks: [{ type: 'paragraph', text: '我局共有行政执法职权十二项，均已绘制运行流程图。\n'.repeat(lines) }] }, fonts);
      expect(sheets.length % 2).toBe(0);
      const texts = textsOf(sheets.at(-1)?.items ?? []).map((text) => text.text);
      expect(texts).toContain('2026年3月2日印发');
      expect(texts.some((text) => text.startsWith('— '))).toBe(texts.length > 3);
    }
  });

  test('issuer and date never stand on a page without text', () => {
    for (let count = 1; count < 30; count += 1) {
      const blocks = Array.from({ length: count }, (_, index) => ({ type: 'paragraph' as const, text: `第${index}段。` }));
      const sheets = documentSheets({ ...report, blocks }, fonts);
      const last = textsOf(sheets.at(-1)?.items ?? []).map((text) => text.text);
      expect(last).toContain('2026年3月2日');
      expect(last).toContain(`第${count - 1}段。`);
    }
  });

  test('page numbers of a landscape page lie where the upright page has them', () => {
    const table: OfficialDocument = { ...report, orientation: 'landscape', blocks: [{ type: 'table', columns: [{ title: '序号', weight: 1 }], rows: Array.from({ length: 60 }, (_, index) => [`${index}`]) }] };
    const frames = documentSheets(table, fonts).map((sheet) => {
      const group = sheet.items.at(-1);
      return group?.type === 'group' && group.items[0]?.type === 'frame' ? group.items[0] : null;
    });
    expect(frames.map((frame) => frame?.turn)).toEqual(frames.map(() => 90));
    const [first, second] = frames;
    expect(first?.at.x).toBeLessThan(millimetres(35 - 7));
    expect((first?.at.y ?? 0) + (first?.window.width ?? 0)).toBeGreaterThan(millimetres(170));
    expect(second?.at.y).toBeLessThan(millimetres(35));
  });

  test('a cell that continues the one above has no rule over it, and says it again on a new page', () => {
    const rows = Array.from({ length: 60 }, (_, index) => [index === 0 ? '执法岗' : '', `第${index}项`]);
    const columns = [{ title: '岗位', weight: 1, joins: true }, { title: '职权', weight: 2, align: 'centre' as const }];
    const sheets = documentSheets({ ...report, orientation: 'landscape', blocks: [{ type: 'table', columns, rows }] }, fonts);
    expect(sheets.length).toBeGreaterThan(2);
    for (const sheet of sheets) {
      expect(textsOf(sheet.items).filter((text) => text.text === '执法岗')).toHaveLength(1);
    }
  });

  test('a heading, the head of its table and the first row stand on one page', () => {
    const columns = [{ title: '岗位', weight: 1 }, { title: '职权', weight: 2 }];
    for (let count = 1; count < 40; count += 1) {
      const filler = Array.from({ length: count }, (): OfficialDocument['blocks'][number] => ({ type: 'paragraph', text: '一段。' }));
      const blocks: OfficialDocument['blocks'] = [...filler, { type: 'heading', text: '二、分解' }, { type: 'table', columns, rows: [['执法岗', '占道经营'.repeat(15)], ['审核岗', '']] }];
      const page = documentSheets({ ...report, blocks }, fonts).map((sheet) => textsOf(sheet.items).map(({ text }) => text)).find((texts) => texts.includes('二、分解'));
      expect(page).toContain('职权');
      expect(page).toContain('执法岗');
    }
  });

  test('a row continued on the next page says its number and name again, and nothing else', () => {
    const columns = [{ title: '序号', weight: 1, repeats: true }, { title: '名称', weight: 2, repeats: true }, { title: '类型', weight: 1 }, { title: '依据', weight: 8 }];
    const sheets = documentSheets({ ...report, orientation: 'landscape', blocks: [{ type: 'table', columns, rows: [['7', '占道经营', '处罚', '依据很长。'.repeat(700)]] }] }, fonts);
    expect(sheets.length).toBeGreaterThan(2);
    const cells = sheets.map((sheet) => textsOf(sheet.items).map(({ text }) => text));
    const rows = cells.filter((texts) => texts.some((text) => text.includes('很长')));
    expect(rows.every((texts) => texts.includes('7') && texts.join('').includes('占道经营'))).toBe(true);
    expect(cells.flat().filter((text) => text === '处罚')).toHaveLength(1);
  });

  test('the text of a cell over several rows goes on beside them and is set once', () => {
    const target = '每年考核一次，合格率不低于百分之九十五。'.repeat(12);
    const columns = [{ title: '职权', weight: 3 }, { title: '考核指标', weight: 1, joins: true }];
    const rows = Array.from({ length: 8 }, (_, index) => [`第${index + 1}项职权`, index === 0 ? target : '']);
    const [sheet, ...others] = documentSheets({ ...report, orientation: 'landscape', blocks: [{ type: 'table', columns, rows }], issuer: '', issuedOn: '' }, fonts);
    expect(others).toHaveLength(0);
    const texts = textsOf(sheet?.items ?? []);
    const parts = texts.filter(({ text }) => target.includes(text) && text.length > 3);
    expect(parts.map(({ text }) => text).join('')).toBe(target);
    const steps = parts.slice(1).map(({ at }, index) => at.y - (parts[index]?.at.y ?? 0));
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(0.02);
  });

  test('carries what its words are, but for heads and names said again', () => {
    const words = documentSheets(whole, fonts).flatMap((sheet) => textsOf(sheet.items).map((text) => text.text)).filter((text) => !/^— \d+ —$/.test(text));
    expect(words.join('').replace(/\s/g, '')).toBe(documentWords(whole).join('').replace(/\s/g, ''));
  });
});
