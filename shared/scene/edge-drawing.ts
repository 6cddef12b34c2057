import { bottom, inflate, overlaps, right, segmentCrosses, type Point, type Rectangle, type Size } from '../kernel/geometry.ts';
import { rounded } from '../kernel/units.ts';
import { placeLabel } from '../layout/place-label.ts';
import type { ChartEdge, Side } from '../model/edge.ts';
import type { NodeKind } from '../model/node.ts';
import { breakLines, textWidth } from '../typeset/break-lines.ts';
import type { Fonts } from '../typeset/font-metrics.ts';
import { outlineInset } from '../typeset/node-outline.ts';
import type { Colour, SceneItem } from './display-list.ts';
import { accent, ink, white } from './palette.ts';
import { pathItem, polygon, polyline, rectanglePath, roundedPath } from './paths.ts';

/** A placed node as a flow line meets it. */
export interface NodeArea extends Rectangle {
  readonly kind: NodeKind;
}

/** A route whose ends lie on the drawn outlines, not only on the nodes' rectangles. */
export function drawnRoute(route: readonly Point[], from: NodeArea, to: NodeArea): Point[] {
  const [first, second] = route;
  const [last, beforeLast] = [route.at(-1), route.at(-2)];
  if (first === undefined || second === undefined || last === undefined || beforeLast === undefined) {
    return [...route];
  }
  return [ontoOutline(first, second, from), ...route.slice(1, -1), ontoOutline(last, beforeLast, to)];
}

/** The flow line 流程线 with its arrow head. */
export function flowLine(route: readonly Point[]): SceneItem[] {
  const tip = route.at(-1);
  const before = route.at(-2);
  if (tip === undefined || before === undefined) {
    return [];
  }
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const ahead = { x: (tip.x - before.x) / length, y: (tip.y - before.y) / length };
  const base = { x: tip.x - ahead.x * arrowLength, y: tip.y - ahead.y * arrowLength };
  const across = { x: -ahead.y * arrowHalfWidth, y: ahead.x * arrowHalfWidth };
  return [
    pathItem(polyline([...route.slice(0, -1), base]), { stroke: ink, lineWidth: 0.9 }),
    pathItem(
      polygon([tip, { x: base.x + across.x, y: base.y + across.y }, { x: base.x - across.x, y: base.y - across.y }]),
      { fill: ink },
    ),
  ];
}

/** A text beside a flow line: its lines and the room they take, in points. */
export interface EdgeText extends Size {
  readonly lines: readonly string[];
  readonly colour: Colour;
}

export function edgeText(text: string, maxWidth: number, colour: Colour, fonts: Fonts): EdgeText {
  const lines = breakLines(text, fonts.sans, labelSize, maxWidth);
  const width = Math.max(0, ...lines.map((line) => textWidth(line, fonts.sans, labelSize)));
  return { lines, width: rounded(width + 2), height: lines.length * labelLeading + 1, colour };
}

