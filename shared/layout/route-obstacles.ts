import { bottom, right, type Point, type Rectangle } from '../kernel/geometry.ts';

/** Rectangles in squares of the plane, so that what lies near a place is found without asking all of them. */
export interface RouteObstacles {
  /** Numbers of the rectangles that share more than a border with the area, in rising order. */
  within(area: Rectangle): number[];
  /** Whether a level or upright piece passes through the inside of any rectangle, those in `except` aside. */
  isCrossed(from: Point, to: Point, except?: readonly number[]): boolean;
}

export function routeObstacles(boxes: readonly Rectangle[]): RouteObstacles {
  const squares = new Map<number, number[]>();
  const large: number[] = [];
  for (const [index, box] of boxes.entries()) {
    const span = squaresOf(box);
    if ((span.endX - span.firstX + 1) * (span.endY - span.firstY + 1) > mostSquares) {
      large.push(index);
      continue;
    }
    eachSquare(span, (square) => {
      const members = squares.get(square);
      if (members === undefined) {
        squares.set(square, [index]);
      } else {
        members.push(index);
      }
    });
  }

  function candidates(area: Rectangle): Iterable<number> {
    const span = squaresOf(area);
    if ((span.endX - span.firstX + 1) * (span.endY - span.firstY + 1) > boxes.length) {
      return boxes.keys();
    }
    const found = new Set(large);
    eachSquare(span, (square) => {
      for (const index of squares.get(square) ?? []) {
        found.add(index);
      }
    });
    return found;
  }

  return {
    within(area) {
      const found: number[] = [];
      for (const index of candidates(area)) {
        const box = boxes[index];
        if (box !== undefined && shares(box, area.x, area.y, right(area), bottom(area))) {
          found.push(index);
        }
      }
      return found.sort((a, b) => a - b);
    },
    isCrossed(from, to, except) {
      const [left, top] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
      const [end, foot] = [Math.max(from.x, to.x), Math.max(from.y, to.y)];
      for (const index of candidates({ x: left, y: top, width: end - left, height: foot - top })) {
        const box = boxes[index];
        if (box !== undefined && shares(box, left, top, end, foot) && except?.includes(index) !== true) {
          return true;
        }
      }
      return false;
    },
  };
}

// helpers

/** Side of a square in points. */
const side = 160;
/** A rectangle over more squares than this is asked every time instead. */
const mostSquares = 400;
const tolerance = 0.01;

interface Span {
  readonly firstX: number;
  readonly endX: number;
  readonly firstY: number;
  readonly endY: number;
}

function squaresOf(area: Rectangle): Span {
  return {
    firstX: Math.floor(area.x / side),
    endX: Math.floor(right(area) / side),
    firstY: Math.floor(area.y / side),
    endY: Math.floor(bottom(area) / side),
  };
}

function eachSquare({ firstX, endX, firstY, endY }: Span, visit: (square: number) => void): void {
  for (let x = firstX; x <= endX; x += 1) {
    for (let y = firstY; y <= endY; y += 1) {
      visit(x * 100_003 + y);
    }
  }
}

function shares(box: Rectangle, left: number, top: number, end: number, foot: number): boolean {
  return left < right(box) - tolerance && end > box.x + tolerance && top < bottom(box) - tolerance && foot > box.y + tolerance;
}
