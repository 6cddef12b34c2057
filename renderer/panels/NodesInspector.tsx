import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import type { Chart } from '../../shared/model/chart.ts';
import type { ChartNode } from '../../shared/model/node.ts';
import { chartGestures } from '../store/chart-gestures.ts';
import { useReadOnly, useStores, useText } from '../store/use-stores.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { FactField } from './FactField.tsx';
import { LimitFields } from './LimitFields.tsx';
import { useEditNodes } from './use-edits.ts';

export interface NodesInspectorProps {
  readonly chart: Chart;
  readonly nodes: readonly ChartNode[];
  /** Everything selected, flow lines too. */
  readonly count: number;
}

/** What several steps have in common, changed for all of them at once as one step of undo. */
export function NodesInspector({ chart, nodes, count }: NodesInspectorProps) {
  const t = useText();
  const stores = useStores();
  const isReadOnly = useReadOnly();
  const gestures = useMemo(() => chartGestures(stores), [stores]);
  const edit = useEditNodes(nodes);
  const timed = nodes.filter((node) => node.kind !== 'terminator' && node.kind !== 'connector');
  const editTimed = useEditNodes(timed);
  const laneId = common(nodes, (node) => node.laneId);
  const section = common(nodes, (node) => node.section);
  const limit = common(timed, (node) => node.limit);
  const locked = common(nodes, (node) => node.locked);
  const handOver = (lane: string): void => {
    stores.document.getState().run({
      command: 'node.lane',
      arguments: {
        ids: nodes.map((node) => node.id),
        laneId: lane,
        sizes: Object.fromEntries(chart.nodes.map((node) => [node.id, stores.boxOf(node).size])),
      },
    });
  };
  return (
    <div className="inspector-body" data-testid="nodes-inspector">
      <header className="inspector-head inspector-head-row">
        <div>
          <h2>{t('inspector.many', { count })}</h2>
          <p>{t(nodes.length > 0 ? 'inspector.many.fields' : 'inspector.many.body', { count: nodes.length })}</p>
        </div>
        <IconButton icon={Trash2} tone="danger" label={t('action.delete')} isDisabled={isReadOnly} onClick={gestures.deleteSelection} />
      </header>
      {nodes.length === 0 ? null : (
        <fieldset className="inspector-fields inspector-padded" disabled={isReadOnly}>
          <SelectField
            label={t('field.node.lane')}
            field="laneId"
            value={laneId ?? ''}
            options={[
              ...(laneId === undefined ? [{ value: '', label: t('inspector.mixed') }] : []),
              ...chart.lanes.map(({ id, name }) => ({ value: id, label: name || t('canvas.lane.unnamed') })),
            ]}
            onChange={handOver}
          />
          <FactField
            kind="section"
            tellsUses={false}
            label={t('field.node.section')}
            field="section"
            maxLength={100}
            value={section ?? ''}
            placeholder={section === undefined ? t('inspector.mixed') : ''}
            onCommit={(text, gesture) => edit({ section: text }, gesture)}
          />
          {timed.length === 0 ? null : (
            <div className="field">
              <span className="field-label">{t('field.node.limit')}</span>
              <LimitFields
                limit={limit ?? null}
                field="limit"
                startField="limit.start"
                {...(limit === undefined ? { placeholder: t('inspector.mixed') } : {})}
                onChange={(changed, gesture) => editTimed({ limit: changed }, gesture)}
              />
            </div>
          )}
          <Segmented<'mixed' | 'locked' | 'free'>
            label={t('field.node.lock')}
            field="locked"
            value={locked === undefined ? 'mixed' : locked ? 'locked' : 'free'}
            options={[
              ...(locked === undefined ? [{ value: 'mixed' as const, label: t('inspector.mixed') }] : []),
              { value: 'free', label: t('field.node.free') },
              { value: 'locked', label: t('field.node.locked') },
            ]}
            onChange={(choice) => choice !== 'mixed' && edit({ locked: choice === 'locked' })}
          />
        </fieldset>
      )}
    </div>
  );
}

// helpers

/** The value all have; undefined where they differ. */
function common<Value>(nodes: readonly ChartNode[], of: (node: ChartNode) => Value): Value | undefined {
  const [first, ...others] = nodes.map(of);
  const written = JSON.stringify(first);
  return others.every((value) => JSON.stringify(value) === written) ? first : undefined;
}
