import { bottom, boundingRectangle, inflate, overlaps, right, segmentCrosses, type Point, type Rectangle, type Size } from '../kernel/geometry.ts';
import { rounded } from '../kernel/units.ts';
import { placeLabel } from '../layout/place-label.ts';
import type { ChartEdge } from '../model/edge.ts';
import { breakLines, textWidth } from '../typeset/break-lines.ts';
import type { Fonts } from '../typeset/font-metrics.ts';
import type { SceneItem } from './display-list.ts';
import type { Colour } from '../typeset/face.ts';
import { accent, ink, white } from './palette.ts';
import { pathItem, rectanglePath, roundedPath } from './paths.ts';

/** A flow line as it is drawn. */
export interface DrawnEdge {
  readonly edge: Pick<ChartEdge, 'id' | 'label' | 'interfaceMark'>;
  readonly route: readonly Point[];
}

/** The texts and marks of one flow line, what each of them covers, and the lowest point they reach. */
export interface EdgeTexts {
  readonly id: string;
  readonly items: readonly SceneItem[];
  readonly places: readonly Rectangle[];
  readonly foot: number;
}

/**
 * Interface marks 相关接口 on the flow lines, labels 是/否 near their beginnings, and the interfaces' texts, in that order of
 * right to a place, all clear of nodes, of each other and, where there is room, of the lines. `bounds` in points.
 */
export function edgeTexts(edges: readonly DrawnEdge[], solid: readonly Rectangle[], bounds: Rectangle, fonts: Fonts): EdgeTexts[] {
  const lines = edges.flatMap(({ edge, route }) => segments(route).map(([from, to]) => ({ id: edge.id, line: spanned(from, to) })));
  const taken: Rectangle[] = [];
  const obstaclesOf = (id: string): Rectangle[] => [...solid, ...lines.filter((each) => each.id !== id).map(({ line }) => line), ...taken];
  const items = new Map<string, SceneItem[]>(edges.map(({ edge }) => [edge.id, []]));
  const places = new Map<string, Rectangle[]>(edges.map(({ edge }) => [edge.id, []]));
  const put = (id: string, place: Rectangle, added: readonly SceneItem[]): void => {
    taken.push(place);
    items.get(id)?.push(...added);
    places.get(id)?.push(place);
  };
  const putText = (id: string, text: string, width: number, colour: Colour, along: readonly Point[]): void => {
    const set = setText(text, width, colour, fonts);
    const at = placeText(along, set, obstaclesOf(id), bounds);
    put(id, { ...at, width: set.width, height: set.height }, textItems(set, at));
  };
  const marks = new Map<string, InterfacePlace>();
  for (const { edge, route } of edges.filter(({ edge: { interfaceMark } }) => interfaceMark.trim() !== '')) {
    const place = interfacePlace(route, nearRoute(obstaclesOf(edge.id), route, 2 * ringRadius));
    marks.set(edge.id, place);
    put(edge.id, around(place.mark, ringRadius + 1), ringItems(place.mark));
  }
  for (const { edge, route } of edges.filter(({ edge: { label } }) => label.trim() !== '')) {
    putText(edge.id, edge.label, 76, ink, route);
  }
  for (const { edge } of edges) {
    const place = marks.get(edge.id);
    if (place !== undefined) {
      putText(edge.id, `接口：${edge.interfaceMark}`, 92, accent, place.onwards);
    }
  }
  return edges.flatMap(({ edge: { id } }) => {
    const [own, covered] = [items.get(id) ?? [], places.get(id) ?? []];
    return own.length === 0 ? [] : [{ id, items: own, places: covered, foot: Math.max(0, ...covered.map(bottom)) }];
  });
}

// helpers

const labelSize = 9;
const labelLeading = 11;
const ringRadius = 4;
/** How far, in points, a text may move from its line to be read, and by what steps it is tried. */
const furthest = 60;
const searchStep = 4;
/** The steps, nearest first. */
const searchPlaces = nearestFirst();

/** A text beside a flow line: its lines and the room they take, in points. */
interface SetText extends Size {
  readonly lines: readonly string[];
  readonly colour: Colour;
}

function setText(text: string, maxWidth: number, colour: Colour, fonts: Fonts): SetText {
  const lines = breakLines(text, fonts.sans, labelSize, maxWidth);
  const width = Math.max(0, ...lines.map((line) => textWidth(line, fonts.sans, labelSize)));
  return { lines, width: rounded(width + 2), height: lines.length * labelLeading + 1, colour };
}

/** The lines on white, so that a flow line that must pass behind leaves them readable. */
function textItems(text: SetText, at: Point): SceneItem[] {
  return [
    pathItem(rectanglePath({ ...at, width: text.width, height: text.height }), { fill: white }),
    ...text.lines.map(
      (line, index): SceneItem => ({
        type: 'text',
        at: { x: rounded(at.x + 1), y: rounded(at.y + 0.5 + index * labelLeading + (labelLeading - labelSize) / 2 + 0.88 * labelSize) },
        text: line,
        font: 'sans',
        size: labelSize,
        colour: text.colour,
      }),
    ),
  ];
}

