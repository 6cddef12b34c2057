import type { Point, Rectangle } from '../kernel/geometry.ts';
import { rounded } from '../kernel/units.ts';
import type { Side } from '../model/edge.ts';
import type { NodeKind } from '../model/node.ts';
import { outlineInset } from '../typeset/node-outline.ts';
import type { SceneItem } from './display-list.ts';
import { bridgedPath } from './line-bridges.ts';
import { ink } from './palette.ts';
import { pathItem, polygon } from './paths.ts';

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

/** The flow line 流程线 with its arrow head, over a bridge where it crosses another line (`lineBridges`). */
export function flowLine(route: readonly Point[], bridges: readonly Point[] = []): SceneItem[] {
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
    pathItem(bridgedPath([...route.slice(0, -1), base], bridges), { stroke: ink, lineWidth: 0.9 }),
    pathItem(
      polygon([tip, { x: base.x + across.x, y: base.y + across.y }, { x: base.x - across.x, y: base.y - across.y }]),
      { fill: ink },
    ),
  ];
}

// helpers

const arrowLength = 6.5;
const arrowHalfWidth = 2.6;

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
