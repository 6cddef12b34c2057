import type { StoreApi } from 'zustand/vanilla';
import type { LibrarySummary } from '../../shared/contract/methods.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { chartScene } from '../../shared/scene/chart-scene.ts';
import type { Stores } from './stores.ts';
import type { DocumentState } from './document-store.ts';

/** Marks in the page's timeline when the findings of a change are known. */
export const checkedMark = 'findings';

/** Milliseconds the canvas is waited for: a view that draws no chart leaves its drawing to be worked out here. */
const drawAfter = 400;

/**
 * Keeps the open chart checked: what it says, in the same moment as the change; how it is drawn, once the canvas has drawn
 * it. Facts of the department that change are looked at anew.
 */
export function followChecks({ document, findings, library, fonts, boxOf }: Pick<Stores, 'document' | 'findings' | 'library' | 'fonts' | 'boxOf'>): void {
  let isGathering = false;
  let isStale = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = (): void => {
    const { chart } = document.getState();
    if (chart !== null) {
      findings.getState().check(chart);
      performance.clearMarks(checkedMark);
      performance.mark(checkedMark);
      clearTimeout(timer);
      timer = setTimeout(() => drawn(document, (open) => findings.getState().draw(open, () => chartScene(open, fonts, boxOf))), drawAfter);
    }
  };
  const checkNow = (): void => {
    if (isGathering) {
      isStale = true;
      return;
    }
    // At once, so that the findings are shown together with the change; what else changes in the same moment is checked as one.
    check();
    isGathering = true;
    queueMicrotask(() => {
      isGathering = false;
      if (isStale) {
        isStale = false;
        check();
      }
    });
  };
  document.subscribe((state, before) => {
    if (state.chartId !== before.chartId) {
      findings.getState().clear();
    }
    if (state.chart !== before.chart) {
      checkNow();
    }
  });
  library.subscribe(({ summary }, { summary: before }) => {
    if (JSON.stringify(checkedAmong(summary)) !== JSON.stringify(checkedAmong(before))) {
      checkNow();
    }
  });
}

// helpers

function checkedAmong(summary: LibrarySummary | null): unknown[] {
  return [summary?.department, summary?.posts, summary?.register, summary?.settings];
}

function drawn(document: StoreApi<DocumentState>, draw: (chart: Chart) => void): void {
  const { chart } = document.getState();
  if (chart !== null) {
    draw(chart);
  }
}
