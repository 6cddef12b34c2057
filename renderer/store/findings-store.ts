import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Chart } from '../../shared/model/chart.ts';
import type { Term } from '../../shared/model/terms.ts';
import type { Waiver } from '../../shared/model/waiver.ts';
import { staleWaivers } from '../../shared/rules/apply-waivers.ts';
import type { Finding, Severity } from '../../shared/rules/finding.ts';
import type { ChartScene } from '../../shared/scene/chart-scene.ts';
import { findingKey, type FindingFilter } from './filter-findings.ts';

export interface FindingsState {
  /** Null before the first check of the open chart, and where the check did not finish. */
  readonly findings: readonly Finding[] | null;
  /** Explanations that no longer explain anything. */
  readonly stale: readonly Waiver[];
  /** Moment of the check, ISO 8601. */
  readonly checkedAt: string | null;
  readonly failure: string | null;
  readonly filter: FindingFilter;
  /** The finding the clerk is at: its key, and where it stood among those shown, so that the next is found once it is gone. */
  readonly current: { readonly key: string; readonly index: number } | null;
  /** Whose corrections are being looked at, or what is being explained. */
  readonly opened: { readonly kind: 'fixes' | 'waiver'; readonly key: string } | null;
  /** What is read aloud after a move: place, count and message are filled in by the page. `turn` tells one from the next. */
  readonly told: { readonly index: number; readonly count: number; readonly isWrapped: boolean; readonly turn: number } | null;
  /** What was corrected last, until the clerk goes on. */
  readonly done: Term | null;
  /** Checks what the chart says, its drawing as it was last drawn. */
  check(chart: Chart): void;
  /** Takes over how the chart is drawn, unless that is known, and checks it again once the clerk rests. */
  draw(chart: Chart, scene: () => DrawnScene): void;
  clear(): void;
  narrow(change: Partial<FindingFilter>): void;
  /** Makes it the current one. */
  stand(finding: Finding, index: number): void;
  tell(index: number, count: number, isWrapped: boolean): void;
  open(kind: 'fixes' | 'waiver', finding: Finding): void;
  close(): void;
  /** Says what was corrected. */
  finish(done: Term): void;
}

/** Of the canvas's drawing of a chart, what the check looks at. */
export type DrawnScene = Pick<ChartScene, 'routes' | 'labels' | 'width' | 'height'>;

/** The check of the open chart, with its drawing where one has been made. */
export type CheckOpenChart = (chart: Chart, scene: (() => DrawnScene) | null) => readonly Finding[];

const nothing: readonly Finding[] = [];
const everything: FindingFilter = { level: null, element: null, selectedOnly: false };

export function createFindingsStore(input: {
  readonly check: CheckOpenChart;
  readonly clock: () => string;
  /** Runs the last of what it was given, once there is time. */
  readonly later: (work: () => void) => void;
}): StoreApi<FindingsState> {
  let turn = 0;
  /** The chart as it was checked last; null while none is open. */
  let checked: Chart | null = null;
  let drawn: { readonly chart: Chart; readonly scene: () => DrawnScene } | null = null;
  return createStore<FindingsState>()((set, get) => ({
    findings: null,
    stale: [],
    checkedAt: null,
    failure: null,
    filter: everything,
    current: null,
    opened: null,
    told: null,
    done: null,
    check(chart) {
      checked = chart;
      try {
        const findings = kept(get().findings ?? nothing, input.check(chart, drawn?.chart.id === chart.id ? drawn.scene : null));
        const keys = new Set(findings.map(findingKey));
        const { opened } = get();
        set({
          findings,
          stale: staleWaivers(findings, chart.waivers),
          checkedAt: input.clock(),
          failure: null,
          opened: opened !== null && keys.has(opened.key) ? opened : null,
        });
      } catch (thrown) {
        // What was found in an older chart may no longer be so.
        set({ findings: null, failure: thrown instanceof Error ? thrown.message : String(thrown) });
      }
    },
    draw(chart, scene) {
      if (drawn === null || !isDrawnAlike(drawn.chart, chart)) {
        const made = scene();
        drawn = { chart, scene: () => made };
        input.later(() => {
          if (checked?.id === chart.id) {
            get().check(checked);
          }
        });
      }
    },
    clear() {
      checked = null;
      set({ findings: null, stale: [], checkedAt: null, failure: null, filter: everything, current: null, opened: null, told: null, done: null });
    },
    narrow: (change) => set({ filter: { ...get().filter, ...change } }),
    stand: (finding, index) => set({ current: { key: findingKey(finding), index }, done: null }),
    tell(index, count, isWrapped) {
      turn += 1;
      set({ told: { index, count, isWrapped, turn } });
    },
    open: (kind, finding) => set({ opened: { kind, key: findingKey(finding) } }),
    close: () => set({ opened: null }),
    finish: (done) => set({ opened: null, done }),
  }));
}

/** How many findings of the severity are open: what the unit has explained does not count. */
export function countOf(findings: readonly Finding[] | null, severity: Severity): number {
  return (findings ?? []).filter((finding) => finding.severity === severity && finding.waiver === null).length;
}

// helpers

/** Whether two findings of one place and message are the same in all they say. */
function isAlike(first: Finding, second: Finding): boolean {
  return first.severity === second.severity && first.waiver === second.waiver && first.messageEnglish === second.messageEnglish && first.clause === second.clause && first.element === second.element;
}

/** Whether nothing of what the canvas draws differs. */
function isDrawnAlike(first: Chart, second: Chart): boolean {
  return first.id === second.id && (['nodes', 'edges', 'lanes', 'stages'] as const).every((part) => first[part] === second[part]);
}

/** The new findings; what was found before in the same words keeps its identity, so that its row is not drawn again. */
function kept(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const known = new Map(before.map((finding) => [findingKey(finding), finding]));
  const findings = after.map((finding) => {
    const same = known.get(findingKey(finding));
    return same !== undefined && isAlike(same, finding) ? same : finding;
  });
  return findings.length === before.length && findings.every((finding, index) => finding === before[index]) ? before : findings;
}
