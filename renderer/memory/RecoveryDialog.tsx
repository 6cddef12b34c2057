import { useMemo } from 'react';
import { diffCharts } from '../../shared/model/diff-charts.ts';
import { texts } from '../../shared/text/text.ts';
import { useSlice, useStores, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { formatMoment } from '../ui/format-time.ts';
import { ChartPicture } from './ChartPicture.tsx';

/** Offers what did not get into the library: both charts side by side, and the choice. Closing it decides nothing. */
export function RecoveryDialog({ onLater }: { readonly onLater: () => void }) {
  const t = useText();
  const { document, notices } = useStores();
  const chart = useSlice('document', (state) => state.chart);
  const work = useSlice('document', (state) => state.recovery);
  const changes = useMemo(() => (chart === null || work === null ? 0 : diffCharts(chart, work.chart).length), [chart, work]);
  if (chart === null || work === null) {
    return null;
  }
  const recover = (): void => {
    document.getState().recover();
    notices.getState().show('good', texts['memory.recovered']);
  };
  return (
    <Dialog
      title={t('memory.recover.title')}
      lead={t('memory.recover.lead', { time: formatMoment(work.at) })}
      closeLabel={t('memory.recover.later')}
      onClose={onLater}
      size="large"
      footer={
        <>
          <Button tone="quiet" onClick={() => document.getState().discardRecovery()} testId="recover-discard">
            {t('memory.recover.discard')}
          </Button>
          <Button tone="primary" onClick={recover} testId="recover-go">
            {t('memory.recover.go')}
          </Button>
        </>
      }
    >
      <div className="recovery">
        <figure>
          <figcaption>{t('memory.recover.stored')}</figcaption>
          <ChartPicture chart={chart} label={t('memory.recover.stored')} />
        </figure>
        <figure>
          <figcaption>{t('memory.recover.unsaved', { count: changes })}</figcaption>
          <ChartPicture chart={work.chart} label={t('memory.recover.unsaved', { count: changes })} />
        </figure>
      </div>
    </Dialog>
  );
}
