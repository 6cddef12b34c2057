import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Chart } from '../../shared/model/chart.ts';
import { useStores, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

/** Deletes the chart, after asking. */
export function DeleteChart({ chart }: { readonly chart: Chart }) {
  const t = useText();
  const { client, notices, route } = useStores();
  const [isAsking, setAsking] = useState(false);
  const remove = async (): Promise<void> => {
    const answer = await client.call('charts.delete', { chartId: chart.id });
    if (answer.ok) {
      route.getState().go({ screen: 'library' });
    } else {
      notices.getState().showError(answer.error);
      setAsking(false);
    }
  };
  return (
    <div className="inspector-foot">
      <Button size="small" tone="danger" icon={Trash2} onClick={() => setAsking(true)} testId="chart-delete">
        {t('chart.delete')}
      </Button>
      {isAsking ? (
        <Dialog
          title={t('chart.delete.title')}
          closeLabel={t('action.close')}
          onClose={() => setAsking(false)}
          size="small"
          footer={
            <>
              <Button tone="quiet" onClick={() => setAsking(false)}>
                {t('action.cancel')}
              </Button>
              <Button tone="danger" onClick={() => void remove()} testId="chart-delete-go">
                {t('action.delete')}
              </Button>
            </>
          }
        >
          <p>{t('chart.delete.body', { title: chart.title || chart.power.name })}</p>
        </Dialog>
      ) : null}
    </div>
  );
}
