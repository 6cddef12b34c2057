import { FilePlus2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { CitingChartView } from '../../shared/contract/law-methods.ts';
import type { RegisteredLaw } from '../../shared/law/register.ts';
import { printCitation } from '../../shared/model/print-citation.ts';
import { useStores, useTerm, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { Chip, type ChipTone } from '../ui/Chip.tsx';
import type { LawViewProps } from './law-view-props.ts';
import { RevisionDialog } from './RevisionDialog.tsx';

export interface LawDetailProps extends Omit<LawViewProps, 'law'> {
  readonly law: RegisteredLaw;
  readonly name: string;
  /** How many charts cite it: when that changes the charts are asked for again. */
  readonly citedBy: number;
}

/** A law's versions, and the charts that cite it with every place. */
export function LawDetail({ law, name, citedBy, isReadOnly, change, tell }: LawDetailProps) {
  const t = useText();
  const term = useTerm();
  const { client, notices, route } = useStores();
  const [charts, setCharts] = useState<readonly CitingChartView[]>([]);
  const [isRevising, setRevising] = useState(false);
  useEffect(() => {
    let isWanted = true;
    void client.call('law.citing', { lawId: law.id }).then((answer) => {
      if (isWanted && answer.ok) {
        setCharts(answer.value.charts);
      } else if (isWanted && !answer.ok) {
        notices.getState().showError(answer.error);
      }
    });
    return () => void (isWanted = false);
  }, [client, notices, law.id, citedBy]);

  return (
    <section className="law-detail" aria-label={name}>
      <header className="law-detail-head">
        <div>
          <h2 className="law-name">{name}</h2>
          <p className="law-soft">{[t(`law.rank.${law.rank}`), ...law.shortNames].join(' · ')}</p>
        </div>
        <Button icon={FilePlus2} tone="primary" isDisabled={isReadOnly} onClick={() => setRevising(true)} testId="revise">
          {t('law.revise')}
        </Button>
      </header>
      <h3>{t('law.versions')}</h3>
      <table className="law-table">
        <thead>
          <tr>
            {(['date', 'inForce', 'number', 'status'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`law.version.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {law.versions.toReversed().map((version) => (
            <tr key={version.date}>
              <td>{version.date}</td>
              <td>{version.inForce ?? '—'}</td>
              <td>{version.documentNumber === '' ? '—' : version.documentNumber}</td>
              <td>
                <Chip tone={statusTones[version.status]}>{t(`law.status.${version.status}`)}</Chip>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t('law.citing', { count: charts.length })}</h3>
      {charts.length === 0 ? <p className="law-soft">{t('law.citing.none')}</p> : null}
      <ul className="law-citing">
        {charts.map((chart) => (
          <li key={chart.id}>
            <div className="law-citing-chart">
              <button type="button" className="law-link" onClick={() => route.getState().go({ screen: 'chart', chartId: chart.id })}>
                {chart.title}
              </button>
              <span className="law-soft">{t('law.citing.places', { count: chart.citations.length })}</span>
            </div>
            <ul>
              {chart.citations.map(({ target, field, place, citation }) => (
                <li key={`${target} ${field}`}>
                  <button type="button" className="law-place" data-field-of={field} onClick={() => route.getState().go({ screen: 'chart', chartId: chart.id, at: { target, field } })}>
                    <span>{term(place)}</span>
                    <span>{printCitation(citation)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {isRevising ? <RevisionDialog law={law} name={name} change={change} tell={tell} onClose={() => setRevising(false)} /> : null}
    </section>
  );
}

// helpers

const statusTones: Readonly<Record<RegisteredLaw['versions'][number]['status'], ChipTone>> = {
  'in-force': 'good',
  'not-yet': 'info',
  superseded: 'none',
  repealed: 'bad',
};
