import type { Point } from '../../shared/kernel/geometry.ts';
import { laneHeaderHeight } from '../../shared/model/lane.ts';
import type { Chart } from '../../shared/model/chart.ts';
import type { ChartNode } from '../../shared/model/node.ts';
import { chartScene, type ChartScene } from '../../shared/scene/chart-scene.ts';
import type { SceneItem } from '../../shared/scene/display-list.ts';
import { drawnRoute, flowLine, type NodeArea } from '../../shared/scene/edge-drawing.ts';
import { laneHeader } from '../../shared/scene/lane-drawing.ts';
import { moveItems } from '../../shared/scene/move-items.ts';
import { stagesBand } from '../../shared/scene/stage-drawing.ts';
import type { Fonts } from '../../shared/typeset/font-metrics.ts';
import type { NodeBox } from '../../shared/typeset/node-box.ts';

/** What the canvas draws beside the symbols, in chart coordinates: the same items the paper gets. */
export interface ChartDrawing {
  readonly routes: ChartScene['routes'];
  /** The whole as it is printed. */
  readonly scene: ChartScene;
  /** Line, arrow head and texts of each flow line, by id. */
  readonly lines: ReadonlyMap<string, readonly SceneItem[]>;
  /** Lanes and stages. */
  readonly lanes: readonly SceneItem[];
  /** Left end of the stages' headers: 0 without stages. */
  readonly left: number;
  /** Upper end of the lanes' headers: under 0 where a name needs more lines. */
  readonly top: number;
  readonly bottom: number;
}

/** A flow line in motion: its texts come back when it rests. */
export interface MovingLine {
  readonly route: readonly Point[];
  readonly items: readonly SceneItem[];
}

/** The chart at rest: everything as on paper. */
export function chartDrawing(chart: Chart, fonts: Fonts, boxOf: (node: ChartNode) => NodeBox): ChartDrawing {
  const scene = chartScene(chart, fonts, boxOf);
  const edges = new Set(chart.edges.map((edge) => edge.id));
  const bands = new Set([...chart.lanes, ...chart.stages].map((band) => band.id));
  const lines = new Map<string, SceneItem[]>();
  const laneItems: SceneItem[] = [];
  const back = { x: -scene.origin.x, y: -scene.origin.y };
  for (const item of scene.items) {
    if (item.type === 'group' && edges.has(item.element)) {
      lines.set(item.element, [...(lines.get(item.element) ?? []), ...moveItems(item.items, back)]);
    } else if (item.type === 'group' && bands.has(item.element)) {
      laneItems.push(...moveItems([item], back));
    }
  }
  const headers = chart.lanes.map((lane) => laneHeader(lane, fonts).height);
  return {
    routes: scene.routes,
    scene,
    lines,
    lanes: laneItems,
    left: -stagesBand(chart.stages),
    top: laneHeaderHeight - Math.max(laneHeaderHeight, ...headers),
    bottom: scene.height - scene.origin.y,
  };
}

/** The chart with these routes as its stored ones, so that nothing looks for them again. */
export function routed(chart: Chart, routes: ChartDrawing['routes']): Chart {
  const edges = chart.edges.map((edge) => {
    const route = routes[edge.id];
    return route === undefined || route.length < 2 ? edge : { ...edge, route: [...route] };
  });
  return { ...chart, edges };
}

/** Only the line of a route in motion. */
export function movingLine(route: readonly Point[], from: NodeArea, to: NodeArea): MovingLine {
  return { route, items: flowLine(drawnRoute(route, from, to)) };
}
