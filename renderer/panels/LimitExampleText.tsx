import type { Limit } from '../../shared/model/limit.ts';
import { limitExample } from '../../shared/model/limit-example.ts';
import { useLanguage, useText } from '../store/use-stores.tsx';
import { exampleDay, exampleMonthDay, startWord } from './limit-words.ts';
import { useExampleStart } from './use-example-start.ts';

/** What the limit comes to if it began today. */
export function LimitExampleText({ limit }: { readonly limit: Limit }) {
  const t = useText();
  const language = useLanguage();
  const start = useExampleStart();
  if (limit.unit === 'unspecified') {
    return <p className="field-hint limit-example limit-unsaid">{t('limit.example.unspecified')}</p>;
  }
  const example = limitExample(limit, start);
  if (example === null) {
    return null;
  }
  const blanks = {
    from: exampleDay(example.from, language),
    to: exampleMonthDay(example.to, example.from.year, language),
    start: startWord(limit.start),
  };
  return (
    <p className="field-hint limit-example" data-testid="limit-example">
      {t(blanks.start === '' ? 'limit.example.plain' : 'limit.example', blanks)}
      {example.skipsWeekends ? t('limit.example.holidays') : null}
    </p>
  );
}
