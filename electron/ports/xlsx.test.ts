import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { writeXlsx } from './xlsx.ts';

const workbook = {
  sheets: [
    {
      name: '问题',
      title: '清溪县城市管理局流程图检查报告：问题',
      columns: [
        { title: '流程图', width: 30 },
        { title: '处', width: 6 },
      ],
      rows: [
        ['=1+1 & <甲>', 3],
        ['清溪县', 0],
      ],
    },
    { name: '空', title: '空', columns: [{ title: '无', width: 4 }], rows: [] },
  ],
} as const;

describe('writeXlsx', () => {
  test('writes sheets, texts and numbers, and no formula', async () => {
    const members = unzipSync(await writeXlsx(workbook));
    const texts = Object.values(members).map((bytes) => strFromU8(bytes)).join('\n');
    expect(strFromU8(members['xl/workbook.xml'] ?? new Uint8Array())).toContain('name="问题"');
    expect(texts).toContain('=1+1 &amp; &lt;甲&gt;');
    expect(texts).toContain('<v>3</v>');
    expect(texts).not.toContain('<f>');
  });

  test('is set to be printed: one page wide on A4 turned, title and head on every page, rows as high as their texts', async () => {
    const rows = [['依据很长的一格。'.repeat(60), 1], ['短', 2]];
    const sheet = { ...workbook.sheets[0], rows };
    const members = unzipSync(await writeXlsx({ sheets: [sheet, workbook.sheets[1]] }));
    const text = strFromU8(members['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(text).toMatch(/<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>.*<pageMargins[^>]*\/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/><headerFooter>/s);
    expect(text.match(/<pageSetup\b/g)).toHaveLength(1);
    const heights = [...text.matchAll(/<row [^>]*\bht="([\d.]+)"/g)].map((match) => Number(match[1]));
    expect(heights).toHaveLength(4);
    expect(heights[2]).toBeGreaterThan(4 * (heights[3] ?? 0));
    expect(strFromU8(members['xl/workbook.xml'] ?? new Uint8Array())).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'问题'!$1:$2</definedName>`);
    expect(strFromU8(members['xl/styles.xml'] ?? new Uint8Array())).toContain('thin');
  });

  test('a text too long for a cell is cut, one that reads like an escape stays what it says', async () => {
    const rows = [['长'.repeat(40_000)], [`${'长'.repeat(32_765)}𠮷长`], ['_x000D_']];
    const members = unzipSync(await writeXlsx({ sheets: [{ name: '问题', title: '问题', columns: [{ title: '问题', width: 30 }], rows }] }));
    const texts = strFromU8(members['xl/sharedStrings.xml'] ?? new Uint8Array());
    expect(Math.max(...(texts.match(/长+/g) ?? []).map(({ length }) => length))).toBe(32_766);
    expect(texts).toContain('…');
    expect(texts).not.toContain('\uFFFD');
    expect(texts).toContain('_x005F_x000D_');
  });

  test('gives the same bytes at another moment', async () => {
    const first = await writeXlsx(workbook);
    vi.useFakeTimers({ now: Date.now() + 86_400_000, toFake: ['Date'] });
    const second = await writeXlsx(workbook);
    vi.useRealTimers();
    expect(Buffer.compare(first, second)).toBe(0);
  });
});
