import { assertNever } from '../kernel/assert-never.ts';
import type { Limit, LimitUnit } from '../model/limit.ts';

/** A period without its start. */
export type Duration = Pick<Limit, 'amount' | 'unit'>;

/** What is counted when periods of different units are held against each other. */
export type CountedIn = 'workday' | 'day';

/**
 * The fewest and most working or calendar days a period can take, whichever day it starts on: units that differ are never
 * converted, only held between these. Holidays: 13 days a year by law (放假办法2), in blocks of at most ten days off with the
 * weekends moved to them, and a few days of the locality's own (放假办法4); at most seven working days in a row.
 */
export function fewest({ amount, unit }: Duration, countedIn: CountedIn): number {
  switch (unit) {
    case 'workday':
      return countedIn === 'workday' ? amount : fewestDaysFor(amount);
    case 'day':
      return countedIn === 'workday' ? fewestWorkdaysIn(amount) : amount;
    case 'unspecified':
      return countedIn === 'workday' ? fewestWorkdaysIn(amount) : amount;
    case 'hour':
      return countedIn === 'workday' ? fewestWorkdaysIn(Math.floor(amount / 24)) : amount / 24;
    case 'month':
      return fewest({ amount: 28 * amount, unit: 'day' }, countedIn);
    case 'year':
      return fewest({ amount: 365 * amount, unit: 'day' }, countedIn);
    default:
      return assertNever(unit);
  }
}

/** See `fewest`. */
export function most({ amount, unit }: Duration, countedIn: CountedIn): number {
  switch (unit) {
    case 'workday':
      return countedIn === 'workday' ? amount : mostDaysFor(amount);
    case 'day':
      return countedIn === 'workday' ? mostWorkdaysIn(amount) : amount;
    case 'unspecified':
      return countedIn === 'workday' ? amount : mostDaysFor(amount);
    case 'hour':
      return countedIn === 'workday' ? Math.ceil(amount / 24) : amount / 24;
    case 'month':
      return most({ amount: 31 * amount, unit: 'day' }, countedIn);
    case 'year':
      return most({ amount: 366 * amount, unit: 'day' }, countedIn);
    default:
      return assertNever(unit);
  }
}

/** What a limit of that unit is measured in; a bare 日 may be either. */
export function measuresOf(unit: LimitUnit): readonly CountedIn[] {
  return unit === 'workday' ? ['workday'] : unit === 'unspecified' ? ['workday', 'day'] : ['day'];
}

// helpers

/** Days off beyond two of seven: of one block of holidays, and so many a year. */
const blockOfHolidays = 10;
const holidaysOfYear = 16;
/** Working days beyond five of seven, where weekends are worked instead of other days. */
const madeUpWeekends = 4;

function fewestWorkdaysIn(days: number): number {
  return Math.max(0, Math.floor((days * 5) / 7 - blockOfHolidays - (days * holidaysOfYear) / 365));
}

function mostWorkdaysIn(days: number): number {
  return Math.min(days, Math.floor((days * 5) / 7 + madeUpWeekends));
}

function fewestDaysFor(workdays: number): number {
  return Math.max(workdays, Math.ceil(((workdays - madeUpWeekends) * 7) / 5));
}

function mostDaysFor(workdays: number): number {
  return Math.ceil((workdays + blockOfHolidays) / (5 / 7 - holidaysOfYear / 365));
}
