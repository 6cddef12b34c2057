import type { LimitUnit } from '../model/limit.ts';
import { readOrdinal } from '../model/read-citation.ts';
import { plain } from './sentences.ts';

/** A number of days as a text states it; a 日 that does not say which stays `unspecified`. */
export interface StatedDays {
  readonly amount: number;
  readonly unit: Extract<LimitUnit, 'workday' | 'day' | 'unspecified'>;
  /** What stands right before and right after it in the text. */
  readonly before: string;
  readonly after: string;
}

/** Every number of days the text states, in its order: 五个工作日, 7日, 十五日（自然日）. */
export function statedDays(text: string): StatedDays[] {
  const said = plain(text);
  return [...said.matchAll(daysPattern)].flatMap((match) => {
    const { figure = '', unit = '' } = match.groups ?? {};
    const amount = readFigure(figure);
    return amount === null ? [] : [{ amount, unit: unitOf(unit), before: said.slice(0, match.index), after: said.slice(match.index + match[0].length) }];
  });
}

/** A whole number in digits or Chinese numerals: 200, 二百, 三千, 两; null where it is none. */
export function readFigure(figure: string): number | null {
  const digits = figure.normalize('NFKC').replaceAll(',', '');
  if (/^\d{1,9}$/.test(digits)) {
    return Number(digits);
  }
  const many = /^(.+)万$/.exec(digits)?.[1];
  if (many !== undefined) {
    const value = readFigure(many);
    return value === null ? null : value * 10_000;
  }
  return readOrdinal(digits.replaceAll('两', '二'));
}

// helpers

const daysPattern = /(?<figure>\d{1,6}|[零一二两三四五六七八九十百]{1,6})(?<unit>个?工作日|个?自然日|日\(自然日\)|个?日(?!期)|天)/g;

function unitOf(unit: string): StatedDays['unit'] {
  if (unit.includes('工作日')) {
    return 'workday';
  }
  return unit.includes('自然日') ? 'day' : 'unspecified';
}
