import type { Point, Size } from '../../shared/kernel/geometry.ts';
import { routeEdges } from '../../shared/layout/route-edges.ts';
import type { Chart } from '../../shared/model/chart.ts';
import type { ChartNode } from '../../shared/model/node.ts';
import type { NodeArea } from '../../shared/scene/edge-drawing.ts';
import { movingLine, routed, type ChartDrawing, type MovingLine } from './chart-drawing.ts';

/** The lines at moving symbols, for where those are now. */
export type MovingLines = (positions: ReadonlyMap<string, Point>) => ReadonlyMap<string, MovingLine>;

/** Prepared once when a drag begins. */
export function movingLines(
  chart: Chart,
  drawing: Pick<ChartDrawing, 'routes'>,
  sizeOf: (node: ChartNode) => Size,
  movingIds: ReadonlySet<string>,
): MovingLines {
  const held = chart.edges.filter((edge) => movingIds.has(edge.from) || movingIds.has(edge.to));
  const areas = new Map(
    chart.nodes.flatMap((node): [string, NodeArea][] =>
      node.position === null ? [] : [[node.id, { ...node.position, ...sizeOf(node), kind: node.kind }]],
    ),
  );
  const router = nearRouter(routed(chart, drawing.routes), sizeOf, movingIds);
  return (positions) => {
    const areaOf = (id: string): NodeArea | undefined => {
      const area = areas.get(id);
      const position = positions.get(id);
      return area === undefined || position === undefined ? area : { ...area, ...position };
    };
    const routes = router(positions);
    const lines = new Map<string, MovingLine>();
    for (const { id, from, to } of held) {
      const [route, start, end] = [routes[id], areaOf(from), areaOf(to)];
      if (route !== undefined && start !== undefined && end !== undefined) {
        lines.set(id, movingLine(route, start, end));
      }
    }
    return lines;
  };
}

// helpers

/** Points round the ends of a line in which other symbols are minded. */
const reach = 60;

function nearRouter(chart: Chart, sizeOf: (node: ChartNode) => Size, movingIds: ReadonlySet<string>) {
  const edges = chart.edges
    .filter((edge) => movingIds.has(edge.from) || movingIds.has(edge.to))
    .map((edge) => ({ ...edge, route: null }));
  const ends = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  return (positions: ReadonlyMap<string, Point>): Record<string, readonly Point[]> => {
    const nodes = chart.nodes.map((node) => ({ ...node, position: positions.get(node.id) ?? node.position }));
    const places = nodes.flatMap((node) => (ends.has(node.id) && node.position !== null ? [{ ...node.position, ...sizeOf(node) }] : []));
    const left = Math.min(...places.map(({ x }) => x)) - reach;
    const top = Math.min(...places.map(({ y }) => y)) - reach;
    const right = Math.max(...places.map(({ x, width }) => x + width)) + reach;
    const bottom = Math.max(...places.map(({ y, height }) => y + height)) + reach;
    const near = nodes.filter(
      ({ position }) => position !== null && position.x < right && position.x > left - 200 && position.y < bottom && position.y > top - 80,
    );
    return routeEdges({ ...chart, nodes: near, edges }, sizeOf);
  };
}
