import { severityTerms, waivedTerm } from '../../shared/rules/finding.ts';
import { findingKey, levelOf } from '../store/filter-findings.ts';
import { useSlice, useTerm, useText } from '../store/use-stores.tsx';
import { findingPlace } from './problem-words.ts';

/** Reads aloud which problem a step led to, of how many; shows it too where the list is closed. */
export function ProblemVoice({ isShown }: { readonly isShown: boolean }) {
  const t = useText();
  const term = useTerm();
  const told = useSlice('findings', (state) => state.told);
  const finding = useSlice('findings', (state) => state.findings?.find((each) => findingKey(each) === state.current?.key) ?? null);
  const chart = useSlice('document', (state) => state.chart);
  if (told === null || finding === null || chart === null) {
    return <p className="visually-hidden" role="status" data-testid="problem-voice" />;
  }
  const level = levelOf(finding);
  const words = t('problems.told', {
    number: told.index + 1,
    count: told.count,
    level: term(level === 'waived' ? waivedTerm : severityTerms[level]),
    place: findingPlace(chart, finding, t),
    message: term({ zh: finding.message, en: finding.messageEnglish }),
  });
  return (
    <p className={isShown ? 'problems-now ellipsis' : 'visually-hidden'} role="status" title={isShown ? words : undefined} data-testid="problem-voice" data-turn={told.turn}>
      {told.isWrapped ? `${t('problems.told.wrapped')} ` : ''}
      {words}
    </p>
  );
}
