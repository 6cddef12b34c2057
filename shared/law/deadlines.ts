import type { Limit } from '../model/limit.ts';
import type { Calendar } from './calendar.ts';
import { civilOf, dayOf, daysOfMonth, numberOf, printDay, weekdayOf } from './day-number.ts';

/**
 * When a period ends. The day it starts on is not counted (民法典201; the working-day clauses of the administrative laws). A last day
 * that is a day off moves to the next working day (民法典203): `raw` is the day before that, `rolled` after it. For a limit that
 * binds the agency rolling is disputed: both are shown.
 */
export interface Deadline {
  readonly raw: string;
  readonly rolled: string;
  /** The counting reached a year whose notice is not known: 预计. */
  readonly isProvisional: boolean;
}

/** Most working days that are counted: twenty years. */
export const mostWorkdays = 5000;

/** The `amount`-th working day after `start`. Lands on a working day, so that nothing rolls. */
export function addWorkdays(calendar: Calendar, start: string, amount: number): Deadline {
  let number = numberOf(start);
  let left = wholeAmount(amount, mostWorkdays);
  let isProvisional = false;
  while (left > 0) {
    number += 1;
    const day = calendar.day(dayOf(number));
    isProvisional ||= day.isProvisional;
    left -= day.isWorkday ? 1 : 0;
  }
  const last = dayOf(number);
  return { raw: last, rolled: last, isProvisional };
}

/** The working days after `from` up to and with `to`; 0 where `to` is not later. */
export function countWorkdays(calendar: Calendar, from: string, to: string): number {
  let count = 0;
  const last = numberOf(to);
  for (let number = numberOf(from) + 1; number <= last; number += 1) {
    count += calendar.day(dayOf(number)).isWorkday ? 1 : 0;
  }
  return count;
}

/** Days of one kind that follow each other. */
export interface DayRun {
  readonly from: string;
  readonly to: string;
  /** The holiday; empty for a weekend. */
  readonly name: string;
  readonly isOff: boolean;
}

/** What is out of the week's order after `from` up to and with `to`: days off with weekends, and weekend days worked instead. */
export function unusualDays(calendar: Calendar, from: string, to: string): DayRun[] {
  const runs: DayRun[] = [];
  const last = numberOf(to);
  for (let number = numberOf(from) + 1; number <= last; number += 1) {
    const date = dayOf(number);
    const { isWorkday, name } = calendar.day(date);
    const before = runs.at(-1);
    if (before !== undefined && before.isOff === !isWorkday && before.name === name && numberOf(before.to) === number - 1) {
      runs[runs.length - 1] = { ...before, to: date };
    } else if (!isWorkday || weekdayOf(number) > 5) {
      runs.push({ from: date, to: date, name, isOff: !isWorkday });
    }
  }
  return runs;
}

export function addDays(calendar: Calendar, start: string, amount: number): Deadline {
  return rolled(calendar, dayOf(numberOf(start) + wholeAmount(amount, 100000)));
}

/** The day of the same number, else the month's last one (民法典202). */
export function addMonths(calendar: Calendar, start: string, amount: number): Deadline {
  const { year, month, day } = civilOf(start);
  const months = year * 12 + (month - 1) + wholeAmount(amount, 1200);
  const [endYear, endMonth] = [Math.floor(months / 12), (months % 12) + 1];
  return rolled(calendar, printDay({ year: endYear, month: endMonth, day: Math.min(day, daysOfMonth(endYear, endMonth)) }));
}

/** By the limit's own unit. Null for hours, which run by the clock, and for 日 that does not say which: none is guessed. */
export function deadlineOf(calendar: Calendar, start: string, { amount, unit }: Pick<Limit, 'amount' | 'unit'>): Deadline | null {
  switch (unit) {
    case 'workday':
      return addWorkdays(calendar, start, amount);
    case 'day':
      return addDays(calendar, start, amount);
    case 'month':
      return addMonths(calendar, start, amount);
    case 'year':
      return addMonths(calendar, start, amount * 12);
    case 'hour':
    case 'unspecified':
      return null;
  }
}

/**
 * The first day a hearing may be held where its notice must come `amount` working days before (处罚法64, 许可法48): neither the day
 * of the notice nor that of the hearing is counted, which is the careful reading.
 */
export function earliestHearing(calendar: Calendar, notice: string, amount: number): Deadline {
  const before = addWorkdays(calendar, notice, amount);
  const hearing = addWorkdays(calendar, before.raw, 1);
  return { ...hearing, isProvisional: before.isProvisional || hearing.isProvisional };
}

/** The moment so many hours later by the clock, `YYYY-MM-DDTHH:MM`; hours never roll. */
export function addHours(start: string, amount: number): string {
  const [day = '', clock = '00:00'] = start.split('T');
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  const minutes = hour * 60 + minute + wholeAmount(amount, 100000) * 60;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${dayOf(numberOf(day) + Math.floor(minutes / 1440))}T${two(Math.floor((minutes % 1440) / 60))}:${two(minutes % 60)}`;
}

// helpers

function rolled(calendar: Calendar, raw: string): Deadline {
  let number = numberOf(raw);
  let day = calendar.day(raw);
  let isProvisional = day.isProvisional;
  while (!day.isWorkday) {
    number += 1;
    day = calendar.day(dayOf(number));
    isProvisional ||= day.isProvisional;
  }
  return { raw, rolled: dayOf(number), isProvisional };
}

function wholeAmount(amount: number, most: number): number {
  if (!Number.isInteger(amount) || amount < 0 || amount > most) {
    throw new RangeError(`a period of ${amount} is none of 0 to ${most}`);
  }
  return amount;
}
