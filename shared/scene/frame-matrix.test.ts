import { expect, test } from 'vitest';
import type { FrameItem } from './display-list.ts';
import { frameMatrix } from './frame-matrix.ts';

const frame: FrameItem = { type: 'frame', items: [], window: { x: 10, y: 20, width: 100, height: 50 }, at: { x: 7, y: 3 }, scale: 2, turn: 0 };

test.each([
  [0, [7, 3], [207, 103]],
  [90, [107, 3], [7, 203]],
  [180, [207, 103], [7, 3]],
  [270, [7, 203], [107, 3]],
] as const)('turned by %s degrees the window\'s first and last corners lie where they should', (turn, first, last) => {
  const { a, b, c, d, e, f } = frameMatrix({ ...frame, turn });
  const map = (x: number, y: number): number[] => [a * x + c * y + e, b * x + d * y + f];
  expect(map(10, 20)).toEqual(first);
  expect(map(110, 70)).toEqual(last);
});
