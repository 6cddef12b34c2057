import type { FilingCheck } from '../../shared/contract/filing-check.ts';
import { filingCheck } from '../../shared/filing/filing-check.ts';
import { chartsInOrder } from '../../shared/filing/filing-data.ts';
import { checkChart } from '../../shared/rules/check-chart.ts';
import { localDate, systemClock } from '../ports/clock.ts';
import type { LibraryContents } from './library-contents.ts';

/** The check of a whole library, as of today. */
export function checkLibrary({ department, powers, charts: stored }: LibraryContents): FilingCheck {
  const charts = chartsInOrder(powers, stored);
  const findings = new Map(charts.map((chart) => [chart.id, checkChart(chart, { preset: 'filing' })]));
  return filingCheck({ department, powers, charts, findings, library: [], today: localDate(systemClock()) });
}
