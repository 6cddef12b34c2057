import type { Limit, OverallLimit } from '../../shared/model/limit.ts';
import { daysBetween, limitExample, type ExampleMoment } from '../../shared/model/limit-example.ts';
import { printLimit } from '../../shared/model/print-limit.ts';
import { isLonger } from '../../shared/law/compare-limits.ts';
import { useLanguage, useText } from '../store/use-stores.tsx';
import { Chip, type ChipTone } from '../ui/Chip.tsx';
import { exampleMonthDay } from './limit-words.ts';
import { useExampleStart } from './use-example-start.ts';

export interface LimitComparisonProps {
  readonly statutory: OverallLimit | null;
  readonly promised: OverallLimit | null;
}

/** The statutory and the promised limit side by side, both counted from one day. Nothing until both are periods. */
export function LimitComparison({ statutory, promised }: LimitComparisonProps) {
  const t = useText();
  const language = useLanguage();
  const start = useExampleStart();
  if (statutory?.mode !== 'period' || promised?.mode !== 'period') {
    return null;
  }
  const year = Number(start.slice(0, 4));
  const sides = [
    { name: 'field.limit.statutory', limit: statutory.limit, end: limitExample(statutory.limit, start)?.to ?? null },
    { name: 'field.limit.promised', limit: promised.limit, end: limitExample(promised.limit, start)?.to ?? null },
  ] as const;
  const verdict = judge(statutory.limit, promised.limit, sides[0].end, sides[1].end);
  return (
    <div className="limit-comparison" data-testid="limit-comparison">
      {sides.map(({ name, limit, end }) => (
        <div key={name}>
          <span className="field-label">{t(name)}</span>
          <strong>{printLimit({ ...limit, start: '' })}</strong>
          <span>{end === null ? t('limit.end.unknown') : t('limit.end', { day: exampleMonthDay(end, year, language) })}</span>
        </div>
      ))}
      <Chip tone={verdict.tone}>{t(verdict.text, { days: verdict.days })}</Chip>
    </div>
  );
}

// helpers

interface Verdict {
  readonly tone: ChipTone;
  readonly text: 'limit.longer' | 'limit.later' | 'limit.same' | 'limit.shorter' | 'limit.incomparable';
  readonly days: number;
}

function judge(statutory: Limit, promised: Limit, last: ExampleMoment | null, end: ExampleMoment | null): Verdict {
  if (isLonger(promised, statutory)) {
    return { tone: 'bad', text: 'limit.longer', days: 0 };
  }
  if (last === null || end === null) {
    return { tone: 'info', text: 'limit.incomparable', days: 0 };
  }
  const days = daysBetween(end, last);
  if (days === 0) {
    return { tone: 'info', text: 'limit.same', days };
  }
  return days > 0 ? { tone: 'good', text: 'limit.shorter', days } : { tone: 'warn', text: 'limit.later', days: -days };
}
