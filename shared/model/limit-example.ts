import { assertNever } from '../kernel/assert-never.ts';
import type { Limit } from './limit.ts';

/** A calendar day, or an hour of one. */
export interface ExampleMoment {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 0 Sunday to 6 Saturday. */
  readonly weekday: number;
  /** Full hour from 0 to 23; only where the limit counts hours. */
  readonly hour: number | null;
}

/** A limit counted from a day: when it ends. */
export interface LimitExample {
  readonly from: ExampleMoment;
  readonly to: ExampleMoment;
  /** Only Saturdays and Sundays were left out: legal holidays and make-up days are the clerk's to add. */
  readonly skipsWeekends: boolean;
}

const dayLength = 86_400_000;
/** When an office day begins: where an example by hours starts. */
const firstHour = 9;
/** Latest year a date is counted to; what lies beyond says nothing. */
const lastYear = 9999;

/**
 * The limit counted from `start` (`YYYY-MM-DD`): the start day is not counted. A month ends on the day of the same number
 * or, where the month has none, on its last. Null for `unspecified`, whose law must say which days, for what is no date,
 * and for an end beyond the year 9999.
 */
export function limitExample(limit: Limit, start: string): LimitExample | null {
  const from = readDay(start);
  const end = from === null ? null : endOf(limit, from);
  if (from === null || end === null || new Date(end).getUTCFullYear() > lastYear) {
    return null;
  }
  const isByHours = limit.unit === 'hour';
  return {
    from: moment(isByHours ? from + firstHour * 3_600_000 : from, isByHours),
    to: moment(end, isByHours),
    skipsWeekends: limit.unit === 'workday',
  };
}

/** How many calendar days lie between two ends of limits that begin alike; negative where `second` is the earlier. */
export function daysBetween(first: ExampleMoment, second: ExampleMoment): number {
  return Math.round((utcOf(second) - utcOf(first)) / dayLength);
}

/** The day itself where an office works, else the next one that is no Saturday or Sunday: where an example can begin. */
export function nextWeekday(day: string): string {
  let at = readDay(day);
  if (at === null) {
    return day;
  }
  while (isWeekend(at)) {
    at += dayLength;
  }
  return new Date(at).toISOString().slice(0, 10);
}

// helpers

function endOf({ amount, unit }: Limit, from: number): number | null {
  switch (unit) {
    case 'workday':
      return addWorkdays(from, amount);
    case 'day':
      return from + amount * dayLength;
    case 'month':
      return addMonths(from, amount);
    case 'year':
      return addMonths(from, amount * 12);
    case 'hour':
      return from + (firstHour + amount) * 3_600_000;
    case 'unspecified':
      return null;
    default:
      return assertNever(unit);
  }
}

/** Whole weeks at a stride, so that a hundred thousand workdays are counted at once. */
function addWorkdays(from: number, amount: number): number {
  let at = from + Math.floor((amount - 1) / 5) * 7 * dayLength;
  for (let rest = ((amount - 1) % 5) + 1; rest > 0; ) {
    at += dayLength;
    rest -= isWeekend(at) ? 0 : 1;
  }
  return at;
}

function addMonths(from: number, months: number): number {
  const start = new Date(from);
  const day = start.getUTCDate();
  const first = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, lastDay));
}

function isWeekend(at: number): boolean {
  const weekday = new Date(at).getUTCDay();
  return weekday === 0 || weekday === 6;
}

function readDay(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) {
    return null;
  }
  const at = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(at).toISOString().slice(0, 10) === text ? at : null;
}

function moment(at: number, isByHours: boolean): ExampleMoment {
  const date = new Date(at);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: isByHours ? date.getUTCHours() : null,
  };
}

function utcOf({ year, month, day }: ExampleMoment): number {
  return Date.UTC(year, month - 1, day);
}
