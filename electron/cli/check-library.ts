import type { FilingCheck } from '../../shared/contract/filing-check.ts';
import { filingCheck } from '../../shared/filing/filing-check.ts';
import { chartsInOrder } from '../../shared/filing/filing-data.ts';
import type { ChartCheck } from '../backend/chart-checks.ts';
import { localDate, systemClock } from '../ports/clock.ts';
import type { LibraryContents } from './library-contents.ts';

/** The check of a whole library, as of today. */
export function checkLibrary({ department, posts, powers, charts: stored }: LibraryContents, check: ChartCheck): FilingCheck {
  const charts = chartsInOrder(powers, stored);
  const findings = new Map(charts.map((chart) => [chart.id, check(chart, { department, posts })]));
  return filingCheck({ department, powers, charts, findings, library: [], today: localDate(systemClock()) });
}
