import { useEffect, useState } from 'react';
import type { RevisionSummary } from '../../shared/contract/methods.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { diffCharts } from '../../shared/model/diff-charts.ts';
import { fillText, texts } from '../../shared/text/text.ts';
import { useReadOnly, useStores, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { ChartPicture } from './ChartPicture.tsx';

export interface PointViewProps {
  readonly chart: Chart;
  readonly revision: RevisionSummary;
  readonly onDone: () => void;
}

/** A named point's picture, how far it is from now, and the way back to it. */
export function PointView({ chart, revision, onDone }: PointViewProps) {
  const t = useText();
  const { client, document, notices } = useStores();
  const isReadOnly = useReadOnly();
  const [then, setThen] = useState<Chart | null>(null);
  const { number, name } = revision;
  useEffect(() => {
    let isWanted = true;
    void client.call('revisions.read', { chartId: chart.id, number }).then((answer) => {
      if (!isWanted) {
        return;
      }
      if (answer.ok) {
        setThen(answer.value.chart);
      } else {
        notices.getState().showError(answer.error);
      }
    });
    return () => {
      isWanted = false;
    };
  }, [client, notices, chart.id, number]);
  const changes = then === null ? 0 : diffCharts(chart, then).length;
  const restore = (): void => {
    if (then !== null && document.getState().run({ command: 'chart.restore', arguments: { after: then } })) {
      const text = texts['memory.restored'];
      notices.getState().show('good', { zh: fillText(text.zh, { name }), en: fillText(text.en, { name }) });
    }
    onDone();
  };
  return (
    <div className="history-view">
      {then === null ? <p role="status">{t('state.loading')}</p> : <ChartPicture chart={then} label={t('memory.picture', { name })} />}
      <div className="history-go">
        <p>
          {changes === 0 ? t('memory.same') : `${t('memory.changes', { count: changes })} · ${t('memory.restore.note')}`}
        </p>
        <Button tone="primary" onClick={restore} isDisabled={isReadOnly || changes === 0} testId="point-restore">
          {t('memory.restore')}
        </Button>
      </div>
    </div>
  );
}
