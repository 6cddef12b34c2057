import type { Point } from '../../shared/kernel/geometry.ts';

/**
 * The bends of a line after one of its pieces (from `route[piece]` to the next point) was dragged to `to`: the bends on
 * that piece go along, and where there is none, one is put into its middle. In the order of the line.
 */
export function bendsAfterDrag(route: readonly Point[], bends: readonly Point[], piece: number, to: Point): Point[] {
  const [start, end] = [route[piece], route[piece + 1]];
  if (start === undefined || end === undefined) {
    return [...bends];
  }
  const isUpright = Math.abs(start.x - end.x) < near;
  const aside = (point: Point): Point => (isUpright ? { x: Math.round(to.x), y: point.y } : { x: point.x, y: Math.round(to.y) });
  if (bends.some((bend) => isOn(start, end, bend))) {
    return bends.map((bend) => (isOn(start, end, bend) ? aside(bend) : bend));
  }
  const middle = { x: Math.round((start.x + end.x) / 2), y: Math.round((start.y + end.y) / 2) };
  const before = bends.filter((bend) => pieceOf(route, bend) < piece).length;
  return [...bends.slice(0, before), aside(middle), ...bends.slice(before)];
}

/** The bends with one of them moved. */
export function bendsWithMoved(bends: readonly Point[], index: number, to: Point): Point[] {
  return bends.map((bend, at) => (at === index ? { x: Math.round(to.x), y: Math.round(to.y) } : bend));
}

// helpers

const near = 0.5;

function isOn(start: Point, end: Point, point: Point): boolean {
  return (
    point.x >= Math.min(start.x, end.x) - near && point.x <= Math.max(start.x, end.x) + near &&
    point.y >= Math.min(start.y, end.y) - near && point.y <= Math.max(start.y, end.y) + near
  );
}

/** The first piece of the route the point lies on; after the last where it lies on none. */
function pieceOf(route: readonly Point[], point: Point): number {
  const found = route.findIndex((start, index) => {
    const end = route[index + 1];
    return end !== undefined && isOn(start, end, point);
  });
  return found < 0 ? route.length : found;
}
