import type { Point } from '../kernel/geometry.ts';
import { rounded } from '../kernel/units.ts';
import type { PathSegment, SceneItem } from './display-list.ts';

/** The items scaled about the origin and then moved by `by` points; type sizes and line widths are scaled as well. */
export function moveItems(items: readonly SceneItem[], by: Point, scale = 1): SceneItem[] {
  const move = ({ x, y }: Point): Point => ({ x: rounded(x * scale + by.x), y: rounded(y * scale + by.y) });
  const moveItem = (item: SceneItem): SceneItem => {
    switch (item.type) {
      case 'group':
        return { ...item, items: item.items.map(moveItem) };
      case 'frame':
        return { ...item, at: move(item.at), scale: item.scale * scale };
      case 'text':
        return { ...item, at: move(item.at), size: rounded(item.size * scale) };
      case 'seal':
        return { ...item, at: move(item.at), size: { width: item.size.width * scale, height: item.size.height * scale } };
      case 'path':
        return {
          ...item,
          segments: item.segments.map((segment) => moveSegment(segment, move)),
          lineWidth: rounded(item.lineWidth * scale),
          dash: item.dash === null ? null : [rounded(item.dash[0] * scale), rounded(item.dash[1] * scale)],
        };
    }
  };
  return items.map(moveItem);
}

// helpers

function moveSegment(segment: PathSegment, move: (point: Point) => Point): PathSegment {
  switch (segment.to) {
    case 'close':
      return segment;
    case 'curve':
      return { to: 'curve', first: move(segment.first), second: move(segment.second), point: move(segment.point) };
    default:
      return { to: segment.to, point: move(segment.point) };
  }
}
