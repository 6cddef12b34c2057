import { applyDiff, reverseDiff } from '../../shared/model/diff.ts';
import type { Chart } from '../../shared/model/chart.ts';
import type { History } from '../../shared/model/history.ts';

/** A moment of the chart's history. */
export interface HistoryMoment {
  /** Steps to go back from now; negative for a step that was undone, 0 for now. */
  readonly back: number;
  /** The command that led here, or null for the beginning. */
  readonly command: string | null;
}

/** The moments, newest first: what can be done again, now, and everything back to the beginning. */
export function historyMoments({ undo, redo }: History): HistoryMoment[] {
  const ahead = redo.map(({ command }, index) => ({ back: index - redo.length, command })).sort((first, second) => first.back - second.back);
  const past = [...undo].reverse().map(({ command }, index) => ({ back: index, command }));
  return [...ahead, ...past, { back: undo.length, command: null }];
}

/** The chart as it was so many steps ago, or, negative, as it would be again. */
export function chartAt(chart: Chart, { undo, redo }: History, back: number): Chart {
  return back >= 0
    ? undo.slice(undo.length - back).reverse().reduce((present, { diff }) => applyDiff(present, reverseDiff(diff)), chart)
    : redo.slice(redo.length + back).reverse().reduce((present, { diff }) => applyDiff(present, diff), chart);
}
