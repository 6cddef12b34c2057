import type { Chart } from '../../shared/model/chart.ts';
import type { Lane } from '../../shared/model/lane.ts';
import { printTotals } from '../../shared/law/describe-time.ts';
import { useChartTime } from '../store/use-chart-time.ts';
import { useTerm, useText } from '../store/use-stores.tsx';

/** What the lane's steps take of the longest way. */
export function LaneTimeText({ chart, lane }: { readonly chart: Chart; readonly lane: Lane }) {
  const t = useText();
  const term = useTerm();
  const { byLane } = useChartTime(chart);
  const total = byLane.find(({ laneId }) => laneId === lane.id)?.total;
  const isOutside = lane.kind === 'party' || lane.kind === 'external';
  return (
    <p className="field-hint" data-testid="lane-time">
      {isOutside ? t('time.lane.outside') : total === undefined ? t('time.lane.none') : t('time.lane', { total: term(printTotals(total)) })}
    </p>
  );
}
