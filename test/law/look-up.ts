import { chineseNumeral } from '../../shared/model/chinese-numeral.ts';
import type { LimitUnit } from '../../shared/model/limit.ts';
import type { LegalCap } from '../../shared/law/legal-caps.ts';
import type { LegalLimit } from '../../shared/law/legal-limit.ts';
import { findLaw, type LawRegister } from '../../shared/law/register.ts';
import { wordsAt, type Statute } from './statute-text.ts';

/** What looking something up in the statutes gave: what does not agree, or that its law is not at hand. */
export interface LookUp {
  readonly id: string;
  readonly wasLookedUp: boolean;
  readonly mismatches: readonly string[];
}

/** The statute of that law, in that version where the file names one. */
export function statuteOf(register: LawRegister, statutes: readonly Statute[], lawId: string, version?: string): Statute | undefined {
  return statutes.find((each) => findLaw(register, each.name)?.id === lawId && (version === undefined || each.version === '' || each.version === version));
}

/** The limit's number and unit words in the cited place, its start, unit rule, extension, exclusions and exception clause. */
export function lookUpLimit(register: LawRegister, statutes: readonly Statute[], limit: LegalLimit): LookUp {
  const statute = statuteOf(register, statutes, limit.lawId, limit.version);
  if (statute === undefined) {
    return { id: limit.id, wasLookedUp: false, mismatches: [] };
  }
  const words = wordsAt(statute, limit);
  const article = wordsAt(statute, { article: limit.article });
  if (words === null || article === null) {
    return { id: limit.id, wasLookedUp: true, mismatches: [`no article ${limit.article}, paragraph ${limit.paragraph}, item ${limit.item}`] };
  }
  const writesWorkdays = period(limit.amount, '个工作日').test(words);
  const mismatches = [
    ...(written(limit.amount, limit.unit).test(words) ? [] : [`${limit.amount} ${limit.unit} not in art. ${limit.article}`]),
    ...(limit.counted === 'before' && !new RegExp(`${written(limit.amount, limit.unit).source}前`).test(words) ? ['not counted backward there'] : []),
    // How a start begins is the provision's own word: 受理, 立案, 收到.
    ...(article.includes(limit.start.slice(0, 2)) ? [] : [`does not speak of ${limit.start}`]),
    ...unitMismatches(statute, limit, writesWorkdays),
    ...extensionMismatches(statute, limit),
    ...limit.exclusions.filter(({ zh, article: place }) => !/不包括|不计算/.test(wordsAt(statute, { article: place }) ?? '') || !(wordsAt(statute, { article: place }) ?? '').includes(zh)).map(({ zh }) => `does not leave out ${zh}`),
    ...(limit.exceptionClause === exception.test(words) ? [] : [limit.exceptionClause ? 'has no exception clause' : 'has an exception clause']),
  ];
  return { id: limit.id, wasLookedUp: true, mismatches };
}

/** The cap's number and words in the cited place. */
export function lookUpCap(register: LawRegister, statutes: readonly Statute[], cap: LegalCap): LookUp {
  const statute = statuteOf(register, statutes, cap.lawId, cap.version);
  if (statute === undefined) {
    return { id: cap.id, wasLookedUp: false, mismatches: [] };
  }
  const words = wordsAt(statute, cap) ?? '';
  const number = capNumber(cap);
  return {
    id: cap.id,
    wasLookedUp: true,
    mismatches: [
      ...cap.words.filter((word) => !words.includes(word)).map((word) => `${word} not in art. ${cap.article}`),
      ...(number === null || number.test(words) ? [] : [`${cap.amount} ${cap.unit} not in art. ${cap.article}`]),
      ...(cap.exceptionClause && !exception.test(words) ? ['has no exception clause'] : []),
    ],
  };
}

/** The amount with the unit's word, as statutes write it: in Chinese or in digits, 两 beside 二, 个 between or not. */
export function written(amount: number, unit: LimitUnit): RegExp {
  return period(amount, unitWords[unit]);
}

/** Whether the law's own rule on days makes the amount working or calendar days; null where its text gives no rule. */
export function unitBy(rule: string, amount: number): 'workday' | 'day' | null {
  if (!rule.includes('工作日')) {
    return /日、月、年计算|民事诉讼法/.test(rule) ? 'day' : null;
  }
  const listed = [...rule.matchAll(/[“"]([一二三四五六七八九十]+)日[”"]/g)].map((match) => match[1]);
  if (listed.length > 0) {
    return listed.includes(chineseNumeral(amount)) ? 'workday' : 'day';
  }
  const upTo = /([一二三四五六七八九十]+)日以内期限/.exec(rule)?.[1];
  if (upTo !== undefined) {
    return Array.from({ length: 99 }, (_, index) => chineseNumeral(index + 1)).indexOf(upTo) + 1 >= amount ? 'workday' : 'day';
  }
  return rule.includes('期限以工作日计算') ? 'workday' : null;
}

// helpers

const exception = /另有规定|的除外|从其规定|依照其规定/;
const unitWords: Readonly<Record<LimitUnit, string>> = { workday: '(?:个?工作)?日', day: '日', unspecified: '日', month: '个月', hour: '小时', year: '年' };

function numerals(amount: number): string {
  const chinese = amount < 10_000 && Number.isInteger(amount) ? [chineseNumeral(amount), ...(amount === 2 ? ['两'] : [])] : [];
  return [String(amount), ...chinese].join('|');
}

function period(amount: number, word: string): RegExp {
  return new RegExp(`(?<![\\d一二三四五六七八九十百千零两])(?:${numerals(amount)})${word}`);
}

function unitMismatches(statute: Statute, { amount, unit, unitArticle, certainty }: LegalLimit, writesWorkdays: boolean): string[] {
  if (unitArticle === null) {
    const isPlain = unit === 'workday' ? writesWorkdays : !writesWorkdays;
    return isPlain && (unit !== 'day' || certainty === 'interpretive') ? [] : [`${unit} rests on no article`];
  }
  const rule = wordsAt(statute, { article: unitArticle });
  const said = rule === null ? null : unitBy(rule, amount);
  return said === unit ? [] : [`art. ${unitArticle} makes it ${said ?? 'nothing'}, not ${unit}`];
}

function extensionMismatches(statute: Statute, { extension }: LegalLimit): string[] {
  if (extension === null) {
    return [];
  }
  const { article, paragraph, amount, unit, approver, mustTell } = extension;
  const words = wordsAt(statute, { article, paragraph }) ?? '';
  const extended = /延长[\s\S]*/.exec(words)?.[0] ?? '';
  return [
    ...(written(amount, unit).test(extended) ? [] : [`extension by ${amount} ${unit} not in art. ${article}`]),
    ...(approver === null || words.includes(approver.zh) ? [] : [`${approver.zh} does not approve`]),
    ...(!mustTell || (wordsAt(statute, { article }) ?? '').includes('告知') ? [] : ['the extension need not be told']),
  ];
}

function capNumber({ amount, unit }: LegalCap): RegExp | null {
  switch (unit) {
    case 'yuan':
      return period(amount ?? 0, '元');
    case 'percent-per-day':
      return new RegExp(`百分之${amount === null ? '' : Number.isInteger(amount) ? chineseNumeral(amount) : amount}`);
    case 'persons':
      return new RegExp(`(?:${numerals(amount ?? 0)})[人名]`);
    default:
      return null;
  }
}
