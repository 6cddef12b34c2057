import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { writeXlsx } from './xlsx.ts';

const workbook = {
  sheets: [
    {
      name: '问题',
      columns: [
        { title: '流程图', width: 30 },
        { title: '处', width: 6 },
      ],
      rows: [
        ['=1+1 & <甲>', 3],
        ['清溪县', 0],
      ],
    },
    { name: '空', columns: [{ title: '无', width: 4 }], rows: [] },
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

  test('a text too long for a cell is cut, one that reads like an escape stays what it says', async () => {
    const rows = [['长'.repeat(40_000)], [`${'长'.repeat(32_765)}𠮷长`], ['_x000D_']];
    const members = unzipSync(await writeXlsx({ sheets: [{ name: '问题', columns: [{ title: '问题', width: 30 }], rows }] }));
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
