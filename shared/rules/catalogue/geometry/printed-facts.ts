import { inflate, overlaps, segmentCrosses, type Point, type Rectangle } from '../../../kernel/geometry.ts';
import type { NodeKind } from '../../../model/node.ts';

/** Points by which things may touch before it is seen. */
export const tolerance = 1;

/** What of the box the symbol fills: the corners of a diamond's box are free. */
export function solidParts(kind: NodeKind, box: Rectangle): Rectangle[] {
  if (kind !== 'decision') {
    return [inflate(box, -tolerance)];
  }
  const height = box.height / diamondBands;
  return Array.from({ length: diamondBands }, (_, band) => {
    // The band's end further from the middle, so that nothing beside the diamond counts.
    const away = Math.max(Math.abs(1 - (2 * band) / diamondBands), Math.abs(1 - (2 * (band + 1)) / diamondBands));
    const inset = (box.width / 2) * away;
    return { x: box.x + inset, y: box.y + band * height, width: box.width - 2 * inset, height };
  });
}

/** Whether a piece of the route leads through the inside of one of the rectangles. */
export function leadsThroughAny(route: readonly Point[], rectangles: readonly Rectangle[]): boolean {
  return route.some((to, index) => {
    const from = route[index - 1];
    return from !== undefined && rectangles.some((rectangle) => segmentCrosses(from, to, rectangle));
  });
}

/** Whether what is covered shows: the two share more than a touch. */
export function covers(first: Rectangle, second: Rectangle): boolean {
  return overlaps(inflate(first, -tolerance / 2), inflate(second, -tolerance / 2));
}

// helpers

const diamondBands = 8;
