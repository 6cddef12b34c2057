import type { Chart } from '../../../model/chart.ts';
import type { ChartNode } from '../../../model/node.ts';
import { short } from '../../changes.ts';
import { madeFix, type Fix } from '../../fix.ts';

/** The chart with the step moved, as a fix; nothing where it could not be. */
export function movedFix(id: string, step: ChartNode, after: Chart | null): Fix[] {
  const title = { zh: `把“${short(step.text)}”移到前面`, en: `Move "${short(step.text)}" forward` };
  return after === null ? [] : [madeFix(id, title, after)];
}
