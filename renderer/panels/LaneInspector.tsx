import { ArrowLeft, ArrowRight, Trash2 } from 'lucide-react';
import type { Chart } from '../../shared/model/chart.ts';
import { laneKinds, type Lane } from '../../shared/model/lane.ts';
import { laneKindTerms } from '../../shared/model/terms.ts';
import { laneGestures } from '../store/lane-gestures.ts';
import { useReadOnly, useSlice, useStores, useTerm, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { LaneTimeText } from './LaneTimeText.tsx';
import { useFocusWish } from './use-focus-wish.ts';

/** The fields of one lane. */
export function LaneInspector({ chart, lane }: { readonly chart: Chart; readonly lane: Lane }) {
  const t = useText();
  const term = useTerm();
  const stores = useStores();
  const { document } = stores;
  const isReadOnly = useReadOnly();
  const posts = useSlice('library', (state) => state.summary?.posts) ?? [];
  const root = useFocusWish(() => true);
  const { run } = document.getState();
  const edit = (change: Partial<Omit<Lane, 'id'>>, gesture?: string): void => {
    run({ command: 'lane.edit', arguments: { id: lane.id, change } }, gesture);
  };
  const index = chart.lanes.findIndex((each) => each.id === lane.id);
  const steps = chart.nodes.filter((node) => node.laneId === lane.id).length;
  return (
    <div className="inspector-body" ref={root}>
      <header className="inspector-head">
        <p>{t('palette.lane')}</p>
        <h2 title={lane.name}>{lane.name || t('canvas.lane.unnamed')}</h2>
      </header>
      <fieldset className="inspector-fields inspector-padded" disabled={isReadOnly}>
        <TextField
          label={t('field.lane.name')}
          field="name"
          maxLength={100}
          value={lane.name}
          suggestions={[...new Set(posts.flatMap((post) => [post.section, post.name]).filter((name) => name !== ''))]}
          onCommit={(name, gesture) => edit({ name }, gesture)}
        />
        <div className="field-row">
          <SelectField
            label={t('field.lane.kind')}
            field="kind"
            value={lane.kind}
            options={laneKinds.map((kind) => ({ value: kind, label: term(laneKindTerms[kind]) }))}
            onChange={(kind) => edit({ kind })}
          />
          <TextField
            label={t('field.lane.width')}
            field="width"
            inputMode="numeric"
            maxLength={4}
            value={String(Math.round(lane.width))}
            onCommit={(text, gesture) => {
              const width = Number(text.normalize('NFKC').replace(/\D/g, ''));
              if (width >= 60 && width <= 2000) {
                run(laneGestures(stores).resizing('lane', chart, lane.id, width), gesture);
              }
            }}
          />
        </div>
        <SelectField
          label={t('field.lane.post')}
          field="postId"
          value={lane.postId ?? ''}
          options={[
            { value: '', label: t('field.lane.post.none') },
            ...posts.map((post) => ({ value: post.id, label: [post.section, post.name].filter((part) => part !== '').join(' · ') })),
          ]}
          onChange={(postId) => {
            const post = posts.find((each) => each.id === postId);
            edit(post === undefined ? { postId: null } : { postId, kind: 'post', name: post.name });
          }}
        />
        <div className="field">
          <span className="field-label">{t('field.lane.order')}</span>
          <div className="chips">
            <Button
              size="small"
              icon={ArrowLeft}
              isDisabled={index === 0}
              onClick={() => run({ command: 'lane.move', arguments: { id: lane.id, index: index - 1 } })}
            >
              {t('field.lane.left')}
            </Button>
            <Button
              size="small"
              icon={ArrowRight}
              isDisabled={index === chart.lanes.length - 1}
              onClick={() => run({ command: 'lane.move', arguments: { id: lane.id, index: index + 1 } })}
            >
              {t('field.lane.right')}
            </Button>
          </div>
        </div>
        <LaneTimeText chart={chart} lane={lane} />
        <div className="field">
          <Button
            size="small"
            tone="danger"
            icon={Trash2}
            onClick={() => laneGestures(stores).remove('lane', lane.id)}
          >
            {t('field.lane.delete')}
          </Button>
          {steps > 0 ? <p className="field-hint">{t('field.lane.notEmpty', { count: steps })}</p> : null}
        </div>
      </fieldset>
    </div>
  );
}
