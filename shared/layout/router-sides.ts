import type { Point } from '../kernel/geometry.ts';
import type { Side } from '../model/edge.ts';
import { sideAt, sideSpan, type RouteBox } from './route-box.ts';
import type { Port } from './router-ports.ts';

export type SideUse = 'exits' | 'entries';

/** How many flow lines leave and meet each side of each box, and what one more would cost. */
export interface SideUsage {
  count(box: number, point: Point | undefined, use: SideUse, change: 1 | -1): void;
  weighed(box: number, ports: readonly Port[], use: SideUse): Port[];
}

export function sideUsage(boxes: readonly RouteBox[]): SideUsage {
  const counts = new Map<string, number>();
  const key = (box: number, side: Side, use: SideUse): string => `${box}/${side}/${use}`;
  return {
    count(box, point, use, change) {
      const at = boxes[box];
      const side = at === undefined || point === undefined ? null : sideAt(at, point);
      if (side !== null) {
        counts.set(key(box, side, use), (counts.get(key(box, side, use)) ?? 0) + change);
      }
    },
    weighed(box, ports, use) {
      const at = boxes[box];
      return ports.map((port) => {
        const span = at === undefined ? { low: 0, high: 0 } : sideSpan(at, port.side);
        const isPoint = span.low === span.high;
        const sameUse = use === 'entries' || !isPoint ? 5 : at?.kind === 'decision' ? 110 : 60;
        const otherUse = isPoint ? 200 : 40;
        const same = counts.get(key(box, port.side, use)) ?? 0;
        const other = counts.get(key(box, port.side, use === 'exits' ? 'entries' : 'exits')) ?? 0;
        return { ...port, cost: port.cost + same * sameUse + (other > 0 ? otherUse : 0) };
      });
    },
  };
}
