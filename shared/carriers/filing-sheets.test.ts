import { describe, expect, test } from 'vitest';
import { readFonts } from '../../electron/ports/fonts.ts';
import { fixedChart } from '../../test/print/fixed-chart.ts';
import { itemBounds, textBounds } from '../../test/print/print-kit.ts';
import { overlaps } from '../kernel/geometry.ts';
import { millimetres } from '../kernel/units.ts';
import type { Chart } from '../model/chart.ts';
import { textsOf, type SealItem, type SceneItem, type Sheet } from '../scene/display-list.ts';
import { filingSheets } from './filing-sheets.ts';

const fonts = readFonts();
const usual = { paper: 'auto', seal: null } as const;

describe('filingSheets', () => {
  test('sets a small chart with all its text on one A4 page', () => {
    const [sheet, ...more] = filingSheets(fixedChart(), fonts, usual);
    expect(more).toEqual([]);
    expect([sheet?.width, sheet?.height]).toEqual([595.276, 841.89]);
    const texts = textsOf(sheet?.items ?? []).map(({ text }) => text);
    for (const expected of ['双随机行政检查流程图', '职权编码：01269069-4-JC-0001', '一、依据', '《中华人民共和国森林法》第六十七条第一款', '2026年3月2日', '（盖章）', '第1页 共1页']) {
      expect(texts).toContain(expected);
    }
  });

  test('an element the chart says nothing about keeps its title', () => {
    const texts = textsOf(filingSheets(fixedChart(), fonts, usual)[0]?.items ?? []).map(({ text }) => text);
    expect(texts[texts.indexOf('四、办理时限') + 1]).toBe('（未填写）');
    expect(texts.filter((text) => text === '（未填写）').length).toBe(3);
    expect(texts).not.toContain('十、其他说明');
  });

  test('no type of the chart is under nine points where A3 can carry it', () => {
    const wide = widened(fixedChart(), 720);
    const sheets = filingSheets(wide, fonts, usual);
    expect(sheets[0]?.width).toBeGreaterThan(840);
    expect(Math.min(...textsOf(sheets[0]?.items ?? []).map(({ size }) => size))).toBeGreaterThanOrEqual(9);
  });

  test('a drawing that has no room on one page runs on over several: every step is whole on one, the text follows', () => {
    for (const [chart, paper] of [[drawnOut(fixedChart()), 'A4'], [drawnOut(fixedChart()), 'auto'], [widened(drawnOut(fixedChart()), 1900), 'A4']] as const) {
      for (const orientation of ['auto', 'portrait', 'landscape'] as const) {
        const sheets = filingSheets(chart, fonts, { paper, orientation, seal: null });
        const pages = sheets.map((sheet) => textsOf(sheet.items).map(({ text }) => text));
        expect(new Set(sheets.map(({ width }) => width)).size).toBe(1);
        for (const { id, text } of chart.nodes) {
          expect(pages.some((texts) => texts.includes(text.split('\n')[0] ?? '')), id).toBe(true);
        }
        expect(pages[0]).toContain('下接第2页');
        expect(pages[1]).toContain('上接第1页');
        expect(pages.findIndex((texts) => texts.includes('一、依据'))).toBeGreaterThan(0);
        expect(pages.at(-1)).toContain('（盖章）');
        expect(Math.min(...leastSizes(sheets.flatMap(({ items }) => items)))).toBeGreaterThanOrEqual(8 - 0.01);
      }
    }
  });

  test('refuses a step larger than a page by its name, and an empty chart', () => {
    const chart = fixedChart();
    const huge = { ...chart, nodes: chart.nodes.map((node) => (node.id === 'check' ? { ...node, duty: '两人以上检查。'.repeat(600) } : node)) };
    expect(() => filingSheets(huge, fonts, { paper: 'A4', seal: null })).toThrow('“现场检查”比一张 A4 还大');
    expect(() => filingSheets({ ...fixedChart(), nodes: [] }, fonts, usual)).toThrow(/还没有环节/);
  });

  test('a long title, sixty citations and long notes flow on; nothing is clipped, lost, or over another', () => {
    const chart = hardChart();
    for (const paper of ['A4', 'A3', 'auto'] as const) {
      const sheets = filingSheets(chart, fonts, { paper, seal: null });
      expect(sheets.length).toBeGreaterThan(1);
      const texts = sheets.flatMap((sheet) => textsOf(sheet.items)).map(({ text }) => text).join('');
      expect(texts.replace(/\s/g, '')).toContain(chart.title);
      expect(texts.match(/第六十条/g)?.length).toBe(1);
      expect(texts.match(/字/g)?.length).toBe(600);
      for (const sheet of sheets) {
        expectSound(sheet);
      }
    }
  });

  test('the seal presses issuer and date on the last page, never an empty one', () => {
    for (const length of [0, 40, 80, 120, 160, 200, 300, 400, 500, 600]) {
      const chart = { ...fixedChart(), content: { ...fixedChart().content, notes: '说明文字。\n'.repeat(length) } };
      const last = filingSheets(chart, fonts, { paper: 'A4', seal: { width: 42, height: 42 } }).at(-1);
      const seal = seals(last?.items ?? []).find(({ from, to }) => from === 0 && to === 1);
      const texts = textsOf(last?.items ?? []);
      for (const pressed of ['清溪县林业局', '2026年3月2日']) {
        const text = texts.find((item) => item.text === pressed);
        expect(text !== undefined && seal !== undefined && overlaps({ ...seal.at, ...seal.size }, textBounds(text))).toBe(true);
      }
      expect(texts.length).toBeGreaterThan(5);
    }
  });

  test('a seam seal goes over all pages, its strips making the whole', () => {
    const sheets = filingSheets(hardChart(), fonts, { paper: 'A4', seal: { width: 42, height: 42 } });
    const strips = sheets.map((sheet) => seals(sheet.items).find(({ from, to }) => to - from < 1));
    expect(strips[0]?.from).toBe(0);
    expect(strips.at(-1)?.to).toBe(1);
    for (const [index, strip] of strips.entries()) {
      expect((strip?.at.x ?? 0) + (strip?.size.width ?? 0)).toBeCloseTo(sheets[index]?.width ?? 0, 3);
      expect(strip?.from).toBe(index === 0 ? 0 : strips[index - 1]?.to);
      expect(strip?.size.height).toBeCloseTo(millimetres(42), 6);
    }
  });

  test('a character no face can print is refused with its place', () => {
    const chart = fixedChart();
    const rare = { ...chart, nodes: chart.nodes.map((node) => (node.id === 'check' ? { ...node, duty: '由𡿨某承办' } : node)) };
    expect(() => filingSheets(rare, fonts, usual)).toThrow('“环节“现场检查””中的“𡿨”（U+21FE8）没有可用的字形');
    const covered = { ...chart, title: '㛃䶮流程图' };
    expect(() => filingSheets(covered, fonts, usual)).not.toThrow();
  });

  test('the same chart gives the same sheets', () => {
    expect(filingSheets(hardChart(), fonts, usual)).toEqual(filingSheets(hardChart(), fonts, usual));
  });
});