/** The label's lines on white, so that a flow line that must pass behind leaves it readable. */
export function edgeTextItems(text: EdgeText, at: Point): SceneItem[] {
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

/** Where the interface mark 相关接口 stands: the middle of the route's longest piece, and the route from there on. */
export function interfacePlace(route: readonly Point[]): { readonly mark: Point; readonly onwards: readonly Point[] } {
  let best = { length: -1, index: 0 };
  for (const [index, to] of route.slice(1).entries()) {
    const from = route[index] ?? to;
    const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    if (length > best.length + 0.001) {
      best = { length, index };
    }
  }
  const from = route[best.index] ?? { x: 0, y: 0 };
  const to = route[best.index + 1] ?? from;
  const mark = { x: rounded((from.x + to.x) / 2), y: rounded((from.y + to.y) / 2) };
  return { mark, onwards: [mark, ...route.slice(best.index + 1)] };
}

/** A ring with a dot on the line: readable in black and white, unlike any symbol of the standard. */
export function interfaceMarkItems(at: Point): SceneItem[] {
  const ring = (radius: number): Rectangle => ({ x: at.x - radius, y: at.y - radius, width: 2 * radius, height: 2 * radius });
  return [
    pathItem(roundedPath(ring(interfaceRadius), interfaceRadius), { fill: white, stroke: accent, lineWidth: 1 }),
    pathItem(roundedPath(ring(1.7), 1.7), { fill: accent }),
  ];
}

/** Places the texts of one edge; returns their items and adds the room they take to `obstacles`. */
export function edgeTexts(
  edge: Pick<ChartEdge, 'label' | 'interfaceMark'>,
  route: readonly Point[],
  obstacles: Rectangle[],
  bounds: Rectangle,
  fonts: Fonts,
): SceneItem[] {
  const items: SceneItem[] = [];
  const put = (text: EdgeText, along: readonly Point[]): void => {
    const beside = placeLabel(along, text, obstacles);
    const free = nearestFree(beside, text, along, obstacles);
    const at = {
      x: rounded(Math.max(bounds.x, Math.min(free.x, bounds.x + bounds.width - text.width))),
      y: rounded(Math.max(bounds.y, free.y)),
    };
    obstacles.push({ ...at, width: text.width, height: text.height });
    items.push(...edgeTextItems(text, at));
  };
  if (edge.label.trim() !== '') {
    put(edgeText(edge.label, 76, ink, fonts), route);
  }
  if (edge.interfaceMark.trim() !== '') {
    const { mark, onwards } = interfacePlace(route);
    const radius = interfaceRadius + 1;
    obstacles.push({ x: mark.x - radius, y: mark.y - radius, width: 2 * radius, height: 2 * radius });
    items.push(...interfaceMarkItems(mark));
    put(edgeText(`接口：${edge.interfaceMark}`, 92, accent, fonts), onwards);
  }
  return items;
}

// helpers

const labelSize = 9;
const labelLeading = 11;
const arrowLength = 6.5;
const arrowHalfWidth = 2.6;
const interfaceRadius = 4;

/** How far, in points, a text may move from its line to be read, and by what steps it is tried. */
const furthest = 60;
const searchStep = 4;

/** The place itself where nothing is covered there, else the nearest one where nothing is; the place itself for none. */
function nearestFree(place: Point, size: Size, own: readonly Point[], obstacles: readonly Rectangle[]): Point {
  const near = obstacles.filter((obstacle) => overlaps(inflate({ ...place, ...size }, furthest), obstacle));
  const isFree = (at: Point): boolean => !near.some((obstacle) => touches({ ...at, ...size }, obstacle));
  if (isFree(place)) {
    return place;
  }
  let best = { place, distance: Infinity };
  for (let x = -furthest; x <= furthest; x += searchStep) {
    for (let y = -furthest; y <= furthest; y += searchStep) {
      const at = { x: place.x + x, y: place.y + y };
      const distance = Math.hypot(x, y);
      if (distance < best.distance && isFree(at) && !crossed(own, { ...at, ...size })) {
        best = { place: at, distance };
      }
    }
  }
  return best.place;
}

/** As `overlaps`, but a line, which is a rectangle of no width, counts as well. */
function touches(first: Rectangle, second: Rectangle): boolean {
  return first.x < right(second) + 0.01 && second.x < right(first) + 0.01 && first.y < bottom(second) + 0.01 && second.y < bottom(first) + 0.01;
}

function crossed(route: readonly Point[], rectangle: Rectangle): boolean {
  return route.slice(1).some((to, index) => segmentCrosses(route[index] ?? to, to, rectangle));
}

/** The end moved inwards to where its piece of the route meets the outline. */
function ontoOutline(end: Point, neighbour: Point, area: NodeArea): Point {
  const side = sideOf(end, area);
  const level = side === 'east' || side === 'west';
  if (side === null || (level ? Math.abs(end.y - neighbour.y) : Math.abs(end.x - neighbour.x)) > 0.01) {
    return end;
  }
  const inset = outlineInset(area.kind, area, side, level ? end.y - area.y : end.x - area.x);
  switch (side) {
    case 'north':
      return { x: end.x, y: rounded(end.y + inset) };
    case 'south':
      return { x: end.x, y: rounded(end.y - inset) };
    case 'west':
      return { x: rounded(end.x + inset), y: end.y };
    default:
      return { x: rounded(end.x - inset), y: end.y };
  }
}

function sideOf(point: Point, area: Rectangle): Side | null {
  const close = (first: number, second: number): boolean => Math.abs(first - second) < 0.02;
  const within = { x: point.x > area.x - 0.02 && point.x < area.x + area.width + 0.02, y: point.y > area.y - 0.02 && point.y < area.y + area.height + 0.02 };
  if (within.x && close(point.y, area.y)) {
    return 'north';
  }
  if (within.x && close(point.y, area.y + area.height)) {
    return 'south';
  }
  if (within.y && close(point.x, area.x)) {
    return 'west';
  }
  return within.y && close(point.x, area.x + area.width) ? 'east' : null;
}
