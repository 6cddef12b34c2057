import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import type { Chart } from '../../shared/model/chart.ts';
import type { Stage } from '../../shared/model/stage.ts';
import { laneGestures } from '../store/lane-gestures.ts';
import { useReadOnly, useStores, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useFocusWish } from './use-focus-wish.ts';

/** The fields of one stage. */
export function StageInspector({ chart, stage }: { readonly chart: Chart; readonly stage: Stage }) {
  const t = useText();
  const stores = useStores();
  const isReadOnly = useReadOnly();
  const root = useFocusWish(() => true);
  const gestures = laneGestures(stores);
  const { run } = stores.document.getState();
  const index = chart.stages.findIndex((each) => each.id === stage.id);
  const count = chart.nodes.filter((node) => node.stageId === stage.id).length;
  return (
    <div className="inspector-body" ref={root}>
      <header className="inspector-head">
        <p>{t('stage.kind')}</p>
        <h2 title={stage.name}>{stage.name || t('stage.unnamed')}</h2>
      </header>
      <fieldset className="inspector-fields inspector-padded" disabled={isReadOnly}>
        <TextField
          label={t('stage.name')}
          field="name"
          maxLength={100}
          value={stage.name}
          onCommit={(name, gesture) => run({ command: 'stage.edit', arguments: { id: stage.id, change: { name } } }, gesture)}
        />
        <TextField
          label={t('stage.height')}
          field="height"
          inputMode="numeric"
          maxLength={4}
          value={String(Math.round(stage.height))}
          onCommit={(text, gesture) => {
            const height = Number(text.normalize('NFKC').replace(/\D/g, ''));
            if (height >= 40 && height <= 5000) {
              run(gestures.resizing('stage', chart, stage.id, height), gesture);
            }
          }}
        />
        <div className="field">
          <span className="field-label">{t('stage.order')}</span>
          <div className="chips">
            <Button size="small" icon={ArrowUp} isDisabled={index === 0} onClick={() => gestures.move('stage', stage.id, -1)}>
              {t('stage.up')}
            </Button>
            <Button size="small" icon={ArrowDown} isDisabled={index === chart.stages.length - 1} onClick={() => gestures.move('stage', stage.id, 1)}>
              {t('stage.down')}
            </Button>
          </div>
        </div>
        <div className="field">
          <Button size="small" tone="danger" icon={Trash2} onClick={() => gestures.remove('stage', stage.id)}>
            {t('stage.delete')}
          </Button>
          {count > 0 ? <p className="field-hint">{t('stage.delete.hint', { count })}</p> : null}
        </div>
      </fieldset>
    </div>
  );
}
