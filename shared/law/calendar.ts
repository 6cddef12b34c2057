import type { Arrangement, CalendarSettings, LocalDay } from './arrangement.ts';
import { dayOf, numberOf, weekdayOf } from './day-number.ts';
import { shippedArrangements } from './shipped-arrangements.ts';
import { statutoryDay } from './statutory-days.ts';

/** What a day is, and by what: the year's notice, the locality, the law alone, or the week. */
export interface CalendarDay {
  readonly isWorkday: boolean;
  /** The holiday it belongs to, off or worked for it; empty for an ordinary day. */
  readonly name: string;
  readonly by: 'notice' | 'locality' | 'statute' | 'week';
  /** The year's notice is not known yet: it may be otherwise. */
  readonly isProvisional: boolean;
}

/** Which days are worked. Days are `YYYY-MM-DD`. */
export interface Calendar {
  readonly arrangements: readonly Arrangement[];
  day(date: string): CalendarDay;
}

/** The shipped arrangements, those a library adds (of one year the library's) and the locality's own days. */
export function calendarOf({ arrangements, localDays }: CalendarSettings = { arrangements: [], localDays: [] }): Calendar {
  const added = new Set(arrangements.map(({ year }) => year));
  return createCalendar([...shippedArrangements.filter(({ year }) => !added.has(year)), ...arrangements], localDays);
}

export function createCalendar(arrangements: readonly Arrangement[], localDays: readonly LocalDay[] = []): Calendar {
  const years = new Set(arrangements.map(({ year }) => year));
  const arranged = daysOf(arrangements);
  const local = new Map(localDays.map((each) => [each.date, each]));
  return {
    arrangements,
    day(date) {
      const isProvisional = !isSettled(date, years);
      const own = local.get(date);
      if (own !== undefined) {
        return { isWorkday: !own.isOff, name: own.name, by: 'locality', isProvisional };
      }
      const noticed = arranged.get(date);
      if (noticed !== undefined) {
        return { isWorkday: !noticed.isOff, name: noticed.name, by: 'notice', isProvisional: false };
      }
      const statutory = years.has(yearOf(date)) ? null : statutoryDay(date.slice(5));
      return statutory === null
        ? { isWorkday: weekdayOf(numberOf(date)) <= 5, name: '', by: 'week', isProvisional }
        : { isWorkday: false, name: statutory, by: 'statute', isProvisional };
    },
  };
}

// helpers

/** From here on in December the next year's notice may move days. */
const firstUnsettled = '12-24';

function isSettled(date: string, years: ReadonlySet<number>): boolean {
  const year = yearOf(date);
  return years.has(year) && (date.slice(5) < firstUnsettled || years.has(year + 1));
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function daysOf(arrangements: readonly Arrangement[]): Map<string, { readonly name: string; readonly isOff: boolean }> {
  const days = new Map<string, { readonly name: string; readonly isOff: boolean }>();
  for (const { name, from, to, isOff } of arrangements.flatMap((arrangement) => arrangement.days)) {
    const last = numberOf(to);
    for (let number = numberOf(from); number <= last; number += 1) {
      days.set(dayOf(number), { name, isOff });
    }
  }
  return days;
}
