import type { FilingCheck } from '../../shared/contract/filing-check.ts';
import { useText } from '../store/use-stores.tsx';
import { classNames } from '../ui/class-names.ts';

/** The result in numbers, and in words where nothing is open. */
export function ResultFigures({ check }: { readonly check: FilingCheck }) {
  const t = useText();
  const { totals, coverage } = check;
  const drawn = check.powers - coverage.undrawn.length;
  const figures = [
    { label: t('filingCheck.powers'), value: `${drawn}/${check.powers}`, tone: drawn < check.powers ? 'is-bad' : '' },
    { label: t('filingCheck.charts'), value: check.charts.length },
    { label: t('filingCheck.inOrder'), value: check.inOrder, tone: check.inOrder === check.charts.length ? 'is-good' : '' },
    { label: t('filingCheck.errors'), value: totals.errors, tone: totals.errors > 0 ? 'is-bad' : '' },
    { label: t('filingCheck.warnings'), value: totals.warnings },
    { label: t('filingCheck.infos'), value: totals.infos },
    { label: t('filingCheck.waived'), value: totals.waived },
  ];
  const isClean = totals.errors + totals.warnings + totals.infos + coverage.undrawn.length + check.library.length === 0;
  return (
    <>
      <dl className="library-figures filing-check-figures">
        {figures.map(({ label, value, tone }) => (
          <div key={label} className={classNames(tone)}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {isClean ? <p className="banner banner-good">{t('filingCheck.clean', { on: check.on })}</p> : null}
    </>
  );
}
