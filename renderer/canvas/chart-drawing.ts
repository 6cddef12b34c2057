import type { Point, Size } from '../../shared/kernel/geometry.ts';
import { laneHeaderHeight } from '../../shared/model/lane.ts';
import { routeEdges } from '../../shared/layout/route-edges.ts';
import type { Chart } from '../../shared/model/chart.ts';
import type { ChartNode } from '../../shared/model/node.ts';
import { chartScene } from '../../shared/scene/chart-scene.ts';
import type { SceneItem } from '../../shared/scene/display-list.ts';
import { drawnRoute, flowLine, type NodeArea } from '../../shared/scene/edge-drawing.ts';
import { laneHeader } from '../../shared/scene/lane-drawing.ts';
import { moveItems } from '../../shared/scene/move-items.ts';
import type { Fonts } from '../../shared/typeset/font-metrics.ts';

/** What the canvas draws beside the symbols, in chart coordinates: the same items the paper gets. */
export interface ChartDrawing {
  readonly routes: Readonly<Record<string, readonly Point[]>>;
  /** Line, arrow head and texts of each flow line, by id. */
  readonly lines: ReadonlyMap<string, readonly SceneItem[]>;
  readonly lanes: readonly SceneItem[];
  /** Upper end of the lanes' headers: under 0 where a name needs more lines. */
  readonly top: number;
  readonly bottom: number;
}

/** The chart at rest: everything as on paper. */
export function chartDrawing(chart: Chart, fonts: Fonts, sizeOf: (node: ChartNode) => Size): ChartDrawing {
  const scene = chartScene(chart, fonts);
  const edges = new Set(chart.edges.map((edge) => edge.id));
  const lanes = new Set(chart.lanes.map((lane) => lane.id));
  const lines = new Map<string, SceneItem[]>();
  const laneItems: SceneItem[] = [];
  for (const item of moveItems(scene.items, { x: -scene.origin.x, y: -scene.origin.y })) {
    if (item.type === 'group' && edges.has(item.element)) {
      lines.set(item.element, [...(lines.get(item.element) ?? []), ...item.items]);
    } else if (item.type === 'group' && lanes.has(item.element)) {
      laneItems.push(item);
    }
  }
  const headers = chart.lanes.map((lane) => laneHeader(lane, fonts).height);
  return {
    routes: routeEdges(chart, sizeOf),
    lines,
    lanes: laneItems,
    top: laneHeaderHeight - Math.max(laneHeaderHeight, ...headers),
    bottom: scene.height - scene.origin.y,
  };
}

/** Only the lines of a chart in motion: their texts come back when it rests. */
export function movingLines(chart: Chart, sizeOf: (node: ChartNode) => Size): Pick<ChartDrawing, 'routes' | 'lines'> {
  const routes = routeEdges(chart, sizeOf);
  const areas = new Map(
    chart.nodes.flatMap((node): [string, NodeArea][] =>
      node.position === null ? [] : [[node.id, { ...node.position, ...sizeOf(node), kind: node.kind }]],
    ),
  );
  const lines = new Map<string, readonly SceneItem[]>();
  for (const edge of chart.edges) {
    const route = routes[edge.id];
    const [from, to] = [areas.get(edge.from), areas.get(edge.to)];
    if (route !== undefined && from !== undefined && to !== undefined) {
      lines.set(edge.id, flowLine(drawnRoute(route, from, to)));
    }
  }
  return { routes, lines };
}