// helpers

function hardChart(): Chart {
  const chart = fixedChart();
  const law = '中华人民共和国行政处罚法实施办法若干问题的规定';
  const basis = Array.from({ length: 60 }, (_, index) => ({ law, documentNumber: '', version: '', article: index + 1, paragraph: 1, item: 2 }));
  return {
    ...chart,
    title: '对违反森林法规定擅自改变林地用途行为实施行政处罚'.repeat(13).slice(0, 300),
    issuer: '清溪县人民政府办公室林业和草原局综合行政执法大队联合检查办公室',
    content: { ...chart.content, basis, notes: '说明文字。'.repeat(600) },
  };
}

function widened(chart: Chart, width: number): Chart {
  return { ...chart, lanes: chart.lanes.map((lane) => ({ ...lane, width: lane.id === 'lane-2' ? width - 150 : lane.width })) };
}

/** The same steps much further apart. */
function drawnOut(chart: Chart): Chart {
  return { ...chart, nodes: chart.nodes.map((node) => (node.position === null ? node : { ...node, position: { ...node.position, y: node.position.y * 5 } })) };
}

function leastSizes(items: readonly SceneItem[], scale = 1): number[] {
  return items.flatMap((item) => (item.type === 'group' ? leastSizes(item.items, scale) : item.type === 'frame' ? leastSizes(item.items, scale * item.scale) : item.type === 'text' ? [item.size * scale] : []));
}

function seals(items: readonly SceneItem[]): SealItem[] {
  return items.flatMap((item) => (item.type === 'group' ? seals(item.items) : item.type === 'seal' ? [item] : []));
}

function expectSound(sheet: Sheet): void {
  for (const { bounds } of itemBounds(sheet.items)) {
    expect(bounds.x > -0.01 && bounds.y > -0.01 && bounds.x + bounds.width < sheet.width + 0.01 && bounds.y + bounds.height < sheet.height + 0.01).toBe(true);
  }
  const texts = textsOf(sheet.items).map((item) => ({ text: item.text, bounds: textBounds(item) }));
  for (const [index, one] of texts.entries()) {
    const other = texts.slice(index + 1).find(({ bounds }) => overlaps(bounds, { ...one.bounds, width: one.bounds.width - 0.1, height: one.bounds.height - 0.1 }));
    expect(other === undefined ? '' : `${one.text} × ${other.text}`).toBe('');
  }
}
