import type { Point, Size } from '../../shared/kernel/geometry.ts';
import { dragRouter } from '../../shared/layout/drag-router.ts';
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
  const router = dragRouter(routed(chart, drawing.routes), sizeOf, movingIds);
  return (positions) => {
    const areaOf = (id: string): NodeArea | undefined => {
      const area = areas.get(id);
      const position = positions.get(id);
      return area === undefined || position === undefined ? area : { ...area, ...position };
    };
    const routes = router.routes(positions);
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
