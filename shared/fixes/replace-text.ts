import { chartSchema, sharedSections, type Chart } from '../model/chart.ts';
import { mapTexts } from '../model/chart-texts.ts';
import type { Term } from '../model/terms.ts';
import type { Finding } from '../rules/finding.ts';
import { madeFix, type Fix } from './fix.ts';

/** Rewrites the text the finding points to; nothing where it stays the same. */
export function replacedAt(id: string, title: Term, chart: Chart, { target, field }: Pick<Finding, 'target' | 'field'>, change: (text: string) => string): Fix[] {
  const after = mapTexts(chart, (place) => (place.target === target && place.field === field ? change(place.text) : place.text));
  return madeOf(id, title, chart, after);
}

/** Rewrites every text of the chart; nothing where none changes. */
export function replacedEverywhere(id: string, title: Term, chart: Chart, change: (text: string) => string): Fix[] {
  return madeOf(
    id,
    title,
    chart,
    mapTexts(chart, ({ text }) => change(text)),
  );
}

// helpers

/** A shared section that was rewritten is the chart's own from now on: following the department would undo it. */
function madeOf(id: string, title: Term, before: Chart, after: Chart): Fix[] {
  const isSame = (first: unknown, second: unknown): boolean => JSON.stringify(first) === JSON.stringify(second);
  // A longer name may not fit where the shorter one did.
  if (isSame(before, after) || !chartSchema.safeParse(after).success) {
    return [];
  }
  const rewritten = sharedSections.filter((section) => !isSame(before.content[section], after.content[section]));
  return [madeFix(id, title, { ...after, follows: after.follows.filter((section) => !rewritten.includes(section)) })];
}
