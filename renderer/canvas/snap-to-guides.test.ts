import { describe, expect, test } from 'vitest';
import { snapToGuides } from './snap-to-guides.ts';

const size = { width: 100, height: 40 };

describe('guides', () => {
  test('an edge near another one is brought into line with it, and a line shows it', () => {
    const { shift, lines } = snapToGuides({ x: 3, y: 100, ...size }, [{ x: 0, y: 0, ...size }], [], 5);
    expect(shift).toEqual({ x: -3, y: 0 });
    expect(lines).toContainEqual({ from: { x: 0, y: 0 }, to: { x: 0, y: 140 }, distance: null });
  });

  test('of symbols of unlike widths the middles are brought into line', () => {
    const { shift } = snapToGuides({ x: 32, y: 100, width: 40, height: 40 }, [{ x: 0, y: 0, ...size }], [], 5);
    expect(shift).toEqual({ x: -2, y: 0 });
  });

  test('the middle of a lane is kept to', () => {
    const { shift, lines } = snapToGuides({ x: 26, y: 100, ...size }, [], [75], 5);
    expect(shift).toEqual({ x: -1, y: 0 });
    expect(lines).toHaveLength(1);
  });

  test('between two others and after them the gaps become equal, with their distances', () => {
    const row = [{ x: 0, y: 0, ...size }, { x: 300, y: 9, ...size }];
    const between = snapToGuides({ x: 152, y: 4.4, ...size }, row, [], 3);
    expect(between.shift.x).toBe(-2);
    expect(between.lines.map((line) => line.distance).filter((distance) => distance !== null)).toEqual([50, 50]);
    const after = snapToGuides({ x: 603, y: 4.4, ...size }, row, [], 4);
    expect(after.shift.x).toBe(-3);
    expect(after.lines.map((line) => line.distance).filter((distance) => distance !== null)).toEqual([200, 200]);
  });

  test('nothing within reach moves nothing', () => {
    expect(snapToGuides({ x: 20, y: 100, ...size }, [{ x: 0, y: 0, ...size }], [], 5)).toEqual({ shift: { x: 0, y: 0 }, lines: [] });
  });
});
