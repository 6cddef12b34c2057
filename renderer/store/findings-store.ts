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
        set({ findings: input.check(chart), checkedAt: input.clock(), failure: null });
      } catch (thrown) {
        set({ failure: thrown instanceof Error ? thrown.message : String(thrown) });
      }
    },
    clear: () => set({ findings: null, checkedAt: null, failure: null }),
  }));
}

/** How many findings of the severity are open: what the unit has explained does not count. */
export function countOf(findings: readonly Finding[] | null, severity: Severity): number {
  return (findings ?? []).filter((finding) => finding.severity === severity && finding.waiver === null).length;
}
