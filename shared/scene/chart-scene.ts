import { bottom, inflate, right, type Point, type Rectangle } from '../kernel/geometry.ts';
import { routeEdges } from '../layout/route-edges.ts';
import type { Chart } from '../model/chart.ts';
import type { ChartEdge } from '../model/edge.ts';
import { flowOrder, laneOffsets } from '../model/graph.ts';
import { laneHeaderHeight } from '../model/lane.ts';
import type { ChartNode } from '../model/node.ts';
import type { Fonts } from '../typeset/font-metrics.ts';
import { nodeBox, type NodeBox } from '../typeset/node-box.ts';
import { outlineInset } from '../typeset/node-outline.ts';
import type { GroupItem, Scene, SceneItem, Structure } from './display-list.ts';
import { drawnRoute, flowLine, type NodeArea } from './edge-drawing.ts';
import { edgeTexts, type DrawnEdge } from './edge-texts.ts';
import { laneHeader, laneItems, lanesFrame } from './lane-drawing.ts';
import { lineBridges } from './line-bridges.ts';
import { moveItems } from './move-items.ts';
import { nodeItems } from './node-drawing.ts';
import { stageItems, stagesBand, stagesFoot } from './stage-drawing.ts';

/** A chart's drawing. `origin` is where the chart's own (0, 0) lies in it: not 0 where something stands left of or above it. */
export interface ChartScene extends Scene {
  readonly origin: Point;
  /** The router's routes by edge id, from border to border, in the chart's own coordinates. */
  readonly routes: Readonly<Record<string, readonly Point[]>>;
  /** What the label and the interface mark of each flow line cover, by edge id, in the chart's own coordinates. */
  readonly labels: Readonly<Record<string, readonly Rectangle[]>>;
}

/**
 * The chart as a drawing: lanes and stages, flow lines with bridges where they cross, nodes in flow order, then the texts of the flow lines. Groups carry the
 * element's id; a flow line with a text has two. Nodes without a position, and flow lines from or to them, are left out:
 * a caller that wants them lays the chart out first. `boxOf` saves setting texts that a caller has set already.
 */
export function chartScene(chart: Chart, fonts: Fonts, boxOf: (node: ChartNode) => NodeBox = (node) => nodeBox(node, fonts)): ChartScene {
  const boxes = new Map(chart.nodes.map((node) => [node.id, boxOf(node)]));
  const placed = placedNodes(chart, boxes);
  const routes = routeEdges(chart, (node) => boxes.get(node.id)?.size ?? boxOf(node).size);
  const edgeOf = new Map(chart.edges.map((edge) => [edge.id, edge]));
  const drawn = new Map(
    Object.entries(routes).flatMap(([id, route]) => {
      const edge = edgeOf.get(id);
      const [from, to] = [placed.get(edge?.from ?? ''), placed.get(edge?.to ?? '')];
      return from === undefined || to === undefined || route.length < 2 ? [] : [[id, drawnRoute(route, from, to)] as const];
    }),
  );
  const names = new Map(chart.nodes.map(({ id, text }) => [id, text]));
  const headers = chart.lanes.map((lane) => laneHeader(lane, fonts));
  const top = laneHeaderHeight - Math.max(laneHeaderHeight, ...headers.map((header) => header.height));
  const lanesWidth = chart.lanes.reduce((sum, lane) => sum + lane.width, 0);
  const band = stagesBand(chart.stages);
  const least = { x: -band, y: top, width: band + lanesWidth, height: stagesFoot(chart.stages) - top };
  const extent = extentOf([...placed.values()], [...drawn.values()].flat(), least);
  const lines = chart.edges.flatMap((edge): DrawnEdge[] => {
    const route = drawn.get(edge.id);
    return route === undefined ? [] : [{ edge, route }];
  });
  const stageBand = band === 0 ? [] : [{ x: -band, y: laneHeaderHeight, width: band, height: least.height + top - laneHeaderHeight }];
  const texts = edgeTexts(lines, [...[...placed.values()].flatMap(solidParts), ...outside(extent), ...stageBand], extent, fonts);
  const foot = Math.max(bottom(extent), ...texts.map((each) => each.foot + 4));
  const offsets = laneOffsets(chart.lanes);
  const bridges = lineBridges(drawn);
  const drawing: SceneItem[] = [
    ...chart.lanes.map((lane, index) =>
      laneItems(lane, headers[index] ?? { lines: [], height: laneHeaderHeight }, offsets.get(lane.id) ?? 0, top, foot, fonts),
    ),
    ...stageItems(chart.stages, lanesWidth, fonts),
    ...(chart.lanes.length === 0 ? [] : lanesFrame(lanesWidth, top, foot)),
    ...[...drawn].map(([id, route]): GroupItem => ({ type: 'group', element: id, items: flowLine(route, bridges.get(id)) })),
    ...flowOrder(chart).flatMap((node) => nodeGroup(node, boxes.get(node.id))),
    ...texts.map(({ id, items }): GroupItem => ({ type: 'group', element: id, structure: lineStructure(edgeOf.get(id), names), items })),
  ];
  const origin = { x: frameMargin - extent.x, y: frameMargin - extent.y };
  return {
    width: extent.width + 2 * frameMargin,
    height: foot - extent.y + 2 * frameMargin,
    items: moveItems(drawing, origin),
    origin,
    routes,
    labels: Object.fromEntries(texts.map(({ id, places }) => [id, places])),
  };
}

