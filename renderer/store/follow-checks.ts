import type { StoreApi } from 'zustand/vanilla';
import type { LibrarySummary } from '../../shared/contract/methods.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { chartScene } from '../../shared/scene/chart-scene.ts';
import type { Stores } from './stores.ts';
import type { DocumentState } from './document-store.ts';

/** Milliseconds the canvas is waited for: a view that draws no chart leaves its drawing to be worked out here. */
const drawAfter = 400;

/**
 * Keeps the open chart checked: what it says, in the same moment as the change; how it is drawn, once the canvas has drawn
 * it. Facts of the department that change are looked at anew.
 */
export function followChecks({ document, findings, library, fonts, boxOf }: Pick<Stores, 'document' | 'findings' | 'library' | 'fonts' | 'boxOf'>): void {
  let isWaiting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = (): void => {
    isWaiting = false;
    const { chart } = document.getState();
    if (chart !== null) {
      findings.getState().check(chart);
      clearTimeout(timer);
      timer = setTimeout(() => drawn(document, (open) => findings.getState().draw(open, () => chartScene(open, fonts, boxOf))), drawAfter);
    }
  };
  const soon = (): void => {
    if (!isWaiting) {
      isWaiting = true;
      // Several changes of one moment are checked as one, before anything is shown of them.
      queueMicrotask(check);
    }
  };
  document.subscribe((state, before) => {
    if (state.chartId !== before.chartId) {
      findings.getState().clear();
    }
    if (state.chart !== before.chart) {
      soon();
    }
  });
  library.subscribe(({ summary }, { summary: before }) => {
    if (JSON.stringify(checkedAmong(summary)) !== JSON.stringify(checkedAmong(before))) {
      soon();
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
