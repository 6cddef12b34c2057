import { Route, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import type { Chart } from '../../shared/model/chart.ts';
import type { ChartEdge } from '../../shared/model/edge.ts';
import { chartGestures } from '../store/chart-gestures.ts';
import { useReadOnly, useStores, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useFocusWish } from './use-focus-wish.ts';

/** The fields of one flow line. */
export function EdgeInspector({ chart, edge }: { readonly chart: Chart; readonly edge: ChartEdge }) {
  const t = useText();
  const stores = useStores();
  const isReadOnly = useReadOnly();
  const root = useFocusWish(() => true);
  const gestures = useMemo(() => chartGestures(stores), [stores]);
  const edit = (change: Partial<Pick<ChartEdge, 'label' | 'interfaceMark' | 'route'>>, gesture?: string): void => {
    stores.document.getState().run({ command: 'edge.edit', arguments: { id: edge.id, change } }, gesture);
  };
  const nameOf = (id: string): string => chart.nodes.find((node) => node.id === id)?.text || t('canvas.node.unnamed');
  // The words stand in the chart, which is Chinese whatever the interface's language.
  const chips = [
    { value: '', label: t('field.edge.label.none') },
    { value: '是', label: t('label.yes') },
    { value: '否', label: t('label.no') },
  ];
  return (
    <div className="inspector-body" ref={root}>
      <header className="inspector-head inspector-head-row" data-field="to" tabIndex={-1}>
        <div>
          <h2 data-field="from" tabIndex={-1}>
            {t('field.edge.ends', { from: nameOf(edge.from), to: nameOf(edge.to) })}
          </h2>
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
        <TextField
          label={t('field.edge.interfaceMark')}
          field="interfaceMark"
          placeholder={t('field.edge.interfaceMark.hint')}
          value={edge.interfaceMark}
          onCommit={(interfaceMark, gesture) => edit({ interfaceMark }, gesture)}
        />
        {edge.route === null ? null : (
          <div>
            <Button size="small" icon={Route} onClick={() => edit({ route: null })}>
              {t('field.edge.reroute')}
            </Button>
          </div>
        )}
      </fieldset>
    </div>
  );
}