function placeText(along: readonly Point[], size: Size, all: readonly Rectangle[], bounds: Rectangle): Point {
  const obstacles = nearRoute(all, along, Math.max(size.width, size.height) + furthest);
  const free = nearestFree(placeLabel(along, size, obstacles), size, along, obstacles);
  return {
    x: rounded(Math.max(bounds.x, Math.min(free.x, right(bounds) - size.width))),
    y: rounded(Math.max(bounds.y, free.y)),
  };
}

/** The obstacles within `reach` points of the route's bounding rectangle: the others need not be asked. */
function nearRoute(obstacles: readonly Rectangle[], route: readonly Point[], reach: number): Rectangle[] {
  const around = inflate(boundingRectangle(route.map((point) => ({ ...point, width: 0, height: 0 }))), reach);
  return obstacles.filter((obstacle) => touches(around, obstacle));
}

/** The place itself where nothing is covered there, else the nearest one where nothing is; the place itself for none. */
function nearestFree(place: Point, size: Size, own: readonly Point[], obstacles: readonly Rectangle[]): Point {
  const near = obstacles.filter((obstacle) => overlaps(inflate({ ...place, ...size }, furthest), inflate(obstacle, 0.1)));
  const isFree = (at: Point): boolean => !near.some((obstacle) => touches({ ...at, ...size }, obstacle));
  if (isFree(place)) {
    return place;
  }
  const lines = segments(own);
  for (const by of searchPlaces) {
    const at = { x: place.x + by.x, y: place.y + by.y };
    if (isFree(at) && !lines.some(([from, to]) => segmentCrosses(from, to, { ...at, ...size }))) {
      return at;
    }
  }
  return place;
}

function nearestFirst(): Point[] {
  const places: Point[] = [];
  for (let x = -furthest; x <= furthest; x += searchStep) {
    for (let y = -furthest; y <= furthest; y += searchStep) {
      places.push({ x, y });
    }
  }
  return places.sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y));
}

/** As `overlaps`, but a line, which is a rectangle of no width, counts as well. */
function touches(first: Rectangle, second: Rectangle): boolean {
  return overlaps(first, inflate(second, 0.01));
}

interface InterfacePlace {
  readonly mark: Point;
  /** The route from the mark on. */
  readonly onwards: readonly Point[];
}

/** A place on the route clear of the obstacles and of the arrow head, as near as may be to the middle of its longest piece. */
function interfacePlace(route: readonly Point[], obstacles: readonly Rectangle[]): InterfacePlace {
  const pieces = segments(route).map(([from, to], index) => ({ from, to, index, length: Math.hypot(to.x - from.x, to.y - from.y) }));
  const longest = Math.max(0, ...pieces.map((piece) => piece.length));
  let best: InterfacePlace & { penalty: number } = { mark: route[0] ?? { x: 0, y: 0 }, onwards: route, penalty: Infinity };
  for (const { from, to, index, length } of pieces) {
    const margin = Math.min(length / 2, ringRadius + 3);
    const end = length - (index === pieces.length - 1 ? Math.min(length / 2, margin + 6) : margin);
    for (const along of [length / 2, ...steps(margin, end, 6)]) {
      const part = length === 0 ? 0 : along / length;
      const mark = { x: rounded(from.x + (to.x - from.x) * part), y: rounded(from.y + (to.y - from.y) * part) };
      const room = around(mark, ringRadius + 1.5);
      const covered = obstacles.filter((obstacle) => touches(room, obstacle)).length;
      const penalty = covered * 1000 + (longest - length) + Math.abs(along - length / 2);
      if (penalty < best.penalty) {
        best = { mark, onwards: [mark, ...route.slice(index + 1)], penalty };
      }
    }
  }
  return best;
}

/** A ring with a dot on the line: readable in black and white, unlike any symbol of the standard. */
function ringItems(at: Point): SceneItem[] {
  return [
    pathItem(roundedPath(around(at, ringRadius), ringRadius), { fill: white, stroke: accent, lineWidth: 1 }),
    pathItem(roundedPath(around(at, 1.7), 1.7), { fill: accent }),
  ];
}

function around(at: Point, radius: number): Rectangle {
  return { x: at.x - radius, y: at.y - radius, width: 2 * radius, height: 2 * radius };
}

function steps(from: number, to: number, by: number): number[] {
  return to < from ? [] : Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, index) => from + index * by);
}

function segments(route: readonly Point[]): (readonly [Point, Point])[] {
  return route.slice(1).map((to, index) => [route[index] ?? to, to] as const);
}

function spanned(from: Point, to: Point): Rectangle {
  return { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) };
}
