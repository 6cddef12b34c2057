import { useMemo } from 'react';
import type { Finding } from '../../shared/rules/finding.ts';
import { elementCounts } from '../store/filter-findings.ts';
import { useSlice, useStores, useText } from '../store/use-stores.tsx';
import { classNames } from '../ui/class-names.ts';
import { elementTitles } from './problem-words.ts';

/** Narrows the list to one content element, or to what is selected. */
export function ProblemFilters({ findings }: { readonly findings: readonly Finding[] }) {
  const t = useText();
  const { findings: store } = useStores();
  const filter = useSlice('findings', (state) => state.filter);
  const counts = useMemo(() => elementCounts(findings), [findings]);
  const narrow = store.getState().narrow;
  return (
    <div className="problems-filters">
      <div role="group" aria-label={t('problems.filter.element')} className="element-chips">
        {counts.map(([element, count]) => {
          const title = elementTitles[element];
          const name = title === undefined ? element : t(title);
          return (
            <button
              key={element}
              type="button"
              className={classNames('element-chip', filter.element === element && 'is-on')}
              aria-pressed={filter.element === element}
              title={name}
              data-element={element}
              onClick={() => narrow({ element: filter.element === element ? null : element })}
            >
              <span className="ellipsis">{element === 'structure' ? name : `${element.slice(1)} ${name}`}</span>
              <b>{count}</b>
            </button>
          );
        })}
      </div>
      <label className="selected-only">
        <input type="checkbox" checked={filter.selectedOnly} onChange={(event) => narrow({ selectedOnly: event.target.checked })} />
        {t('problems.filter.selected')}
      </label>
    </div>
  );
}
