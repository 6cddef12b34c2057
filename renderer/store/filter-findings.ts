import type { Finding, Severity } from '../../shared/rules/finding.ts';
import { chartTarget } from '../../shared/rules/rule.ts';

/** How a finding counts in the list: by its severity, or as explained. */
export type FindingLevel = Severity | 'waived';

/** Which findings are shown. */
export interface FindingFilter {
  readonly level: FindingLevel | null;
  /** `E1` … `E10`, `structure`; null for all. */
  readonly element: string | null;
  /** Only those about what is selected; with nothing selected those about the chart itself. */
  readonly selectedOnly: boolean;
}

export function levelOf(finding: Finding): FindingLevel {
  return finding.waiver === null ? finding.severity : 'waived';
}

/** What tells one finding from another: its rule, place, field and words. */
export function findingKey({ rule, target, field, message }: Finding): string {
  return JSON.stringify([rule, target, field, message]);
}

/** The findings the filter lets through, in their order. */
export function filterFindings(findings: readonly Finding[], filter: FindingFilter, selected: readonly string[]): readonly Finding[] {
  const places = new Set(selected.length === 0 ? [chartTarget] : selected);
  return findings.filter(
    (finding) =>
      (filter.level === null || levelOf(finding) === filter.level) &&
      (filter.element === null || finding.element === filter.element) &&
      (!filter.selectedOnly || places.has(finding.target)),
  );
}

/** How many open findings there are of each content element, in the Opinion's order, the drawing's structure last. */
export function elementCounts(findings: readonly Finding[]): readonly (readonly [element: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { element, waiver } of findings) {
    if (waiver === null) {
      counts.set(element, (counts.get(element) ?? 0) + 1);
    }
  }
  const rank = (element: string): number => (element === 'structure' ? Infinity : Number(element.slice(1)));
  return [...counts].sort(([first], [second]) => rank(first) - rank(second));
}
