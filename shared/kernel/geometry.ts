/** A place in points (1/72 inch), origin at the upper left, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Extent in points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle in points, named by its upper left corner. */
export interface Rectangle extends Point, Size {}

export function right(rectangle: Rectangle): number {
  return rectangle.x + rectangle.width;
}

export function bottom(rectangle: Rectangle): number {
  return rectangle.y + rectangle.height;
}

export function centre(rectangle: Rectangle): Point {
  return { x: rectangle.x + rectangle.width / 2, y: rectangle.y + rectangle.height / 2 };
}

/** The rectangle made larger by `margin` points on every side (smaller where negative). */
export function inflate(rectangle: Rectangle, margin: number): Rectangle {
  return {
    x: rectangle.x - margin,
    y: rectangle.y - margin,
    width: rectangle.width + 2 * margin,
    height: rectangle.height + 2 * margin,
  };
}

/** Whether the two rectangles share more than a border. */
export function overlaps(first: Rectangle, second: Rectangle): boolean {
  return first.x < right(second) && second.x < right(first) && first.y < bottom(second) && second.y < bottom(first);
}

/** Whether an axis-parallel segment passes through the inside of the rectangle (touching its border is allowed). */
export function segmentCrosses(from: Point, to: Point, rectangle: Rectangle): boolean {
  const left = Math.min(from.x, to.x);
  const top = Math.min(from.y, to.y);
  const segmentRight = Math.max(from.x, to.x);
  const segmentBottom = Math.max(from.y, to.y);
  return left < right(rectangle) && segmentRight > rectangle.x && top < bottom(rectangle) && segmentBottom > rectangle.y;
}

/** The smallest rectangle around all of them; a rectangle of no size at the origin for none. */
export function boundingRectangle(rectangles: readonly Rectangle[]): Rectangle {
  const [first] = rectangles;
  if (first === undefined) {
    return { x: 0, y: 0, width: 0, height: 0 };
  }
  // By a loop: a call with every rectangle as an argument overflows the stack where there are very many.
  const least = { x: first.x, y: first.y };
  const most = { x: right(first), y: bottom(first) };
  for (const rectangle of rectangles) {
    least.x = Math.min(least.x, rectangle.x);
    least.y = Math.min(least.y, rectangle.y);
    most.x = Math.max(most.x, right(rectangle));
    most.y = Math.max(most.y, bottom(rectangle));
  }
  return { ...least, width: most.x - least.x, height: most.y - least.y };
}
