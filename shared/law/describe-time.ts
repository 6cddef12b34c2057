import type { Chart } from '../model/chart.ts';
import type { LimitUnit } from '../model/limit.ts';
import { limitUnits } from '../model/limit.ts';
import { limitUnitTerms, type Term } from '../model/terms.ts';
import type { StepCounting } from './step-counting.ts';
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

/**
 * What is not in the sum, a line each: time not counted, the counterparty's and others' limits, limits before and after,
 * steps that state none.
 */
export function describeApart(chart: Chart, time: ChartTime): Term[] {
  const nodes = new Map(chart.nodes.map((node) => [node.id, node]));
  const named = (title: Term, ids: readonly string[]): Term[] => {
    const names = ids.flatMap((id) => nodes.get(id) ?? []).map(({ text, limit }) => ({ text: text.trim(), limit: limit === null ? { zh: '', en: '' } : printTotals({ [limit.unit]: limit.amount }) }));
    return names.length === 0
      ? []
      : [
          {
            zh: `${title.zh}：${names.map(({ text, limit }) => `${text}${limit.zh}`).join('、')}`,
            en: `${title.en}: ${names.map(({ text, limit }) => `${text} ${limit.en}`.trim()).join(', ')}`,
          },
        ];
  };
  const counted = (...wanted: readonly StepCounting[]): string[] => time.apart.filter((id) => wanted.includes(time.steps.get(id)?.counting ?? 'counted'));
  return [
    ...named({ zh: '不计入', en: 'Not counted' }, time.excluded),
    ...named({ zh: '相对人和外部单位', en: 'Counterparty and outside bodies' }, counted('outside')),
    ...named({ zh: '总时限起算以前', en: 'Before the overall limit starts' }, counted('before')),
    ...named({ zh: '决定以后', en: 'After the decision' }, counted('after')),
    ...named({ zh: '依法延长', en: 'Lawful extension' }, counted('extension')),
    ...named({ zh: '没有写时限', en: 'Without limit' }, time.withoutLimit),
  ];
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