// helpers

/** Half the frame's line stands outside the chart. */
const frameMargin = 0.5;
/** Points kept free under the lowest element. */
const footMargin = 12;
const diamondBands = 6;

function placedNodes(chart: Chart, boxes: ReadonlyMap<string, NodeBox>): Map<string, NodeArea> {
  const areas = chart.nodes.flatMap((node): [string, NodeArea][] => {
    const box = boxes.get(node.id);
    return node.position === null || box === undefined ? [] : [[node.id, { ...node.position, ...box.size, kind: node.kind }]];
  });
  return new Map(areas);
}

function nodeGroup(node: ChartNode, box: NodeBox | undefined): GroupItem[] {
  return node.position === null || box === undefined
    ? []
    : [{ type: 'group', element: node.id, structure: { tag: 'P' }, items: nodeItems(node.kind, box, node.position) }];
}

/** A flow line's text says to the eye where it belongs; to the ear its ends say it. */
function lineStructure(edge: ChartEdge | undefined, names: ReadonlyMap<string, string>): Structure {
  const [from, to] = [names.get(edge?.from ?? '') ?? '', names.get(edge?.to ?? '') ?? ''].map((name) => name.replace(/\s+/g, ''));
  const mark = edge?.interfaceMark ?? '';
  const words = [edge?.label ?? '', mark.trim() === '' ? '' : `接口：${mark}`].filter((word) => word.trim() !== '');
  return { tag: 'P', alternative: `从“${from}”到“${to}”：${words.join('，')}` };
}

function extentOf(areas: readonly Rectangle[], points: readonly Point[], bands: Rectangle): Rectangle {
  const least = { x: bands.x, y: bands.y };
  const most = { x: right(bands), y: bottom(bands) };
  // By loops: a call with every point as an argument overflows the stack where routes have very many.
  for (const area of areas) {
    least.x = Math.min(least.x, area.x - 2);
    least.y = Math.min(least.y, area.y - 2);
    most.x = Math.max(most.x, right(area) + 2);
    most.y = Math.max(most.y, bottom(area) + footMargin);
  }
  for (const point of points) {
    least.x = Math.min(least.x, point.x - 2);
    least.y = Math.min(least.y, point.y - 2);
    most.x = Math.max(most.x, point.x + 2);
    most.y = Math.max(most.y, point.y + footMargin);
  }
  return { ...least, width: most.x - least.x, height: most.y - least.y };
}

/** The node as rectangles for texts to keep out of: a diamond in bands, since its corners are free. */
function solidParts(area: NodeArea): Rectangle[] {
  if (area.kind !== 'decision') {
    return [inflate(area, 1)];
  }
  const height = area.height / diamondBands;
  return Array.from({ length: diamondBands }, (_, band) => {
    const inset = Math.min(...[band, band + 1].map((edge) => outlineInset('decision', area, 'west', edge * height)));
    return { x: area.x + inset - 1, y: area.y + band * height, width: area.width - 2 * inset + 2, height };
  });
}

/** The outside of the drawing, for texts to keep out of: left, right, and the lanes' header. */
function outside(extent: Rectangle): Rectangle[] {
  const far = 10000;
  return [
    { x: extent.x - far, y: extent.y - far, width: far, height: extent.height + 2 * far },
    { x: right(extent), y: extent.y - far, width: far, height: extent.height + 2 * far },
    { x: extent.x, y: extent.y - far, width: extent.width, height: far - extent.y + laneHeaderHeight + 1 },
  ];
}
