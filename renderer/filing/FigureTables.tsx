import type { FilingCheck } from '../../shared/contract/filing-check.ts';
import { useTerm, useText } from '../store/use-stores.tsx';

type CountRow = FilingCheck['byElement'][number] | FilingCheck['byKind'][number] | FilingCheck['bySection'][number];

/** The figures by element, kind and section. */
export function FigureTables({ check }: { readonly check: FilingCheck }) {
  const t = useText();
  return (
    <div className="filing-check-tables">
      <FigureTable title={t('filingCheck.byElement')} rows={check.byElement} />
      <FigureTable title={t('filingCheck.byKind')} rows={check.byKind.filter((row) => row.powers > 0 || row.drawn > 0)} />
      <FigureTable title={t('filingCheck.bySection')} rows={check.bySection} />
    </div>
  );
}

// helpers

function FigureTable({ title, rows }: { readonly title: string; readonly rows: readonly CountRow[] }) {
  const t = useText();
  const term = useTerm();
  const withPowers = rows.some((row) => 'powers' in row);
  return (
    <table className="figure-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('filingCheck.name')}</th>
          {withPowers ? <th scope="col">{t('filingCheck.powers')}</th> : null}
          {withPowers ? <th scope="col">{t('filingCheck.drawn')}</th> : null}
          <th scope="col">{t('filingCheck.errors')}</th>
          <th scope="col">{t('filingCheck.warnings')}</th>
          <th scope="col">{t('filingCheck.infos')}</th>
          <th scope="col">{t('filingCheck.waived')}</th>
          <th scope="col">{t('filingCheck.chartsHit')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name.zh}>
            <th scope="row">{term(row.name)}</th>
            {'powers' in row ? <td>{row.powers}</td> : null}
            {'powers' in row ? <td>{row.drawn}</td> : null}
            <td className={row.errors > 0 ? 'is-bad' : undefined}>{row.errors}</td>
            <td>{row.warnings}</td>
            <td>{row.infos}</td>
            <td>{row.waived}</td>
            <td>{row.charts}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
