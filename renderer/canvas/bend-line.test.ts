import { describe, expect, test } from 'vitest';
import { bendsAfterDrag, bendsWithMoved } from './bend-line.ts';
import { edgeNear } from './edge-near.ts';
import { sideAt } from './node-at.ts';

const route = [{ x: 0, y: 0 }, { x: 0, y: 40 }, { x: 100, y: 40 }, { x: 100, y: 80 }];

describe('bending a line by hand', () => {
  test('a piece without a bend gets one in its middle, moved across', () => {
    expect(bendsAfterDrag(route, [], 1, { x: 7, y: 55.4 })).toEqual([{ x: 50, y: 55 }]);
  });

  test('bends on the piece go along; others stay and keep their order', () => {
    const bends = [{ x: 0, y: 20 }, { x: 50, y: 40 }];
    expect(bendsAfterDrag(route, bends, 1, { x: 7, y: 60 })).toEqual([{ x: 0, y: 20 }, { x: 50, y: 60 }]);
    expect(bendsAfterDrag(route, bends, 2, { x: 130, y: 60 })).toEqual([...bends, { x: 130, y: 60 }]);
  });

  test('one bend is moved', () => {
    expect(bendsWithMoved([{ x: 1, y: 2 }, { x: 3, y: 4 }], 1, { x: 8.6, y: 9 })).toEqual([{ x: 1, y: 2 }, { x: 9, y: 9 }]);
  });
});

describe('what is under the pointer', () => {
  test('the nearest line within reach', () => {
    expect(edgeNear({ a: route, b: [{ x: 0, y: 50 }, { x: 100, y: 50 }] }, { x: 50, y: 46 })).toBe('b');
    expect(edgeNear({ a: route }, { x: 50, y: 70 })).toBeNull();
  });

  test('a side near the border, none in the middle', () => {
    const box = { x: 0, y: 0, width: 100, height: 40 };
    expect(sideAt(box, { x: 50, y: 2 })).toBe('north');
    expect(sideAt(box, { x: 97, y: 20 })).toBe('east');
    expect(sideAt(box, { x: 50, y: 20 })).toBeNull();
  });
});
