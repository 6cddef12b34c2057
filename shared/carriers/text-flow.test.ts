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
