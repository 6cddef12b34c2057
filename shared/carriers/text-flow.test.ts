import { describe, expect, test } from 'vitest';
import { balanceColumns, fillColumns, type FlowStrip } from './text-flow.ts';

const columns = [0, 100].map((x) => ({ x, y: 0, width: 90, height: 50 }));

describe('fillColumns', () => {
  test('fills one column after the other and says how far it came', () => {
    const filled = fillColumns(strips(12), columns);
    expect(filled.count).toBe(10);
    expect(filled.placed[5]?.at).toEqual({ x: 100, y: 0 });
  });

  test('takes a heading on with the text under it', () => {
    const all = strips(6).map((strip, index) => (index === 4 ? { ...strip, keepsNext: true } : strip));
    expect(fillColumns(all, columns).placed.map(({ at }) => at.x)).toEqual([0, 0, 0, 0, 100, 100]);
  });

  test('leaves no gap at the top of a column', () => {
    const all = strips(6).map((strip) => ({ ...strip, gapBefore: 2.5 }));
    const { placed } = fillColumns(all, columns);
    expect(placed.map(({ at }) => at.y)).toEqual([0, 12.5, 25, 37.5, 0, 12.5]);
  });

  test('a table goes on under its head again, but not where the head itself begins the column', () => {
    const [head, again, ...rows] = strips(7);
    const table = [{ ...head!, keepsNext: true }, ...rows.map((row) => ({ ...row, headAgain: again! }))];
    const narrow = [0, 100].map((x) => ({ x, y: 0, width: 90, height: 40 }));
    const { placed, count } = fillColumns(table, narrow);
    expect(placed.map(({ strip, at }) => [strip.element, at.x, at.y])).toEqual([
      ['strip-0', 0, 0], ['strip-2', 0, 10], ['strip-3', 0, 20], ['strip-4', 0, 30],
      ['strip-1', 100, 0], ['strip-5', 100, 10], ['strip-6', 100, 20],
    ]);
    expect(count).toBe(6);
  });

  test('a chain or strip that no column holds is set all the same, so that filling ends', () => {
    const chain = strips(9).map((strip) => ({ ...strip, keepsNext: true }));
    expect(fillColumns(chain, columns).count).toBe(9);
    expect(fillColumns([{ ...strips(1)[0]!, height: 500 }], columns).count).toBe(1);
  });
});

describe('balanceColumns', () => {
  test('makes columns about equally high', () => {
    const filled = balanceColumns(strips(6), columns);
    expect(filled?.placed.map(({ at }) => at.x)).toEqual([0, 0, 0, 100, 100, 100]);
  });

  test('says where it all does not fit', () => {
    expect(balanceColumns(strips(11), columns)).toBe(null);
    expect(balanceColumns([{ ...strips(1)[0]!, height: 500 }], columns)).toBe(null);
  });
});

function strips(count: number): FlowStrip[] {
  return Array.from({ length: count }, (_, index) => ({ height: 10, gapBefore: 0, keepsNext: false, element: `strip-${index}`, draw: () => [] }));
}
