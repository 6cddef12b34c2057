import { Upload } from 'lucide-react';
import { useState } from 'react';
import { toBase64 } from '../store/base64.ts';
import { readWithin } from '../store/read-within.ts';
import { useStores, useText } from '../store/use-stores.tsx';
import { classNames } from '../ui/class-names.ts';
import { FileButton } from '../ui/FileButton.tsx';
import type { LawViewProps } from './law-view-props.ts';
import { LocalDays } from './LocalDays.tsx';

/** The years with the notices they stand on, the days of the year chosen, and the locality's own days. */
export function CalendarView({ law: { arrangements, localDays }, isReadOnly, change, tell }: LawViewProps) {
  const t = useText();
  const { notices } = useStores();
  const [year, setYear] = useState<number | null>(null);
  const chosen = arrangements.find((each) => each.year === year) ?? arrangements.at(-1);

  const add = async (file: File): Promise<void> => {
    const read = await readWithin(file, 1);
    if (!read.ok) {
      notices.getState().showError(read.error);
      return;
    }
    const answer = await change('law.addArrangement', { name: file.name, bytes: toBase64(read.value) });
    if (answer !== null) {
      setYear(answer.year);
      tell('calendar.imported', { year: answer.year });
    }
  };

  return (
    <div className="law-calendar">
      <div className="law-lead">
        <p>{t('calendar.lead')}</p>
        <FileButton icon={Upload} label={t('calendar.import')} tone="primary" accept=".json,application/json" isDisabled={isReadOnly} onFile={(file) => void add(file)} testId="year-file" />
      </div>
      <div className="law-calendar-panes">
        <section>
          <h2>{t('calendar.years')}</h2>
          <ul className="law-list">
            {arrangements.toReversed().map((each) => (
              <li key={each.year}>
                <button type="button" className={classNames('law-row', each.year === chosen?.year && 'is-chosen')} aria-current={each.year === chosen?.year} data-year={each.year} onClick={() => setYear(each.year)}>
                  <strong>
                    {each.year}
                    {each.isOwn ? ` · ${t('calendar.own')}` : ''}
                  </strong>
                  {each.notices.length === 0 ? <span>{t('calendar.unnumbered')}</span> : null}
                  {each.notices.map(({ number, certainty }) => (
                    <span key={number}>{certainty === 'read' ? number : `${number}（${t('calendar.unverified')}）`}</span>
                  ))}
                </button>
              </li>
            ))}
          </ul>
        </section>
        {chosen === undefined ? null : (
          <section>
            <h2>{chosen.year}</h2>
            <table className="law-table">
              <thead>
                <tr>
                  {(['day', 'from', 'to', 'kind'] as const).map((column) => (
                    <th key={column} scope="col">
                      {t(`calendar.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {chosen.days.map(({ name, from, to, isOff }) => (
                  <tr key={`${from} ${name}`}>
                    <td>{name}</td>
                    <td>{from}</td>
                    <td>{to === from ? '' : to}</td>
                    <td>{t(isOff ? 'calendar.off' : 'calendar.work')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
        <LocalDays days={localDays} isReadOnly={isReadOnly} onSave={(days) => void change('law.saveLocalDays', { localDays: [...days] })} />
      </div>
    </div>
  );
}
