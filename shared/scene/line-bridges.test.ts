import { describe, expect, test } from 'vitest';
import type { Point } from '../kernel/geometry.ts';
import { bridgedPath, lineBridges } from './line-bridges.ts';

const level = [{ x: 0, y: 50 }, { x: 200, y: 50 }];

function upright(x: number, from = 0, to = 200): Point[] {
  return [{ x, y: from }, { x, y: to }];
}

function bridgesOf(...others: readonly (readonly Point[])[]): Point[] {
  const all = new Map<string, readonly Point[]>([['level', level], ...others.map((route, index) => [`other${index}`, route] as const)]);
  const bridges = lineBridges(all);
  expect([...bridges.keys()].filter((line) => line !== 'level')).toEqual([]);
  return bridges.get('level') ?? [];
}

describe('lineBridges', () => {
  test('the level line jumps over the upright ones it crosses', () => {
    expect(bridgesOf(upright(80), upright(40, 200, 0))).toEqual([{ x: 40, y: 50 }, { x: 80, y: 50 }]);
  });

  test('none within 8 points of an end or a corner, nor of the arrow head behind the tip', () => {
    expect(bridgesOf(upright(7))).toEqual([]);
    expect(bridgesOf(upright(8))).toHaveLength(1);
    expect(bridgesOf(upright(186))).toEqual([]);
    expect(bridgesOf(upright(185))).toHaveLength(1);
    expect(bridgesOf(upright(80, 43))).toEqual([]);
    expect(bridgesOf(upright(80, 42))).toHaveLength(1);
    expect(bridgesOf(upright(80, 0, 64))).toEqual([]);
    expect(bridgesOf([{ x: 80, y: 0 }, { x: 80, y: 56 }, { x: 300, y: 56 }])).toEqual([]);
  });

  test('a line that crosses itself has none', () => {
    const loop = [{ x: 0, y: 50 }, { x: 100, y: 50 }, { x: 100, y: 0 }, { x: 50, y: 0 }, { x: 50, y: 100 }];
    expect(lineBridges(new Map([['loop', loop]])).size).toBe(0);
  });
});

describe('bridgedPath', () => {
  test('is the plain line where there is nothing to jump', () => {
    expect(bridgedPath(level, [])).toEqual([{ to: 'move', point: level[0] }, { to: 'line', point: level[1] }]);
  });

  test('rises and falls by half a circle, also against the reading direction', () => {
    for (const points of [level, level.toReversed()]) {
      const path = bridgedPath(points, [{ x: 80, y: 50 }]);
      expect(path.map(({ to }) => to)).toEqual(['move', 'line', 'curve', 'curve', 'line']);
      const before = points === level ? 77 : 83;
      expect(path.map((segment) => (segment.to === 'close' ? null : segment.point)).slice(1, 4)).toEqual([
        { x: before, y: 50 },
        { x: 80, y: 47 },
        { x: 160 - before, y: 50 },
      ]);
    }
  });

  test('crossings close together are one long bridge', () => {
    const path = bridgedPath(level, [{ x: 80, y: 50 }, { x: 84, y: 50 }]);
    expect(path.map(({ to }) => to)).toEqual(['move', 'line', 'curve', 'line', 'curve', 'line']);
  });
});
