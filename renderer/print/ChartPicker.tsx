import { useMemo, useState } from 'react';
import type { ChartSummary } from '../../shared/contract/methods.ts';
import { powerKinds, type PowerKind } from '../../shared/model/power.ts';
import { powerKindTerms } from '../../shared/model/terms.ts';
import { useStores, useTerm, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { PlainField } from '../ui/PlainField.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { SelectField } from '../ui/SelectField.tsx';

export interface ChartPickerProps {
  readonly charts: readonly ChartSummary[];
  /** Ids of the charts picked; null for all. */
  readonly picked: readonly string[] | null;
  readonly onPick: (picked: readonly string[] | null) => void;
}

/** All charts, or some: by kind, by searching, by ticking. */
export function ChartPicker({ charts, picked, onPick }: ChartPickerProps) {
  const t = useText();
  const term = useTerm();
  const { matcher } = useStores();
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<PowerKind | 'any'>('any');
  const kinds = powerKinds.filter((each) => charts.some(({ power }) => power.kind === each));
  const shown = useMemo(
    () => charts.filter(({ title, power }) => (kind === 'any' || power.kind === kind) && matcher.match(`${title} ${power.code}`, search) !== null),
    [charts, kind, search, matcher],
  );
  const chosen = new Set(picked ?? []);
  return (
    <div className="print-charts">
      <Segmented
        label={t('print.charts')}
        value={picked === null ? 'all' : 'some'}
        options={[
          { value: 'all', label: t('print.charts.all', { count: charts.length }) },
          { value: 'some', label: t('print.charts.some') },
        ]}
        onChange={(value) => onPick(value === 'all' ? null : (picked ?? []))}
      />
      {picked === null ? null : (
        <>
          <PlainField label={t('print.charts.search')} type="search" value={search} onChange={setSearch} />
          <SelectField<PowerKind | 'any'>
            label={t('print.charts.kind')}
            value={kind}
            options={[{ value: 'any', label: t('print.charts.anyKind') }, ...kinds.map((value) => ({ value, label: term(powerKindTerms[value]) }))]}
            onChange={setKind}
          />
          <div className="print-charts-row">
            <span role="status">{t('print.charts.picked', { count: picked.length })}</span>
            <Button size="small" tone="quiet" onClick={() => onPick([...new Set([...picked, ...shown.map(({ id }) => id)])])}>
              {t('print.charts.pickShown')}
            </Button>
            <Button size="small" tone="quiet" onClick={() => onPick([])}>
              {t('print.charts.clear')}
            </Button>
          </div>
          <ul className="print-charts-list" aria-label={t('print.charts')}>
            {shown.map(({ id, title }) => (
              <li key={id}>
                <CheckField label={title} title={title} isChecked={chosen.has(id)} onChange={(isChecked) => onPick(isChecked ? [...picked, id] : picked.filter((each) => each !== id))} />
              </li>
            ))}
            {shown.length === 0 ? <li>{t('print.charts.none')}</li> : null}
          </ul>
        </>
      )}
    </div>
  );
}
