import type { LibrarySummary } from '../../shared/contract/methods.ts';
import { useText } from '../store/use-stores.tsx';
import { classNames } from '../ui/class-names.ts';

/** How far the department is, in four numbers. */
export function LibraryFigures({ summary }: { readonly summary: LibrarySummary }) {
  const t = useText();
  const drawn = summary.powers.filter((power) => power.chartId !== null).length;
  const ready = summary.charts.filter((chart) => chart.errors === 0).length;
  const errors = summary.charts.reduce((sum, chart) => sum + chart.errors, 0);
  const figures = [
    { label: t('library.summary.powers'), value: summary.powers.length },
    { label: t('library.summary.charts'), value: drawn },
    { label: t('library.summary.ready'), value: ready, tone: ready > 0 && ready === drawn ? 'is-good' : '' },
    { label: t('library.summary.errors'), value: errors, tone: errors > 0 ? 'is-bad' : '' },
  ];
  return (
    <dl className="library-figures">
      {figures.map(({ label, value, tone }) => (
        <div key={label} className={classNames(tone)}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
