import type { ChartSummary } from '../../shared/contract/methods.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { findingCounts } from '../../shared/rules/finding-counts.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { listChartStates, readChart, type ChartState } from '../storage/chart-queries.ts';
import type { ReadableLibrary } from '../storage/handles.ts';
import type { ChartCheck, CheckFacts } from './chart-checks.ts';

/**
 * The library's charts with their counts of findings. A chart is read and checked again only when its journal has gone
 * on or the facts it is checked among are others, so that a list of hundreds comes at once.
 */
export function createChartSummaries(check: ChartCheck): (library: ReadableLibrary, facts: CheckFacts) => ChartSummary[] {
  let known = new Map<string, ChartSummary>();
  let knownAmong = '';
  return function listSummaries(library, facts) {
    const among = JSON.stringify(facts);
    known = among === knownAmong ? known : new Map();
    knownAmong = among;
    const summaries = listChartStates(library).flatMap((state) => {
      const before = known.get(state.id);
      return before !== undefined && isSame(before, state) ? [before] : summarise(library, state, (chart) => check(chart, facts));
    });
    known = new Map(summaries.map((summary) => [summary.id, summary]));
    return summaries;
  };
}

// helpers

function isSame(summary: ChartSummary, state: ChartState): boolean {
  return summary.sequence === state.sequence && summary.changedAt === state.changedAt;
}

/** None where another process has deleted the chart in between. */
function summarise(library: ReadableLibrary, { id }: ChartState, check: (chart: Chart) => readonly Finding[]): ChartSummary[] {
  const stored = readChart(library, id);
  if (stored === null) {
    return [];
  }
  const findings = check(stored.chart);
  const { errors, warnings } = findingCounts(findings);
  const { chart, sequence, changedAt } = stored;
  return [{ id, title: chart.title, power: chart.power, sequence, changedAt, errors, warnings }];
}
