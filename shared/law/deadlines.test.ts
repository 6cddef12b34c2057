import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from './calendar.ts';
import { dayOf, isDay, numberOf, weekdayOf } from './day-number.ts';
import { addDays, addHours, addMonths, addWorkdays, countWorkdays, deadlineOf, earliestHearing, unusualDays } from './deadlines.ts';

const calendar = calendarOf();
const anyDay = fc.integer({ min: numberOf('2019-01-01'), max: numberOf('2026-12-23') }).map(dayOf);
const anyAmount = fc.integer({ min: 0, max: 300 });

describe('published vectors', () => {
  test.each([
    ['2025-01-20', 20, '2025-02-21'],
    ['2026-01-30', 20, '2026-03-05'],
    ['2026-02-14', 20, '2026-03-20'],
    ['2026-03-02', 20, '2026-03-30'],
    ['2026-04-30', 5, '2026-05-11'],
    ['2026-04-30', 7, '2026-05-13'],
    ['2026-09-18', 20, '2026-10-22'],
    ['2026-09-30', 5, '2026-10-13'],
  ])('%s and %i working days: %s', (start, amount, end) => {
    expect(addWorkdays(calendar, start, amount)).toEqual({ raw: end, rolled: end, isProvisional: false });
  });

  test('a hearing with notice of seven working days', () => {
    expect(earliestHearing(calendar, '2026-04-20', 7)).toMatchObject({ raw: '2026-04-30', isProvisional: false });
  });

  test('a deadline in a year without notice is provisional, with the fixed days off', () => {
    expect(addWorkdays(calendar, '2026-12-08', 20)).toEqual({ raw: '2027-01-06', rolled: '2027-01-06', isProvisional: true });
    expect(calendar.day('2027-01-01')).toEqual({ isWorkday: false, name: '元旦', by: 'statute', isProvisional: true });
    expect(addDays(calendar, '2026-11-16', 60).isProvisional).toBe(true);
  });

  test.each([
    ['2026-07-03', 90, '2026-10-01', '2026-10-08'],
    ['2026-09-01', 30, '2026-10-01', '2026-10-08'],
    ['2026-11-16', 30, '2026-12-16', '2026-12-16'],
  ])('%s and %i calendar days: %s, rolled %s', (start, amount, raw, rolled) => {
    expect(addDays(calendar, start, amount)).toEqual({ raw, rolled, isProvisional: false });
  });

  test('months end with the month', () => {
    expect(addMonths(calendar, '2026-08-31', 6)).toEqual({ raw: '2027-02-28', rolled: '2027-03-01', isProvisional: true });
    expect(addMonths(calendar, '2024-01-31', 1)).toMatchObject({ raw: '2024-02-29' });
    expect(deadlineOf(calendar, '2020-02-29', { amount: 1, unit: 'year' })).toMatchObject({ raw: '2021-02-28' });
  });

  test.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, count) => {
    expect(countWorkdays(calendar, `${year - 1}-12-31`, `${year}-12-31`)).toBe(count);
  });

  test('the days off and the weekends worked on the way are told', () => {
    expect(unusualDays(calendar, '2026-09-30', '2026-10-13')).toEqual([
      { from: '2026-10-01', to: '2026-10-07', name: '国庆节', isOff: true },
      { from: '2026-10-10', to: '2026-10-10', name: '国庆节', isOff: false },
      { from: '2026-10-11', to: '2026-10-11', name: '', isOff: true },
    ]);
  });

  test('hours run by the clock and do not roll', () => {
    expect(addHours('2026-09-30T18:30', 24)).toBe('2026-10-01T18:30');
    expect(addHours('2026-12-31T23:59', 1)).toBe('2027-01-01T00:59');
  });

  test('neither hours nor 日 alone are made into days', () => {
    expect(deadlineOf(calendar, '2026-03-02', { amount: 5, unit: 'unspecified' })).toBeNull();
    expect(deadlineOf(calendar, '2026-03-02', { amount: 24, unit: 'hour' })).toBeNull();
  });

  test('late December waits for the next notice, which may move its days', () => {
    expect(calendar.day('2026-12-23').isProvisional).toBe(false);
    expect(calendar.day('2026-12-31').isProvisional).toBe(true);
    expect(calendar.day('2022-12-31')).toMatchObject({ isWorkday: false, name: '元旦', isProvisional: false });
  });
});

describe('for any day and amount', () => {
  test('adding working days is monotone in both', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyAmount, anyAmount, (first, second, few, more) => {
        const [early, late] = first <= second ? [first, second] : [second, first];
        const [less, much] = few <= more ? [few, more] : [more, few];
        expect(addWorkdays(calendar, early, less).raw <= addWorkdays(calendar, late, much).raw).toBe(true);
      }),
    );
  });

  test('counting the days takes the adding back, and it never lands on a day off', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 300 }), (start, amount) => {
        const { raw } = addWorkdays(calendar, start, amount);
        expect(countWorkdays(calendar, start, raw)).toBe(amount);
        expect(calendar.day(raw).isWorkday).toBe(true);
      }),
    );
  });

  test('a rolled day is worked, never earlier, and nothing lies between but days off', () => {
    fc.assert(
      fc.property(anyDay, anyAmount, (start, amount) => {
        const { raw, rolled } = addDays(calendar, start, amount);
        expect(calendar.day(rolled).isWorkday).toBe(true);
        expect(rolled >= raw).toBe(true);
        expect(countWorkdays(calendar, dayOf(numberOf(raw) - 1), rolled)).toBe(1);
      }),
    );
  });

  test('what ends after the last notice is provisional', () => {
    fc.assert(
      fc.property(fc.integer({ min: numberOf('2026-06-01'), max: numberOf('2026-12-20') }).map(dayOf), fc.integer({ min: 150, max: 400 }), (start, amount) => {
        const end = addWorkdays(calendar, start, amount);
        expect(end.isProvisional).toBe(end.raw >= '2026-12-24');
      }),
    );
  });

  test('days and their numbers are one to one, and weeks have seven days', () => {
    fc.assert(
      fc.property(fc.integer({ min: numberOf('1900-01-01'), max: numberOf('2999-12-31') }), (number) => {
        expect(numberOf(dayOf(number))).toBe(number);
        expect(isDay(dayOf(number))).toBe(true);
        expect(weekdayOf(number)).toBe(new Date(number * 86_400_000).getUTCDay() || 7);
      }),
    );
  });

  test('a local day off moves what lands on it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (start, amount) => {
        const { raw } = addWorkdays(calendar, start, amount);
        const local = calendarOf({ arrangements: [], localDays: [{ name: '地方节日', date: raw, isOff: true }] });
        expect(addWorkdays(local, start, amount).raw > raw).toBe(true);
      }),
    );
  });
});

test('what is no day is refused', () => {
  for (const text of ['2026-02-29', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', '']) {
    expect(isDay(text)).toBe(false);
    expect(() => addDays(calendar, text, 1)).toThrow(RangeError);
  }
  expect(() => addWorkdays(calendar, '2026-03-02', -1)).toThrow(RangeError);
});
