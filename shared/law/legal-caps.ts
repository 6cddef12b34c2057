import type { Term } from '../model/terms.ts';
import type { Certainty } from './legal-limit.ts';

/** A statutory bound that is no period: an amount of money, a share, a number of persons, or a plain ban. */
export interface LegalCap {
  /** `P-ADD3%`. */
  readonly id: string;
  readonly name: Term;
  /** Null for a ban and for a bound by another amount. */
  readonly amount: number | null;
  /** `percent-per-day` of the amount due; `times` the principal; `persons` at least; `ban` has no amount. */
  readonly unit: 'yuan' | 'percent-per-day' | 'times' | 'persons' | 'ban';
  readonly bound: 'at-most' | 'at-least';
  readonly lawId: string;
  readonly version: string;
  readonly article: number;
  readonly paragraph: number | null;
  readonly item: number | null;
  /** Words the provision itself uses for it. */
  readonly words: readonly string[];
  /** The provision yields to other ones, or to urgency. */
  readonly exceptionClause: boolean;
  readonly certainty: Certainty;
}

const penalty = { lawId: 'penalty-law', version: '2021-01-22', paragraph: null, item: null, bound: 'at-most', exceptionClause: false, certainty: 'read' } as const;
const licence = { ...penalty, lawId: 'licence-law', version: '2019-04-23' } as const;
const coercion = { ...penalty, lawId: 'coercion-law', version: '2011-06-30' } as const;

/** Every statutory bound built in that is no period. */
export const legalCaps: readonly LegalCap[] = [
  {
    ...penalty,
    id: 'P-ADD3%',
    name: { zh: '逾期缴纳罚款每日加处罚款', en: 'Late fine per day' },
    amount: 3,
    unit: 'percent-per-day',
    article: 72,
    paragraph: 1,
    item: 1,
    words: ['每日', '百分之三', '加处罚款'],
  },
  {
    ...penalty,
    id: 'P-ADDCAP',
    name: { zh: '加处罚款的总额', en: 'Late fine in all' },
    amount: 1,
    unit: 'times',
    article: 72,
    paragraph: 1,
    item: 1,
    words: ['加处罚款的数额', '不得超出罚款的数额'],
  },
  {
    ...penalty,
    id: 'P-FINE200',
    name: { zh: '当场处罚的罚款：公民', en: 'Fine on the spot: citizen' },
    amount: 200,
    unit: 'yuan',
    article: 51,
    words: ['公民', '二百元以下'],
    exceptionClause: true,
  },
  {
    ...penalty,
    id: 'P-FINE3000',
    name: { zh: '当场处罚的罚款：法人或者其他组织', en: 'Fine on the spot: organisation' },
    amount: 3000,
    unit: 'yuan',
    article: 51,
    words: ['法人或者其他组织', '三千元以下'],
    exceptionClause: true,
  },
  {
    ...penalty,
    id: 'P-CASH100',
    name: { zh: '当场收缴的罚款', en: 'Fine collected on the spot' },
    amount: 100,
    unit: 'yuan',
    article: 68,
    item: 1,
    words: ['一百元以下'],
  },
  {
    ...penalty,
    id: 'P-OFF2',
    name: { zh: '执法人员人数', en: 'Officers at an enforcement act' },
    amount: 2,
    unit: 'persons',
    bound: 'at-least',
    article: 42,
    paragraph: 1,
    words: ['执法人员不得少于两人'],
    exceptionClause: true,
  },
  {
    ...licence,
    id: 'L-OFF2',
    name: { zh: '实地核查人数', en: 'Staff at an on-site check' },
    amount: 2,
    unit: 'persons',
    bound: 'at-least',
    article: 34,
    paragraph: 3,
    words: ['两名以上工作人员'],
  },
  {
    ...coercion,
    id: 'Q-OFF2',
    name: { zh: '实施强制措施人数', en: 'Officers at a coercive measure' },
    amount: 2,
    unit: 'persons',
    bound: 'at-least',
    article: 18,
    item: 2,
    words: ['两名以上行政执法人员'],
  },
  {
    ...coercion,
    id: 'X-CAP',
    name: { zh: '加处罚款或者滞纳金的总额', en: 'Late fine or fee in all' },
    amount: 1,
    unit: 'times',
    article: 45,
    paragraph: 2,
    words: ['不得超出金钱给付义务的数额'],
  },
  {
    ...coercion,
    id: 'X-NIGHT',
    name: { zh: '夜间、法定节假日不得强制执行', en: 'No execution at night or on statutory holidays' },
    amount: null,
    unit: 'ban',
    article: 43,
    paragraph: 1,
    words: ['夜间', '法定节假日'],
    exceptionClause: true,
  },
  {
    ...coercion,
    id: 'X-UTILITY',
    name: { zh: '不得对居民生活停水、停电、停热、停气', en: 'No cutting off residents from water, power, heat or gas' },
    amount: null,
    unit: 'ban',
    article: 43,
    paragraph: 2,
    words: ['居民生活', '供水', '供电', '供热', '供燃气'],
  },
  {
    ...coercion,
    id: 'T-LATE0.05%',
    lawId: 'tax-law',
    version: '2015-04-24',
    name: { zh: '税款滞纳金', en: 'Late fee on taxes' },
    amount: 0.05,
    unit: 'percent-per-day',
    article: 32,
    words: ['万分之五'],
  },
];

/** The bound of that id (`X-CAP`); null for an id nobody knows. */
export function legalCap(id: string): LegalCap | null {
  return legalCaps.find((cap) => cap.id === id) ?? null;
}
