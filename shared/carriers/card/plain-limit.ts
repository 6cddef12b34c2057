import type { Chart } from '../../model/chart.ts';
import type { Limit, OverallLimit } from '../../model/limit.ts';

/** The limit the card names as the whole procedure's: the promised one before the statutory; null where neither is stated. */
export function headlineLimit(chart: Chart): OverallLimit | null {
  return chart.content.limits.promised ?? chart.content.limits.statutory;
}

/**
 * What a step's time is counted from, e.g. 自决定之日起; empty where the headline's is counted from the same or the chart does
 * not say. Without it the time would read as a part of the headline's.
 */
export function ownStart(limit: Limit, headline: OverallLimit | null): string {
  const start = limit.start.trim();
  const isOfHeadline = headline?.mode === 'period' && headline.limit.start.trim() === start;
  return start === '' || isOfHeadline ? '' : `自${start}起`;
}

/** An overall limit as one says it over the counter, e.g. 自受理之日起20个工作日内办结. */
export function plainLimit(limit: OverallLimit): string {
  switch (limit.mode) {
    case 'period':
      return `${limit.limit.start === '' ? '' : `自${limit.limit.start}起`}${plainPeriod(limit.limit)}内办结`;
    case 'immediate':
      return '当场办结';
    case 'none':
      return `没有规定总的办理时限${limit.reason === '' ? '' : `（${limit.reason}）`}`;
  }
}

/** E.g. 20个工作日, 90天, 2个月. */
export function plainPeriod({ amount, unit }: Limit): string {
  return `${amount}${plainUnits[unit]}`;
}

/** What the reader must know to count the days; empty where every day counts as everyone would take it. */
export function countingNote(limit: OverallLimit): string {
  if (limit.mode !== 'period') {
    return '';
  }
  switch (limit.limit.unit) {
    case 'workday':
      return '周末和法定节假日不算在内';
    case 'day':
      return '周末和节假日也算在内';
    default:
      return '';
  }
}

// helpers

const plainUnits: Readonly<Record<Limit['unit'], string>> = { workday: '个工作日', day: '天', month: '个月', hour: '小时', year: '年', unspecified: '日' };
