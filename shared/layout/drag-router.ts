import { bottom, right, type Point, type Rectangle } from '../kernel/geometry.ts';
import type { Chart } from '../model/chart.ts';
import type { SizeOf } from './chart-layout.ts';
import { findRoutes } from './find-routes.ts';
import type { RouteBox } from './route-box.ts';
import { routeEdges } from './route-edges.ts';
import { routeInput, type ChartLink } from './route-input.ts';
import { routeObstacles } from './route-obstacles.ts';

/** Routes of the flow lines that touch nodes in motion, quick enough for every frame. */
export interface DragRouter {
  /**
   * Routes by edge id of the lines that touch a moving node, for the upper left corners given (a node not named stays
   * where the chart has it). They mind only what stands near: `routeEdges` has the exact ones at rest.
   */
  routes(positions: ReadonlyMap<string, Point>): Record<string, Point[]>;
}

/** Prepared once when a drag begins; the chart and the sizes are those at that moment. */
export function dragRouter(chart: Chart, sizeOf: SizeOf, movingIds: Iterable<string>): DragRouter {
  const moving = new Set(movingIds);
  const { boxes, nodeIds, links } = routeInput(chart, sizeOf);
  const before = routeEdges(chart, sizeOf);
  const isMoving = (box: number): boolean => moving.has(nodeIds[box] ?? '');
  const touched = links.filter((link) => isMoving(link.from) || isMoving(link.to));
  const resting = routeObstacles(boxes);
  const movingBoxes = [...boxes.keys()].filter(isMoving);

  return {
    routes(positions) {
      const placed = (box: number): RouteBox => ({ ...(boxes[box] as RouteBox), ...positions.get(nodeIds[box] ?? '') });
      const routes: Record<string, Point[]> = {};
      const open: ChartLink[] = [];
      for (const link of touched) {
        const shift = commonShift(boxes[link.from], placed(link.from), boxes[link.to], placed(link.to));
        const route = before[link.id];
        if (shift !== null && route !== undefined && (link.bends ?? []).length === 0) {
          routes[link.id] = route.map(({ x, y }) => ({ x: x + shift.x, y: y + shift.y }));
        } else {
          open.push(link);
        }
      }
      for (const group of groupsOf(open)) {
        Object.assign(routes, local(group, placed));
      }
      return routes;
    },
  };

  /** Routes of lines with a moving node in common, among the boxes near them. */
  function local(group: readonly ChartLink[], placed: (box: number) => RouteBox): Record<string, Point[]> {
    const ends = [...new Set(group.flatMap(({ from, to }) => [from, to]))];
    const own = ends.map(placed);
    const points = group.flatMap(({ bends }) => bends ?? []);
    const area = around([...own, ...points.map((point) => ({ ...point, width: 0, height: 0 }))]);
    const near = [
      ...resting.within(area).filter((box) => !isMoving(box)),
      ...movingBoxes.filter((box) => overlapsArea(placed(box), area)),
    ].filter((box) => !ends.includes(box));
    const chosen = near.length <= mostObstacles ? near : nearest(near, own, placed);
    const numbers = new Map([...ends, ...chosen].map((box, index) => [box, index]));
    const localLinks = group.map((link) => ({ ...link, from: numbers.get(link.from) ?? 0, to: numbers.get(link.to) ?? 0 }));
    const found = findRoutes([...own, ...chosen.map(placed)], localLinks);
    return Object.fromEntries(group.map(({ id }, index) => [id, found[index] ?? []]));
  }

  function nearest(near: readonly number[], own: readonly RouteBox[], placed: (box: number) => RouteBox): number[] {
    const distance = (box: number): number => Math.min(...own.map((end) => gapBetween(end, placed(box))));
    return near
      .map((box) => ({ box, distance: distance(box) }))
      .sort((a, b) => a.distance - b.distance || a.box - b.box)
      .slice(0, mostObstacles)
      .map(({ box }) => box)
      .sort((a, b) => a - b);
  }
}

// helpers

/** Points round the ends within which obstacles are minded. */
const reach = 48;
const mostObstacles = 30;
/** Lines found together mind one another; more of them would make the grid too large for a frame. */
const mostTogether = 4;

/** How far both ends have moved, where that is the same; else null. */
function commonShift(from: RouteBox | undefined, fromNow: RouteBox, to: RouteBox | undefined, toNow: RouteBox): Point | null {
  const [x, y] = [fromNow.x - (from?.x ?? 0), fromNow.y - (from?.y ?? 0)];
  return Math.abs(toNow.x - (to?.x ?? 0) - x) < 0.001 && Math.abs(toNow.y - (to?.y ?? 0) - y) < 0.001 ? { x, y } : null;
}

/** Lines that share an end, a few at a time. */
function groupsOf(links: readonly ChartLink[]): ChartLink[][] {
  const groups: ChartLink[][] = [];
  for (const link of links) {
    const group = groups.find(
      (each) => each.length < mostTogether && each.some(({ from, to }) => [from, to].includes(link.from) || [from, to].includes(link.to)),
    );
    if (group === undefined) {
      groups.push([link]);
    } else {
      group.push(link);
    }
  }
  return groups;
}

function around(rectangles: readonly Rectangle[]): Rectangle {
  let [left, top, end, foot] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rectangle of rectangles) {
    left = Math.min(left, rectangle.x - reach);
    top = Math.min(top, rectangle.y - reach);
    end = Math.max(end, right(rectangle) + reach);
    foot = Math.max(foot, bottom(rectangle) + reach);
  }
  return { x: left, y: top, width: end - left, height: foot - top };
}

function overlapsArea(box: Rectangle, area: Rectangle): boolean {
  return box.x < right(area) && right(box) > area.x && box.y < bottom(area) && bottom(box) > area.y;
}

function gapBetween(first: Rectangle, second: Rectangle): number {
  const across = Math.max(0, first.x - right(second), second.x - right(first));
  const along = Math.max(0, first.y - bottom(second), second.y - bottom(first));
  return across + along;
}
