import { ChevronRight } from 'lucide-react';
import { memo } from 'react';
import type { CatalogueEntry, ChartSummary } from '../../shared/contract/methods.ts';
import { useText } from '../store/use-stores.tsx';
import { Chip } from '../ui/Chip.tsx';
import { formatMoment } from '../ui/format-time.ts';

export interface PowerRowProps {
  readonly entry: CatalogueEntry;
  readonly chart: ChartSummary | null;
  readonly onOpen: (entry: CatalogueEntry) => void;
  readonly isDisabled: boolean;
}

/** A power with the state of its chart; opens the chart, or begins one. */
export const PowerRow = memo(function PowerRow({ entry, chart, onOpen, isDisabled }: PowerRowProps) {
  const t = useText();
  const { code, name } = entry.power;
  return (
    <button type="button" className="power" disabled={isDisabled} onClick={() => onOpen(entry)} data-testid="power">
      <span className="ellipsis">
        <span className="power-name ellipsis" title={name}>
          {name}
        </span>
        <span className="power-code ellipsis">{code || t('library.code.none')}</span>
      </span>
      <span className="power-state">
        <ChartState chart={chart} />
      </span>
      <span className="power-changed">{chart === null ? '' : formatMoment(chart.changedAt)}</span>
      <ChevronRight aria-hidden size={18} />
    </button>
  );
});

// helpers

function ChartState({ chart }: { readonly chart: ChartSummary | null }) {
  const t = useText();
  if (chart === null) {
    return <Chip tone="none">{t('library.state.none')}</Chip>;
  }
  return (
    <>
      {chart.errors > 0 ? <Chip tone="bad">{t('library.state.errors', { count: chart.errors })}</Chip> : null}
      {chart.warnings > 0 ? <Chip tone="warn">{t('library.state.warnings', { count: chart.warnings })}</Chip> : null}
      {chart.errors === 0 && chart.warnings === 0 ? <Chip tone="good">{t('library.state.ready')}</Chip> : null}
    </>
  );
}
