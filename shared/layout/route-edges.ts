import type { Point } from '../kernel/geometry.ts';
import type { Chart } from '../model/chart.ts';
import type { SizeOf } from './chart-layout.ts';
import { findRoutes } from './find-routes.ts';
import { routeInput } from './route-input.ts';
import { routeObstacles } from './route-obstacles.ts';
import { isSoundFor } from './route-soundness.ts';

/**
 * A route in points, by edge id, for every edge whose two nodes are placed: the stored route while it is sound (from
 * border to border, on the fixed sides, through the hand-placed bends and through no node), else one found by our router
 * round the placed nodes. Canvas, paper and command line all draw these.
 */
export function routeEdges(chart: Chart, sizeOf: SizeOf): Record<string, Point[]> {
  const { boxes, links } = routeInput(chart, sizeOf);
  const obstacles = routeObstacles(boxes);
  const kept = links.map((link) =>
    link.stored !== null && isSoundFor(link.stored, link, boxes, obstacles) ? link.stored : null,
  );
  const routes = findRoutes(boxes, links, kept, obstacles);
  return Object.fromEntries(links.map(({ id }, index) => [id, routes[index] ?? []]));
}
