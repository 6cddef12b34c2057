import { chineseNumeral } from '../model/chinese-numeral.ts';
import type { Limit, LimitUnit } from '../model/limit.ts';

/** The length of a limit as statutes and remedy clauses write it: 六十日, 六个月, 五个工作日, 二十四小时. Throws RangeError over 9999. */
export function amountInWords({ amount, unit }: Pick<Limit, 'amount' | 'unit'>): string {
  return `${chineseNumeral(amount)}${words[unit]}`;
}

// helpers

const words: Readonly<Record<LimitUnit, string>> = { workday: '个工作日', day: '日', month: '个月', hour: '小时', year: '年', unspecified: '日' };
