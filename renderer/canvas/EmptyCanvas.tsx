import { Columns3, Plus } from 'lucide-react';
import type { ChartGestures } from '../store/chart-gestures.ts';
import { useReadOnly, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';

export interface EmptyCanvasProps {
  readonly hasLanes: boolean;
  readonly gestures: ChartGestures;
}

/** What an empty canvas teaches. */
export function EmptyCanvas({ hasLanes, gestures }: EmptyCanvasProps) {
  const t = useText();
  const isReadOnly = useReadOnly();
  return (
    <div className="canvas-empty">
      <h2>{t('canvas.empty.title')}</h2>
      <p>{t('canvas.empty.body')}</p>
      <div className="blank-actions">
        <Button icon={Columns3} tone={hasLanes ? 'plain' : 'primary'} isDisabled={isReadOnly} onClick={gestures.addLane}>
          {t('palette.lane.add')}
        </Button>
        {hasLanes ? (
          <Button icon={Plus} tone="primary" isDisabled={isReadOnly} onClick={() => gestures.addNode('terminator')}>
            {t('canvas.empty.first')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
