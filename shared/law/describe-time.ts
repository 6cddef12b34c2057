import type { LimitUnit } from '../model/limit.ts';
import { limitUnits } from '../model/limit.ts';
import { limitUnitTerms, type Term } from '../model/terms.ts';
import type { ChartTime, TimeTotals } from './time-of.ts';

/** The totals in words: 15个工作日、1个月; empty where nothing adds up. */
export function printTotals(total: TimeTotals): Term {
  const units = limitUnits.filter((unit) => (total[unit] ?? 0) > 0);
  const words = (language: keyof Term): string[] => units.map((unit) => amountOf(total, unit, language));
  return { zh: words('zh').join('、'), en: words('en').join(', ') };
}

/** What a clerk should know of the sum, in one sentence; null where no step up to the decision states a limit. */
export function describeTime({ total, overall, verdict, unstated }: ChartTime): Term | null {
  const sum = printTotals(total);
  if (sum.zh === '') {
    return null;
  }
  const open = unstated === 0 ? { zh: '', en: '' } : { zh: `另有${unstated}个环节没有写时限`, en: `${unstated} more steps state none` };
  if (overall === null || verdict === 'open') {
    return { zh: joined('，', `到作出决定，环节时限合计${sum.zh}`, open.zh), en: joined('; ', `The steps up to the decision add up to ${sum.en}`, open.en) };
  }
  const whole = printTotals({ [overall.limit.unit]: overall.limit.amount });
  const name = overall.kind === 'promised' ? { zh: '承诺时限', en: 'the promise' } : { zh: '法定时限', en: 'the statutory limit' };
  const relation = relations[verdict];
  return {
    zh: joined('，', `到作出决定，环节时限合计${sum.zh}，${relation.zh}${name.zh}${whole.zh}`, open.zh),
    en: joined('; ', `The steps up to the decision add up to ${sum.en}, ${relation.en} ${name.en} of ${whole.en}`, open.en),
  };
}

// helpers

const relations: Readonly<Record<'within' | 'exceeds' | 'may-exceed', Term>> = {
  within: { zh: '不超过', en: 'within' },
  exceeds: { zh: '超过', en: 'more than' },
  'may-exceed': { zh: '可能超过', en: 'perhaps more than' },
};

function amountOf(total: TimeTotals, unit: LimitUnit, language: keyof Term): string {
  const term = limitUnitTerms[unit][language];
  return language === 'zh' ? `${total[unit] ?? 0}${term}` : `${total[unit] ?? 0} ${term}`;
}

function joined(mark: string, ...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(mark);
}
