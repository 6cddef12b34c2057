import { X } from 'lucide-react';
import type { Chart } from '../../shared/model/chart.ts';
import { describeTime } from '../../shared/law/describe-time.ts';
import { timeTones } from '../store/time-tone.ts';
import { useChartTime } from '../store/use-chart-time.ts';
import { useSlice, useStores, useTerm, useText } from '../store/use-stores.tsx';
import { Chip } from '../ui/Chip.tsx';
import { IconButton } from '../ui/IconButton.tsx';

/** What the marked way adds up to, over the canvas, while it is marked. */
export function LongestWayBar({ chart }: { readonly chart: Chart }) {
  const isMarked = useSlice('view', (state) => state.marksLongestWay);
  return isMarked ? <Bar chart={chart} /> : null;
}

// helpers

function Bar({ chart }: { readonly chart: Chart }) {
  const t = useText();
  const term = useTerm();
  const { view } = useStores();
  const time = useChartTime(chart);
  const sum = describeTime(time);
  return (
    <div className="way-bar" data-testid="way-bar" role="status">
      <span className="way-bar-name">{t('time.bar')}</span>
      <Chip tone={timeTones[time.verdict]}>{sum === null ? t('time.none') : term(sum)}</Chip>
      <IconButton icon={X} label={t('time.hide')} onClick={() => view.setState({ marksLongestWay: false })} />
    </div>
  );
}
