import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Chart } from '../../shared/model/chart.ts';
import type { Finding, Severity } from '../../shared/rules/finding.ts';

export interface FindingsState {
  /** Null before the first check of the open chart. */
  readonly findings: readonly Finding[] | null;
  /** Moment of the check, ISO 8601. */
  readonly checkedAt: string | null;
  readonly failure: string | null;
  check(chart: Chart): void;
  clear(): void;
}

export function createFindingsStore(input: {
  readonly check: (chart: Chart) => readonly Finding[];
  readonly clock: () => string;
}): StoreApi<FindingsState> {
  return createStore<FindingsState>()((set) => ({
    findings: null,
    checkedAt: null,
    failure: null,
    check(chart) {
      try {
        set({ findings: sorted(input.check(chart)), checkedAt: input.clock(), failure: null });
      } catch (thrown) {
        set({ failure: thrown instanceof Error ? thrown.message : String(thrown) });
      }
    },
    clear: () => set({ findings: null, checkedAt: null, failure: null }),
  }));
}

export function countOf(findings: readonly Finding[] | null, severity: Severity): number {
  return (findings ?? []).filter((finding) => finding.severity === severity).length;
}

// helpers

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function sorted(findings: readonly Finding[]): Finding[] {
  const rank = (finding: Finding): number => (finding.rule === 'rule-error' ? -1 : ranks[finding.severity]);
  return findings
    .map((finding, index) => ({ finding, index }))
    .sort((first, second) => rank(first.finding) - rank(second.finding) || first.index - second.index)
    .map(({ finding }) => finding);
}
