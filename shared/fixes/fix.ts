import type { BoxSizes } from '../commands/box-sizes.ts';
import type { IdSource } from '../kernel/sources.ts';
import type { LawRegister } from '../law/register.ts';
import type { Chart } from '../model/chart.ts';
import type { Department, Post } from '../model/department.ts';
import type { Power } from '../model/power.ts';
import type { Term } from '../model/terms.ts';
import type { Finding } from '../rules/finding.ts';
import type { Knowledge } from '../rules/knowledge.ts';

/** A correction of a finding, ready to be looked at and applied. */
export interface Fix {
  /** Which correction it is, the same for findings of one rule: `interface-marked.receiver`. */
  readonly id: string;
  /** What it does, in words. */
  readonly title: Term;
  /** The chart with it. */
  readonly after: Chart;
  /** It stands beside others that would be as lawful, or takes something away: done one by one and never for all at once. */
  readonly isChoice: boolean;
}

/** What corrections draw on besides the chart. */
export interface FixFacts {
  readonly department: Department | null;
  readonly posts: readonly Post[];
  /** The powers that have a chart, with what their charts are called. */
  readonly charts: readonly { readonly title: string; readonly power: Power }[];
  readonly newId: IdSource;
  readonly register: LawRegister;
  /** Extents of the boxes, where typesetting has measured them. */
  readonly sizes?: BoxSizes;
  /** What a check of the chart knows besides it; the shipped law and settings where absent. */
  readonly knowledge?: (chart: Chart) => Knowledge;
}

/** The corrections of one rule's findings; none where nothing mechanical and lawful can be done. */
export type FixMaker = (chart: Chart, finding: Finding, facts: FixFacts) => Fix[];

export function madeFix(id: string, title: Term, after: Chart, kind: 'plain' | 'choice' = 'plain'): Fix {
  return { id, title, after, isChoice: kind === 'choice' };
}
