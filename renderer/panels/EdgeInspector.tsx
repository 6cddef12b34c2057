import { Route, Spline, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import type { Chart } from '../../shared/model/chart.ts';
import { sides, type ChartEdge, type Side } from '../../shared/model/edge.ts';
import { flowOrder } from '../../shared/model/graph.ts';
import { chartGestures } from '../store/chart-gestures.ts';
import { useReadOnly, useStores, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { FactField } from './FactField.tsx';
import { useEditEdge } from './use-edits.ts';
import { useFocusWish } from './use-focus-wish.ts';

const ends = ['from', 'to'] as const;

/** The fields of one flow line. */
export function EdgeInspector({ chart, edge }: { readonly chart: Chart; readonly edge: ChartEdge }) {
  const t = useText();
  const stores = useStores();
  const isReadOnly = useReadOnly();
  const root = useFocusWish(() => true);
  const edit = useEditEdge(edge.id);
  const gestures = useMemo(() => chartGestures(stores), [stores]);
  const steps = useMemo(
    () => flowOrder(chart).map((node, index) => ({ value: node.id, label: `${index + 1}. ${node.text || t('canvas.node.unnamed')}` })),
    [chart, t],
  );
  const nameOf = (id: string): string => chart.nodes.find((node) => node.id === id)?.text || t('canvas.node.unnamed');
  // The words stand in the chart, which is Chinese whatever the interface's language.
  const chips = [
    { value: '', label: t('field.edge.label.none') },
    { value: '是', label: t('label.yes') },
    { value: '否', label: t('label.no') },
  ];
  return (
    <div className="inspector-body" ref={root}>
      <header className="inspector-head inspector-head-row">
        <div>
          <p>{t('field.edge.title')}</p>
          <h2>{t('field.edge.ends', { from: nameOf(edge.from), to: nameOf(edge.to) })}</h2>
        </div>
        <IconButton icon={Trash2} tone="danger" label={t('action.delete')} isDisabled={isReadOnly} onClick={gestures.deleteSelection} />
      </header>
      <fieldset className="inspector-fields inspector-padded" disabled={isReadOnly}>
        <div className="group">
          <TextField
            label={t('field.edge.label')}
            field="label"
            value={edge.label}
            onCommit={(label, gesture) => edit({ label }, gesture)}
          />
          <div className="chips">
            {chips.map((chip) => (
              <button
                key={chip.value}
                type="button"
                className={classNames('choice', chip.value === edge.label && 'is-chosen')}
                aria-pressed={chip.value === edge.label}
                onClick={() => edit({ label: chip.value })}
              >
                {chip.label}
              </button>
            ))}
          </div>
        </div>
        <FactField
          kind="interface"
          tellsUses={false}
          label={t('field.edge.interfaceMark')}
          field="interfaceMark"
          placeholder={t('field.edge.interfaceMark.hint')}
          value={edge.interfaceMark}
          onCommit={(interfaceMark, gesture) => edit({ interfaceMark }, gesture)}
        />
        {ends.map((end) => (
          <div className="field-row field-row-wide" key={end}>
            <SelectField
              label={t(`field.edge.${end}`)}
              field={end}
              value={edge[end]}
              options={steps}
              onChange={(id) => edit({ [end]: id })}
            />
            <SelectField<Side | 'free'>
              label={t(`field.edge.${end}Side`)}
              field={`${end}Side`}
              value={edge[`${end}Side`] ?? 'free'}
              options={(['free', ...sides] as const).map((side) => ({ value: side, label: t(`field.edge.side.${side}`) }))}
              onChange={(side) => edit({ [`${end}Side`]: side === 'free' ? null : side })}
            />
          </div>
        ))}
        {edge.bends.length === 0 ? null : (
          <div className="group" data-field="bends" tabIndex={-1}>
            <p className="field-hint">{t('field.edge.bends', { count: edge.bends.length })}</p>
            <div>
              <Button size="small" icon={Spline} onClick={() => edit({ bends: [] })}>
                {t('field.edge.bends.release')}
              </Button>
            </div>
          </div>
        )}
        {edge.route === null ? null : (
          <div data-field="route" tabIndex={-1}>
            <Button size="small" icon={Route} onClick={() => edit({ route: null })}>
              {t('field.edge.reroute')}
            </Button>
          </div>
        )}
      </fieldset>
    </div>
  );
}
