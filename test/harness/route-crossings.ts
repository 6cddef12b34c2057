import type { Point } from '../../shared/kernel/geometry.ts';

/** Every place where two flow lines cut one another, in words. Lines that meet at an end or run together do not. */
export function routeCrossings(routes: Readonly<Record<string, readonly Point[]>>): string[] {
  const pieces = Object.entries(routes).flatMap(([id, points]) =>
    points.slice(1).map((to, index) => ({ id, from: points[index] ?? to, to })),
  );
  const level = pieces.filter(({ from, to }) => from.y === to.y);
  const upright = pieces.filter(({ from, to }) => from.x === to.x);
  return level.flatMap((across) =>
    upright
      .filter((down) => down.id !== across.id && isWithin(down.from.x, across.from.x, across.to.x) && isWithin(across.from.y, down.from.y, down.to.y))
      .map((down) => `${across.id} cuts ${down.id}`),
  );
}

// helpers

/** Less than this many points from an end is a meeting, not a crossing. */
const meeting = 0.5;

function isWithin(value: number, first: number, second: number): boolean {
  return value > Math.min(first, second) + meeting && value < Math.max(first, second) - meeting;
}
