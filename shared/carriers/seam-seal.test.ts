import { expect, test } from 'vitest';
import { readFonts } from '../../electron/ports/fonts.ts';
import { textsOf } from '../scene/display-list.ts';
import { groupOf, seamSeal } from './seam-seal.ts';

test('pages are grouped evenly, at most twenty to a seal', () => {
  const groups = Array.from({ length: 45 }, (_, index) => groupOf(index + 1, 45));
  expect(groups.map(({ count }) => count).filter((count) => count > 20)).toEqual([]);
  expect(groups.filter(({ index }) => index === 0).map(({ count }) => count)).toEqual([15, 15, 15]);
  expect(Array.from({ length: 21 }, (_, index) => groupOf(index + 1, 21)).filter(({ index }) => index === 0).map(({ count }) => count)).toEqual([11, 10]);
  expect(groupOf(3, 4)).toEqual({ index: 2, count: 4 });
});

test('a single page has none; without an image the place is marked', () => {
  const fonts = readFonts();
  const paper = { width: 595, height: 842 };
  expect(seamSeal(1, 1, paper, null, fonts)).toEqual([]);
  expect(textsOf(seamSeal(1, 2, paper, null, fonts)).map(({ text }) => text).join('')).toBe('骑缝章处');
});
