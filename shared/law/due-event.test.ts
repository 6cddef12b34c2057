import { describe, expect, test } from 'vitest';
import { calendarOf } from './calendar.ts';
import type { ChangeEvent } from './change-event.ts';
import { dueEvent } from './due-event.ts';

const event: ChangeEvent = {
  id: 'e',
  cause: 'duty-change',
  lawId: null,
  version: null,
  on: '2026-01-30',
  note: '',
  chartIds: ['one'],
  dueOn: null,
  isProvisional: false,
  revisedOn: null,
  publishedOn: null,
};

describe('the last day of a change event', () => {
  test('is the twentieth working day after the change', () => {
    expect(dueEvent(event, calendarOf())).toMatchObject({ dueOn: '2026-03-05', isProvisional: false });
  });

  test('is provisional where no notice is known of a year it reaches, and settled once the year is there', () => {
    const late = dueEvent({ ...event, on: '2026-12-08' }, calendarOf());
    expect(late).toMatchObject({ dueOn: '2027-01-06', isProvisional: true });
    const arranged = [2027, 2028].map((year) => ({ year, notices: [], days: [{ name: '元旦', from: `${year}-01-01`, to: `${year}-01-03`, isOff: true }] }));
    expect(dueEvent(late, calendarOf({ arrangements: arranged, localDays: [] }))).toMatchObject({ dueOn: '2027-01-06', isProvisional: false });
  });

  test('stays as it was once the event is closed', () => {
    const closed = { ...event, dueOn: '2026-03-05', revisedOn: '2026-02-02', publishedOn: '2026-02-03' };
    expect(dueEvent(closed, calendarOf({ arrangements: [], localDays: [{ name: '假', date: '2026-02-03', isOff: true }] }))).toBe(closed);
  });
});
