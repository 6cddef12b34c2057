import { Upload } from 'lucide-react';
import { useState } from 'react';
import { currentVersion, type RegisteredLaw } from '../../shared/law/register.ts';
import { toBase64 } from '../store/base64.ts';
import { readWithin } from '../store/read-within.ts';
import { useLanguage, useStores, useText } from '../store/use-stores.tsx';
import { classNames } from '../ui/class-names.ts';
import { FileButton } from '../ui/FileButton.tsx';
import { PlainField } from '../ui/PlainField.tsx';
import { LawDetail } from './LawDetail.tsx';
import type { LawViewProps } from './law-view-props.ts';

/** Megabytes; what reading a register file allows. */
const largestRegister = 20;

/** The laws, the cited ones first, and the one chosen with its versions and the charts that cite it. */
export function LawRegisterView({ law: { register, cited, isShipped }, isReadOnly, change, tell }: LawViewProps) {
  const t = useText();
  const language = useLanguage();
  const { notices, matcher } = useStores();
  const [search, setSearch] = useState('');
  const counts = new Map(cited.map(({ lawId, charts }) => [lawId, charts]));
  const laws = register.laws
    .filter((each) => search.trim() === '' || [each.name, each.nameEnglish, ...each.shortNames].some((name) => matcher.match(name, search) !== null))
    .toSorted((first, second) => (counts.get(second.id) ?? 0) - (counts.get(first.id) ?? 0));
  const [chosenId, choose] = useState<string | null>(null);
  const chosen = laws.find(({ id }) => id === chosenId) ?? laws[0];

  const replace = async (file: File): Promise<void> => {
    const read = await readWithin(file, largestRegister);
    if (!read.ok) {
      notices.getState().showError(read.error);
      return;
    }
    const answer = await change('law.replaceRegister', { bytes: toBase64(read.value) });
    if (answer !== null) {
      tell('law.replaced', { count: answer.laws });
    }
  };
  const nameOf = (each: RegisteredLaw): string => (language === 'zh' ? `《${each.name}》` : each.nameEnglish);

  return (
    <div className="law-register">
      <aside className="law-side">
        <PlainField label={t('law.find')} type="search" value={search} onChange={setSearch} />
        {laws.length === 0 ? <p className="law-soft">{t('law.none')}</p> : null}
        <ul className="law-list">
          {laws.map((each) => (
            <li key={each.id}>
              <button type="button" className={classNames('law-row', each.id === chosen?.id && 'is-chosen')} aria-current={each.id === chosen?.id} data-law={each.id} onClick={() => choose(each.id)}>
                <strong>{nameOf(each)}</strong>
                <span>
                  {[t(`law.rank.${each.rank}`), currentVersion(each)?.date ?? '', counts.has(each.id) ? t('law.listCount', { count: counts.get(each.id) ?? 0 }) : '']
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
              </button>
            </li>
          ))}
        </ul>
        <div className="law-side-foot">
          <span className="law-soft">{t(isShipped ? 'law.shipped' : 'law.own')}</span>
          <FileButton icon={Upload} label={t('law.replace')} accept=".json,application/json" isDisabled={isReadOnly} onFile={(file) => void replace(file)} testId="register-file" />
        </div>
      </aside>
      {chosen === undefined ? null : <LawDetail key={chosen.id} law={chosen} name={nameOf(chosen)} citedBy={counts.get(chosen.id) ?? 0} isReadOnly={isReadOnly} change={change} tell={tell} />}
    </div>
  );
}
