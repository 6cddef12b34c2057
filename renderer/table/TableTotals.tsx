import type { Chart } from '../../shared/model/chart.ts';
import { describeApart, describeTime } from '../../shared/law/describe-time.ts';
import { timeTones } from '../store/time-tone.ts';
import { useChartTime } from '../store/use-chart-time.ts';
import { useTerm, useText } from '../store/use-stores.tsx';
import { Chip } from '../ui/Chip.tsx';

/** The foot of the step table: what the limits add up to, and what is not added. */
export function TableTotals({ chart }: { readonly chart: Chart }) {
  const t = useText();
  const term = useTerm();
  const time = useChartTime(chart);
  const sum = describeTime(time);
  return (
    <div className="table-totals" data-testid="table-totals" role="status">
      <strong>{t('time.title')}</strong>
      <Chip tone={timeTones[time.verdict]}>{sum === null ? t('time.none') : term(sum)}</Chip>
      <span className="ellipsis" title={describeApart(chart, time).map((line) => term(line)).join('\n')}>
        {describeApart(chart, time).map((line) => term(line)).join('　')}
      </span>
    </div>
  );
}
