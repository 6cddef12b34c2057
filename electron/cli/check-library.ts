import type { FilingCheck } from '../../shared/contract/filing-check.ts';
import { filingCheck } from '../../shared/filing/filing-check.ts';
import { chartsInOrder } from '../../shared/filing/filing-data.ts';
import { checkWholeLibrary } from '../../shared/rules/library/check-library.ts';
import type { ChartCheck } from '../backend/chart-checks.ts';
import { localDate, systemClock } from '../ports/clock.ts';
import type { LibraryContents } from './library-contents.ts';

/** The check of a whole library, as of today. */
export function checkLibrary(contents: LibraryContents, check: ChartCheck): FilingCheck {
  const { department, powers } = contents;
  const charts = chartsInOrder(powers, contents.charts);
  const findings = new Map(charts.map((chart) => [chart.id, check(chart, contents)]));
  const today = localDate(systemClock());
  return filingCheck({ department, powers, charts, findings, library: checkWholeLibrary({ ...contents, charts, today }), today });
}
