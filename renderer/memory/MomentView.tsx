import type { Chart } from '../../shared/model/chart.ts';
import { useReadOnly, useStores, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { ChartPicture } from './ChartPicture.tsx';

export interface MomentViewProps {
  readonly chart: Chart;
  /** The chart at the moment looked at. */
  readonly then: Chart;
  readonly back: number;
  readonly name: string;
  readonly onDone: () => void;
}

/** A step's picture and the way there. */
export function MomentView({ chart, then, back, name, onDone }: MomentViewProps) {
  const t = useText();
  const { document } = useStores();
  const isReadOnly = useReadOnly();
  const go = (): void => {
    document.getState().travel(back);
    onDone();
  };
  return (
    <div className="history-view">
      <ChartPicture chart={then} label={t('memory.picture', { name })} />
      <div className="history-go">
        <p>{then === chart ? t('memory.same') : t('memory.goBack.note')}</p>
        <Button tone="primary" onClick={go} isDisabled={isReadOnly || back === 0} testId="history-go">
          {t('memory.goBack')}
        </Button>
      </div>
    </div>
  );
}
