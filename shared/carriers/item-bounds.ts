import type { Rectangle } from '../kernel/geometry.ts';
import { boundingRectangle } from '../kernel/geometry.ts';
import type { SceneItem } from '../scene/display-list.ts';
import { textWidth } from '../typeset/break-lines.ts';
import type { Fonts } from '../typeset/font-metrics.ts';

/** What the item covers, in points, lines counted without their width; null for what covers nothing. */
export function itemBounds(item: SceneItem, fonts: Fonts): Rectangle | null {
  switch (item.type) {
    case 'group': {
      const parts = item.items.flatMap((each) => itemBounds(each, fonts) ?? []);
      return parts.length === 0 ? null : boundingRectangle(parts);
    }
    case 'text':
      return { x: item.at.x, y: item.at.y - 0.88 * item.size, width: textWidth(item.text, fonts[item.font], item.size), height: item.size };
    case 'seal':
      return { ...item.at, ...item.size };
    case 'frame': {
      const isUpright = item.turn === 0 || item.turn === 180;
      const [width, height] = [item.window.width * item.scale, item.window.height * item.scale];
      return { ...item.at, width: isUpright ? width : height, height: isUpright ? height : width };
    }
    case 'path': {
      const points = item.segments.flatMap((segment) => (segment.to === 'close' ? [] : [{ ...segment.point, width: 0, height: 0 }]));
      return points.length === 0 ? null : boundingRectangle(points);
    }
  }
}
