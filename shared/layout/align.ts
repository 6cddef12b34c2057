import { bottom, boundingRectangle, centre, right, type Point, type Rectangle, type Size } from '../kernel/geometry.ts';

/** A symbol's box with its id. */
export interface NamedBox extends Rectangle {
  readonly id: string;
  /** A box that stays: the others take their place from it, or go round it. */
  readonly locked?: boolean;
}

export const alignments = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;
export type Alignment = (typeof alignments)[number];

/** A box's new upper left corner, in points. */
export interface Moved {
  readonly id: string;
  readonly position: Point;
}

/**
 * Moves the boxes to one line: the outermost border, or the middle of all together; where locked ones are among them, the
 * line of the first of those. Only what moves is named.
 */
export function alignNodes(boxes: readonly NamedBox[], alignment: Alignment): Moved[] {
  const fixed = boxes.find(({ locked }) => locked === true);
  const frame = fixed ?? boundingRectangle(boxes);
  return movedOf(boxes, (box) => alignedTo(frame, box, alignment));
}

/**
 * Gives the boxes equal gaps along the axis, in the order of their middles; the first and the last stay. Where they have no
 * room between those they are laid at equal distances of their middles. Fewer than three have nothing to share.
 */
export function distributeNodes(boxes: readonly NamedBox[], axis: 'x' | 'y'): Moved[] {
  const extent = axis === 'x' ? 'width' : 'height';
  const sorted = boxes.toSorted((a, b) => centre(a)[axis] - centre(b)[axis]);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || sorted.length < 3) {
    return [];
  }
  const inner = sorted.slice(1, -1);
  const room = last[axis] - (first[axis] + first[extent]);
  const gap = (room - inner.reduce((sum, box) => sum + box[extent], 0)) / (sorted.length - 1);
  const places = new Map<string, number>();
  let next = first[axis] + first[extent];
  for (const [index, box] of inner.entries()) {
    const share = (index + 1) / (sorted.length - 1);
    const middle = centre(first)[axis] + share * (centre(last)[axis] - centre(first)[axis]);
    places.set(box.id, gap >= 0 ? next + gap : middle - box[extent] / 2);
    next += gap + box[extent];
  }
  return movedOf(boxes, (box) => ({ x: box.x, y: box.y, [axis]: places.get(box.id) ?? box[axis] }));
}

/** Gives the boxes the largest width, height or both among them. Only what changes is named. */
export function sameSize(boxes: readonly NamedBox[], which: 'width' | 'height' | 'both'): { id: string; size: Size }[] {
  const width = boxes.reduce((most, box) => Math.max(most, box.width), 0);
  const height = boxes.reduce((most, box) => Math.max(most, box.height), 0);
  return boxes.flatMap(({ id, locked, ...box }) => {
    const size = { width: which === 'height' ? box.width : width, height: which === 'width' ? box.height : height };
    return locked === true || (size.width === box.width && size.height === box.height) ? [] : [{ id, size }];
  });
}

// helpers

function alignedTo(frame: Rectangle, box: Rectangle, alignment: Alignment): Point {
  switch (alignment) {
    case 'left':
      return { x: frame.x, y: box.y };
    case 'centre':
      return { x: centre(frame).x - box.width / 2, y: box.y };
    case 'right':
      return { x: right(frame) - box.width, y: box.y };
    case 'top':
      return { x: box.x, y: frame.y };
    case 'middle':
      return { x: box.x, y: centre(frame).y - box.height / 2 };
    case 'bottom':
      return { x: box.x, y: bottom(frame) - box.height };
  }
}

function movedOf(boxes: readonly NamedBox[], placeOf: (box: NamedBox) => Point): Moved[] {
  return boxes.flatMap((box) => {
    const position = placeOf(box);
    const stays = box.locked === true || (Math.abs(position.x - box.x) < 0.001 && Math.abs(position.y - box.y) < 0.001);
    return stays ? [] : [{ id: box.id, position }];
  });
}
