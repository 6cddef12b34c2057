import type { Rectangle } from '../kernel/geometry.ts';
import type { SceneItem } from '../scene/display-list.ts';

/** The part of a page that carries text, in points. */
export type PageArea = Rectangle;

/** Pages being filled from top to bottom. Heights in points. */
export interface Pages {
  /** From line to line of the body. */
  readonly pitch: number;
  /** Takes a strip of that height, on the next page where this one has not enough left; returns its upper edge. */
  take(height: number): number;
  /** Leaves a gap, unless the page ends. */
  skip(height: number): void;
  /** Goes to the next page unless that much is left on this one. */
  keep(height: number): void;
  /** Goes on at the page's foot: only that much is left then. */
  sink(height: number): void;
  /** Goes to the next page. */
  turn(): void;
  /** What is left of the present page. */
  left(): number;
  /** Upper edge of what is left. */
  top(): number;
  /** How many pages there are by now. */
  count(): number;
  put(items: readonly SceneItem[]): void;
  /** The items of each page. */
  contents(): SceneItem[][];
}

export function openPages(area: PageArea, pitch: number): Pages {
  const pages: SceneItem[][] = [[]];
  let y = area.y;
  const left = (): number => area.y + area.height - y + tolerance;
  const turn = (): void => {
    pages.push([]);
    y = area.y;
  };
  const keep = (height: number): void => {
    if (height > left() && y > area.y) {
      turn();
    }
  };
  return {
    pitch,
    take(height) {
      keep(height);
      const top = y;
      y += height;
      return top;
    },
    skip(height) {
      y += Math.min(height, left());
    },
    keep,
    sink(height) {
      keep(height);
      y = Math.max(y, area.y + area.height - height);
    },
    turn,
    left,
    top: () => y,
    count: () => pages.length,
    put(items) {
      pages.at(-1)?.push(...items);
    },
    contents: () => pages,
  };
}

// helpers

/** A hundredth of a point: what adding up line heights may lose. */
const tolerance = 0.01;
