import type { Limit, LimitUnit, OverallLimit } from './limit.ts';
import { readOrdinal } from './read-citation.ts';

/**
 * Units as people write them. A bare 日 or 天 stays `unspecified`: whether it counts working or calendar days is not for us
 * to guess.
 */
const units: Readonly<Record<string, LimitUnit>> = {
  个工作日: 'workday',
  工作日: 'workday',
  个自然日: 'day',
  自然日: 'day',
  '日（自然日）': 'day',
  日: 'unspecified',
  天: 'unspecified',
  '日（未注明）': 'unspecified',
  个月: 'month',
  月: 'month',
  小时: 'hour',
  个小时: 'hour',
  年: 'year',
};

/** A limit as documents state it, e.g. `自受理之日起20个工作日内` or `七日`; null where the text is none. */
export function parseLimit(text: string): Limit | null {
  const pattern = /^\s*(?:自?(?<start>[^，。；]{1,100}?)起)?(?:在)?\s*(?<amount>[\d０-９]{1,6}|[零一二两三四五六七八九十百千]{1,7})\s*(?<unit>[^\d０-９]{1,7}?)(?:以?内)?\s*。?\s*$/;
  const groups = pattern.exec(text)?.groups;
  const unit = groups?.unit === undefined ? undefined : ownUnit(groups.unit);
  const amount = amountOf(groups?.amount ?? '');
  return unit === undefined || amount < 1 || amount > 100000 ? null : { amount, unit, start: groups?.start ?? '' };
}

/** The same for a whole power: a period, 即时办结 or 无; null where the text is none of these. */
export function parseOverallLimit(text: string): OverallLimit | null {
  if (/^\s*(即时|当场|即办|即时办结|当场办结)\s*$/.test(text)) {
    return { mode: 'immediate' };
  }
  const none = /^\s*无(?:期限|时限)?(?:（(?<reason>[^）]{0,500})）)?\s*$/.exec(text);
  if (none !== null) {
    return { mode: 'none', reason: none.groups?.reason ?? '' };
  }
  const limit = parseLimit(text);
  return limit === null ? null : { mode: 'period', limit };
}

// helpers

function ownUnit(name: string): LimitUnit | undefined {
  return Object.hasOwn(units, name) ? units[name] : undefined;
}

/** A figure in digits of either width or in Chinese; 0 where it is neither. */
function amountOf(figure: string): number {
  const plain = figure.normalize('NFKC');
  return /^\d+$/.test(plain) ? Number(plain) : (readOrdinal(plain) ?? 0);
}
