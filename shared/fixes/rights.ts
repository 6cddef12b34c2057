import type { Chart } from '../model/chart.ts';
import { rightKinds, type RightEntry } from '../model/content.ts';
import { withContent } from './changes.ts';

/** The chart with the right stated, in the order rights are told in. */
export function withRight(chart: Chart, entry: RightEntry): Chart {
  const rank = (each: RightEntry): number => rightKinds.indexOf(each.right);
  const { rights } = chart.content;
  const at = rights.findIndex((each) => rank(each) > rank(entry));
  return withContent(chart, { rights: at < 0 ? [...rights, entry] : rights.toSpliced(at, 0, entry) });
}
