import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { LimitUnit } from './limit.ts';
import { daysBetween, limitExample, nextWeekday, type ExampleMoment } from './limit-example.ts';

function endOf(amount: number, unit: LimitUnit, start: string): string | null {
  const example = limitExample({ amount, unit, start: '' }, start);
  return example === null ? null : written(example.to);
}

function written({ year, month, day, hour }: ExampleMoment): string {
  const date = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
  return hour === null ? date : `${date} ${hour}`;
}

describe('a worked example of a limit', () => {
  test('workdays leave out Saturdays and Sundays, and the start day is not counted', () => {
    expect(endOf(10, 'workday', '2026-03-02')).toBe('2026-03-16');
    expect(endOf(1, 'workday', '2026-03-06')).toBe('2026-03-09');
    expect(endOf(5, 'workday', '2026-03-07')).toBe('2026-03-13');
    expect(limitExample({ amount: 10, unit: 'workday', start: '' }, '2026-03-02')).toMatchObject({ skipsWeekends: true, from: { weekday: 1 } });
  });

  test('calendar days, months and years run through; a month without the day ends on its last', () => {
    expect(endOf(15, 'day', '2026-03-02')).toBe('2026-03-17');
    expect(endOf(1, 'month', '2026-01-31')).toBe('2026-02-28');
    expect(endOf(3, 'month', '2026-11-30')).toBe('2027-02-28');
    expect(endOf(2, 'month', '2026-03-02')).toBe('2026-05-02');
    expect(endOf(1, 'year', '2028-02-29')).toBe('2029-02-28');
  });

  test('hours run from the beginning of an office day', () => {
    expect(endOf(24, 'hour', '2026-03-02')).toBe('2026-03-03 9');
    expect(endOf(48, 'hour', '2026-03-02')).toBe('2026-03-04 9');
  });

  test('nothing is guessed: a 日 that does not say which, what is no date, an end out of time', () => {
    expect(endOf(7, 'unspecified', '2026-03-02')).toBeNull();
    expect(endOf(7, 'day', '2026-02-30')).toBeNull();
    expect(endOf(7, 'day', '')).toBeNull();
    expect(endOf(100000, 'year', '2026-03-02')).toBeNull();
  });

  test('a stride of weeks counts what a step by step count does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 20 }), (amount, offset) => {
        const start = new Date(Date.UTC(2026, 2, 1 + offset));
        const day = new Date(start);
        for (let rest = amount; rest > 0; ) {
          day.setUTCDate(day.getUTCDate() + 1);
          rest -= [0, 6].includes(day.getUTCDay()) ? 0 : 1;
        }
        expect(endOf(amount, 'workday', start.toISOString().slice(0, 10))).toBe(day.toISOString().slice(0, 10));
      }),
    );
  });

  test('two limits from one day are apart by calendar days', () => {
    const [statutory, promised] = [20, 10].map((amount) => limitExample({ amount, unit: 'workday', start: '' }, '2026-03-02'));
    expect(statutory && promised && daysBetween(promised.to, statutory.to)).toBe(14);
  });

  test('an example begins on a day an office works', () => {
    expect(nextWeekday('2026-03-07')).toBe('2026-03-09');
    expect(nextWeekday('2026-03-09')).toBe('2026-03-09');
  });
});
