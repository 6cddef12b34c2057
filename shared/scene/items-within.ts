import { inflate, overlaps, type Rectangle } from '../kernel/geometry.ts';
import { textWidth } from '../typeset/break-lines.ts';
import type { Fonts } from '../typeset/font-metrics.ts';
import { emAbove } from '../typeset/node-box.ts';
import type { PathItem, SceneItem } from './display-list.ts';
import { frameMatrix } from './frame-matrix.ts';

/**
 * The items that may show in the window, in their order; groups keep their name and lose what lies outside. A page that
 * shows a part of a drawing then neither hides its other texts nor grows by them. Nothing that touches the window is lost.
 */
export function itemsWithin(items: readonly SceneItem[], window: Rectangle, fonts: Fonts): SceneItem[] {
  return items.flatMap((item): SceneItem[] => {
    if (item.type === 'group') {
      const kept = itemsWithin(item.items, window, fonts);
      return kept.length === 0 ? [] : [{ ...item, items: kept }];
    }
    const bounds = boundsOf(item, fonts);
    return bounds !== null && overlaps(bounds, window) ? [item] : [];
  });
}

/** What the item covers at most, its line's width and the ends of its letters included; null for a path without a point. */
export function boundsOf(item: Exclude<SceneItem, { readonly type: 'group' }>, fonts: Fonts): Rectangle | null {
  switch (item.type) {
    case 'text': {
      const em = { x: item.at.x, y: item.at.y - emAbove * item.size, width: textWidth(item.text, fonts[item.font], item.size), height: item.size };
      return inflate(em, item.size * overhang);
    }
    case 'seal':
      return { ...item.at, ...item.size };
    case 'frame': {
      const { a, b, c, d } = frameMatrix(item);
      const { width, height } = item.window;
      return { ...item.at, width: Math.abs(a * width + c * height), height: Math.abs(b * width + d * height) };
    }
    case 'path':
      return pathBounds(item);
  }
}

// helpers

/** How far a letter's accents and tails may leave its em box, in em. */
const overhang = 0.3;

function pathBounds({ segments, stroke, lineWidth }: PathItem): Rectangle | null {
  let [left, top, right, foot] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const segment of segments) {
    const points = segment.to === 'close' ? [] : segment.to === 'curve' ? [segment.first, segment.second, segment.point] : [segment.point];
    for (const { x, y } of points) {
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      foot = Math.max(foot, y);
    }
  }
  // A level line has no height of its own; the hair keeps it from vanishing where it has no width either.
  const reach = stroke === null ? 0.01 : lineWidth / 2 + 0.01;
  return right < left ? null : inflate({ x: left, y: top, width: right - left, height: foot - top }, reach);
}
