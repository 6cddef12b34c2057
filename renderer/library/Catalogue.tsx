import { Search, X } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import type { CatalogueEntry, ChartSummary } from '../../shared/contract/methods.ts';
import { powerKinds } from '../../shared/model/power.ts';
import { powerKindTerms } from '../../shared/model/terms.ts';
import { useTerm, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { PowerRow } from './PowerRow.tsx';

export interface CatalogueProps {
  readonly powers: readonly CatalogueEntry[];
  readonly charts: readonly ChartSummary[];
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly onReset: () => void;
  readonly onOpen: (entry: CatalogueEntry) => void;
  readonly isReadOnly: boolean;
  readonly tools: ReactNode;
}

/** The powers by kind. */
export function Catalogue({ powers, charts, search, onSearch, onReset, onOpen, isReadOnly, tools }: CatalogueProps) {
  const t = useText();
  const term = useTerm();
  const chartOf = useMemo(() => new Map(charts.map((chart) => [chart.id, chart])), [charts]);
  const groups = powerKinds
    .map((kind) => ({ kind, entries: powers.filter((entry) => entry.power.kind === kind) }))
    .filter((group) => group.entries.length > 0);
  return (
    <>
      <div className="catalogue-tools">
        <div className="search">
          <Search aria-hidden size={16} />
          <input
            type="text"
            className="field-input"
            aria-label={t('library.search')}
            placeholder={t('library.search')}
            value={search}
            onChange={(event) => onSearch(event.target.value)}
          />
          {search === '' ? null : <IconButton icon={X} label={t('library.search.clear')} onClick={() => onSearch('')} />}
        </div>
        <div className="catalogue-tools-end">{tools}</div>
      </div>
      {groups.length === 0 ? (
        <div className="powers">
          <div className="blank">
            <h2>{t('library.noMatch.title')}</h2>
            <p>{t('library.noMatch.body')}</p>
            <div className="blank-actions">
              <Button onClick={onReset}>{t('library.noMatch.reset')}</Button>
            </div>
          </div>
        </div>
      ) : (
        <div className="powers">
          {groups.map(({ kind, entries }) => (
            <div className="powers-group" key={kind}>
              <h3>
                {term(powerKindTerms[kind])}
                <span>{entries.length}</span>
              </h3>
              {entries.map((entry) => (
                <PowerRow
                  key={entry.id}
                  entry={entry}
                  chart={entry.chartId === null ? null : (chartOf.get(entry.chartId) ?? null)}
                  onOpen={onOpen}
                  isDisabled={isReadOnly && entry.chartId === null}
                />
              ))}
            </div>
          ))}
        </div>
      )}
    </>
  );
}
