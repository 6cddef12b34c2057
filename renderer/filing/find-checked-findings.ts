import type { FilingCheck } from '../../shared/contract/filing-check.ts';
import type { Severity } from '../../shared/rules/finding.ts';
import type { Matcher } from '../../shared/search/match.ts';

/** A finding of the library with the chart it is in. */
export interface CheckedFinding {
  readonly chartId: string;
  readonly title: string;
  readonly placed: FilingCheck['charts'][number]['findings'][number];
}

export interface CheckedFindingsFilter {
  readonly isWaived: boolean;
  readonly level: Severity | 'all';
  /** Found in chart, section, message and clause, in characters or pinyin; every word must be there. */
  readonly search: string;
}

/** The findings that are asked for, errors first, then in the order of the charts. */
export function findCheckedFindings(check: FilingCheck, { isWaived, level, search }: CheckedFindingsFilter, matcher: Matcher): CheckedFinding[] {
  const words = search.trim().split(/\s+/).filter((word) => word !== '');
  const all = check.charts.flatMap(({ id, title, findings }) => findings.map((placed): CheckedFinding => ({ chartId: id, title, placed })));
  return all
    .filter(({ title, placed: { section, finding } }) => {
      if ((finding.waiver !== null) !== isWaived || (level !== 'all' && finding.severity !== level)) {
        return false;
      }
      const texts = [title, section, finding.message, finding.messageEnglish, finding.clause];
      return words.every((word) => texts.some((text) => matcher.match(text, word) !== null));
    })
    .toSorted((first, second) => weights[first.placed.finding.severity] - weights[second.placed.finding.severity]);
}

// helpers

const weights: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
