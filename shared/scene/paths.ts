import type { Point, Rectangle } from '../kernel/geometry.ts';
import type { PathItem, PathSegment } from './display-list.ts';
import type { Colour } from '../typeset/face.ts';

/** How a path is drawn; what is not given is absent: no fill, no line, 0.75 points, solid. */
export interface PathStyle {
  readonly fill?: Colour;
  readonly stroke?: Colour;
  /** In points. */
  readonly lineWidth?: number;
  readonly dash?: readonly [number, number];
}

export function pathItem(segments: readonly PathSegment[], style: PathStyle): PathItem {
  return {
    type: 'path',
    segments,
    fill: style.fill ?? null,
    stroke: style.stroke ?? null,
    lineWidth: style.lineWidth ?? 0.75,
    dash: style.dash ?? null,
  };
}

export function polyline(points: readonly Point[]): PathSegment[] {
  return points.map((point, index) => ({ to: index === 0 ? 'move' : 'line', point }));
}

export function polygon(points: readonly Point[]): PathSegment[] {
  return [...polyline(points), { to: 'close' }];
}

export function rectanglePath({ x, y, width, height }: Rectangle): PathSegment[] {
  return polygon([{ x, y }, { x: x + width, y }, { x: x + width, y: y + height }, { x, y: y + height }]);
}

/** A rectangle with corners of `radius` points; a circle where the radius is half of both sides. */
export function roundedPath({ x, y, width, height }: Rectangle, radius: number): PathSegment[] {
  const reach = radius * (1 - circleControl);
  const end = { x: x + width, y: y + height };
  return [
    { to: 'move', point: { x: x + radius, y } },
    { to: 'line', point: { x: end.x - radius, y } },
    { to: 'curve', first: { x: end.x - reach, y }, second: { x: end.x, y: y + reach }, point: { x: end.x, y: y + radius } },
    { to: 'line', point: { x: end.x, y: end.y - radius } },
    { to: 'curve', first: { x: end.x, y: end.y - reach }, second: { x: end.x - reach, y: end.y }, point: { x: end.x - radius, y: end.y } },
    { to: 'line', point: { x: x + radius, y: end.y } },
    { to: 'curve', first: { x: x + reach, y: end.y }, second: { x, y: end.y - reach }, point: { x, y: end.y - radius } },
    { to: 'line', point: { x, y: y + radius } },
    { to: 'curve', first: { x, y: y + reach }, second: { x: x + reach, y }, point: { x: x + radius, y } },
    { to: 'close' },
  ];
}

// helpers

/** Distance of the control points that makes a cubic a quarter of a circle, as part of the radius. */
const circleControl = 0.5523;
