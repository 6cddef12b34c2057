import type { Limit } from '../model/limit.ts';

/**
 * Whether `first` is certainly longer than `second`. Working and calendar days compare one way only: as many working days
 * are never shorter. Other pairs of units are left alone, as is a 日 whose law does not say which.
 */
export function isLonger(first: Limit, second: Limit): boolean {
  if (first.unit === 'unspecified' || second.unit === 'unspecified') {
    return false;
  }
  const comparable = first.unit === second.unit || (first.unit === 'workday' && second.unit === 'day');
  return comparable && first.amount > second.amount;
}
