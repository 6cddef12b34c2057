import { assertNever } from '../kernel/assert-never.ts';
import type { Limit, OverallLimit } from './limit.ts';
import { limitUnitTerms } from './terms.ts';

/** The limit in words, e.g. `自受理之日起20个工作日`. */
export function printLimit(limit: Limit): string {
  const start = limit.start === '' ? '' : `自${limit.start}起`;
  return `${start}${limit.amount}${limitUnitTerms[limit.unit].zh}`;
}

/** An overall limit in words; `未填写` where nobody stated one. */
export function printOverallLimit(limit: OverallLimit | null): string {
  if (limit === null) {
    return '未填写';
  }
  switch (limit.mode) {
    case 'period':
      return printLimit(limit.limit);
    case 'immediate':
      return '即时办结';
    case 'none':
      return `无${limit.reason === '' ? '' : `（${limit.reason}）`}`;
    default:
      return assertNever(limit);
  }
}
