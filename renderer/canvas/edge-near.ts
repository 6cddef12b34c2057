import type { Point } from '../../shared/kernel/geometry.ts';

/** Points within which something over a flow line counts as dropped on it. */
const reach = 12;

/** The flow line whose route leads past the point nearest and near enough, or null. `without` is left out. */
export function edgeNear(routes: Readonly<Record<string, readonly Point[]>>, at: Point, without: ReadonlySet<string> = new Set()): string | null {
  let best: { readonly id: string; readonly distance: number } | null = null;
  for (const [id, route] of Object.entries(routes)) {
    const distance = without.has(id) ? Infinity : distanceTo(route, at);
    if (distance <= reach && (best === null || distance < best.distance)) {
      best = { id, distance };
    }
  }
  return best?.id ?? null;
}

// helpers

function distanceTo(route: readonly Point[], at: Point): number {
  let least = Infinity;
  for (const [index, start] of route.entries()) {
    const end = route[index + 1];
    if (end !== undefined) {
      const x = Math.min(Math.max(at.x, Math.min(start.x, end.x)), Math.max(start.x, end.x));
      const y = Math.min(Math.max(at.y, Math.min(start.y, end.y)), Math.max(start.y, end.y));
      least = Math.min(least, Math.hypot(at.x - x, at.y - y));
    }
  }
  return least;
}
