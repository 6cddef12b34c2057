import type { Limit } from '../model/limit.ts';

/**
 * Whether `first` is certainly longer than `second`, whatever the calendar. Units that differ are compared by how long they
 * can be: 30 working days are longer than 30 days, 3 months longer than 80 days, 2 months not certainly longer than 60 days.
 * A 日 whose law does not say which is compared with nothing.
 */
export function isLonger(first: Limit, second: Limit): boolean {
  if (first.unit === 'unspecified' || second.unit === 'unspecified') {
    return false;
  }
  return first.unit === second.unit ? first.amount > second.amount : fewestDays(first) > mostDays(second);
}

// helpers

/** The fewest calendar days it can take. At most seven working days stand in a row, where both days of a weekend are made up. */
function fewestDays({ amount, unit }: Limit): number {
  switch (unit) {
    case 'workday':
      return amount + Math.floor((amount - 1) / 7);
    case 'hour':
      return amount / 24;
    case 'month':
      return 28 * amount;
    case 'year':
      return 365 * amount;
    default:
      return amount;
  }
}

/** The most it can take; working days have no bound that holds in every year. */
function mostDays({ amount, unit }: Limit): number {
  switch (unit) {
    case 'workday':
      return Infinity;
    case 'hour':
      return amount / 24;
    case 'month':
      return 31 * amount;
    case 'year':
      return 366 * amount;
    default:
      return amount;
  }
}
