import type { Rectangle } from '../kernel/geometry.ts';
import type { PathItem, SceneItem, SealItem, TextItem } from '../scene/display-list.ts';
import { frameMatrix, type Matrix } from '../scene/frame-matrix.ts';

/** An item with the mapping of its coordinates onto the page and the part of the page it may show in, both in points. */
export interface PlacedItem {
  readonly item: PathItem | TextItem | SealItem;
  readonly matrix: Matrix;
  readonly clip: Rectangle;
}

/** The items of a page one after the other, groups and frames resolved. */
export function placedItems(items: readonly SceneItem[], page: Rectangle): PlacedItem[] {
  return place(items, { matrix: { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 }, clip: page });
}

/** The smallest upright rectangle around a mapped one. */
export function mapped({ x, y, width, height }: Rectangle, { a, b, c, d, e, f }: Matrix): Rectangle {
  const [across, down] = [
    [a * x, a * (x + width), c * y, c * (y + height)],
    [b * x, b * (x + width), d * y, d * (y + height)],
  ];
  const [left, right] = extent(across, e);
  const [top, bottom] = extent(down, f);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** What both rectangles cover; null for nothing. */
export function intersection(first: Rectangle, second: Rectangle): Rectangle | null {
  const [x, y] = [Math.max(first.x, second.x), Math.max(first.y, second.y)];
  const width = Math.min(first.x + first.width, second.x + second.width) - x;
  const height = Math.min(first.y + first.height, second.y + second.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

// helpers

function place(items: readonly SceneItem[], within: Omit<PlacedItem, 'item'>): PlacedItem[] {
  return items.flatMap((item): PlacedItem[] => {
    switch (item.type) {
      case 'group':
        return place(item.items, within);
      case 'frame': {
        const matrix = product(frameMatrix(item), within.matrix);
        const clip = intersection(mapped(item.window, matrix), within.clip);
        return clip === null ? [] : place(item.items, { matrix, clip });
      }
      default:
        return [{ item, ...within }];
    }
  });
}

/** First `inner`, then `outer`. */
function product(inner: Matrix, outer: Matrix): Matrix {
  return {
    a: inner.a * outer.a + inner.b * outer.c,
    b: inner.a * outer.b + inner.b * outer.d,
    c: inner.c * outer.a + inner.d * outer.c,
    d: inner.c * outer.b + inner.d * outer.d,
    e: inner.e * outer.a + inner.f * outer.c + outer.e,
    f: inner.e * outer.b + inner.f * outer.d + outer.f,
  };
}

/** Least and greatest of the sums: one of the first two terms, one of the last two, and the shift. */
function extent([first = 0, second = 0, third = 0, fourth = 0]: readonly number[], shift: number): [number, number] {
  return [Math.min(first, second) + Math.min(third, fourth) + shift, Math.max(first, second) + Math.max(third, fourth) + shift];
}
