import { MingquanError } from '../kernel/mingquan-error.ts';
import type { Point } from '../kernel/geometry.ts';
import type { Chart } from '../model/chart.ts';
import type { Diff } from '../model/diff.ts';

/**
 * The diff, unless it makes a list longer than a chart's may be or moves something out of the plane a chart lies in, which
 * no single argument of a command can tell: then throws `command.refused`.
 */
export function requireWithinBounds(chart: Chart, diff: Diff): Diff {
  for (const [list, most] of Object.entries(longest) as [keyof typeof longest, number][]) {
    const growth = diff.reduce((sum, patch) => sum + (patch.list === list ? Number(patch.before === null) - Number(patch.after === null) : 0), 0);
    if (growth > 0 && chart[list].length + growth > most) {
      throw new MingquanError('command.refused', { reason: `${names[list]}最多 ${most} 个` });
    }
  }
  if (diff.some((patch) => placesOf(patch).some(({ x, y }) => !(Math.abs(x) <= farthest && Math.abs(y) <= farthest)))) {
    throw new MingquanError('command.refused', { reason: '位置超出图面范围' });
  }
  return diff;
}

// helpers

/** Longest lists and farthest place in points, as the chart's schema has them. */
const longest = { lanes: 50, stages: 30, nodes: 2000, edges: 4000 } as const;
const names = { lanes: '泳道', stages: '阶段', nodes: '环节', edges: '流程线' } as const;
const farthest = 100_000;

function placesOf(patch: Diff[number]): readonly Point[] {
  if (patch.list === 'nodes') {
    return patch.after?.position === null || patch.after === null ? [] : [patch.after.position];
  }
  return patch.list === 'edges' && patch.after !== null ? [...patch.after.bends, ...(patch.after.route ?? [])] : [];
}
