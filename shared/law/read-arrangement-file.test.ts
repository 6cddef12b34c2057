import { describe, expect, test } from 'vitest';
import { encodeUtf8 } from '../kernel/utf8.ts';
import { calendarOf } from './calendar.ts';
import { readArrangementFile } from './read-arrangement-file.ts';

const file = (content: unknown): Uint8Array => encodeUtf8(JSON.stringify(content));
const days = [
  { name: '元旦', date: '2027-01-02', isOffDay: true },
  { name: '元旦', date: '2027-01-01', isOffDay: true },
  { name: '元旦', date: '2026-12-27', isOffDay: false },
];

describe('readArrangementFile', () => {
  test('reads a year, with what it moves in the December before', () => {
    const arrangement = readArrangementFile(file({ year: 2027, papers: ['国办发明电〔2026〕1号'], days }), '2027.json');
    expect(arrangement.days).toEqual([
      { name: '元旦', from: '2026-12-27', to: '2026-12-27', isOff: false },
      { name: '元旦', from: '2027-01-01', to: '2027-01-02', isOff: true },
    ]);
    const calendar = calendarOf({ arrangements: [arrangement], localDays: [] });
    expect(calendar.day('2026-12-27')).toMatchObject({ isWorkday: true, by: 'notice', isProvisional: false });
    expect(calendar.day('2027-03-01')).toMatchObject({ isWorkday: true, isProvisional: false });
  });

  test.each([
    ['no JSON', encodeUtf8('{')],
    ['another form', file({ days: 'none' })],
    ['no day', file({ year: 2027, days: [] })],
    ['a day of another year', file({ year: 2027, days: [{ name: '元旦', date: '2025-01-01', isOffDay: true }] })],
    ['a day that is none', file({ year: 2027, days: [{ name: '元旦', date: '2027-02-30', isOffDay: true }] })],
    ['a day twice', file({ year: 2027, days: [days[0], days[0]] })],
  ])('refuses %s and says so', (_what, bytes) => {
    expect(() => readArrangementFile(bytes, 'a.json')).toThrow(expect.objectContaining({ code: 'calendar.unreadable' }));
  });
});
