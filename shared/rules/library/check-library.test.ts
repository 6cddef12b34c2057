import { describe, expect, test } from 'vitest';
import type { ChangeEvent } from '../../law/change-event.ts';
import { shippedRegister } from '../../law/shipped-register.ts';
import { emptyDepartment, type Department } from '../../model/department.ts';
import { checkWholeLibrary } from './check-library.ts';
import type { LibraryContext, ListedPower } from './library-rule.ts';
import { libraryRules } from './library-rules.ts';

const event: ChangeEvent = {
  id: 'e',
  cause: 'law-revision',
  lawId: 'penalty-law',
  version: '2026-01-05',
  on: '2026-03-02',
  note: '',
  chartIds: ['one', 'two'],
  dueOn: '2026-03-30',
  isProvisional: false,
  revisedOn: null,
  publishedOn: null,
};

describe('the library as a whole', () => {
  test('a sound one gives nothing', () => {
    expect(found({})).toEqual([]);
  });

  test('a change is due up to its last day and overdue after it', () => {
    expect(found({ events: [event], today: '2026-03-30' })).toMatchObject([{ rule: 'change-published-in-time', severity: 'info' }]);
    const [overdue] = found({ events: [event], today: '2026-03-31' });
    expect(overdue).toMatchObject({ severity: 'error', subject: '《中华人民共和国行政处罚法》2026-01-05', clause: '意见二（二）“流程图发生变更时”' });
    expect(overdue?.message).toContain('2026-03-30 前');
    expect(overdue?.message).toContain('2 张');
  });

  test('both days are needed to close it, and one too late is told', () => {
    expect(found({ events: [{ ...event, revisedOn: '2026-03-05' }], today: '2026-04-01' })).toMatchObject([{ severity: 'error' }]);
    expect(found({ events: [{ ...event, revisedOn: '2026-03-05', publishedOn: '2026-03-30' }], today: '2026-04-01' })).toEqual([]);
    expect(found({ events: [{ ...event, revisedOn: '2026-03-05', publishedOn: '2026-03-31' }], today: '2026-04-01' })).toMatchObject([{ severity: 'info' }]);
  });

  test('a last day that reaches a year without a notice is told as provisional', () => {
    const [due] = found({ events: [{ ...event, cause: 'duty-change', lawId: null, version: null, note: '机构改革', isProvisional: true }] });
    expect(due).toMatchObject({ subject: '机构改革' });
    expect(due?.message).toContain('2026-03-30（预计）');
    expect(due?.messageEnglish).toContain('2026-03-30 (provisional)');
  });

  test('a department under vertical management needs the whole confirmation of its superior', () => {
    const whole = { body: '省气象局', documentNumber: '气法〔2026〕1号', on: '2026-01-05' };
    const managed = (superiorConfirmation: Department['superiorConfirmation']): LibraryContext['department'] => ({ ...emptyDepartment(), verticallyManaged: true, superiorConfirmation });
    expect(found({ department: managed(null) })).toMatchObject([{ rule: 'superior-confirmed', severity: 'error' }]);
    expect(found({ department: managed({ ...whole, on: ' ' }) })).toMatchObject([{ rule: 'superior-confirmed', severity: 'error' }]);
    expect(found({ department: managed(whole) })).toEqual([]);
  });

  test('powers without chart, charts without power and codes borne twice are told by name', () => {
    const power = (name: string, code: string, chartId: string | null): ListedPower => ({ power: { code, name, kind: 'penalty', implementingBody: '' }, chartId });
    const powers = [power('甲', 'CF-1', 'one'), power('乙', 'CF-1', 'one'), power('丙', '', null), power('丁', '', 'gone')];
    expect(found({ powers }).map(({ rule, subject, severity }) => [rule, subject, severity])).toEqual([
      ['power-has-chart', '丙', 'warning'],
      ['power-has-chart', '丁', 'warning'],
      ['chart-has-power', '二图', 'warning'],
      ['codes-distinct', 'CF-1', 'warning'],
    ]);
  });

  test('every rule has its clause, both languages, and a message for all it says', () => {
    for (const { id, clause, requirement, reason, messages } of libraryRules) {
      expect(id).toMatch(/^[a-z][a-z-]+$/);
      expect(clause).toMatch(/^意见/);
      for (const { zh, en } of [requirement, reason, ...Object.values(messages)]) {
        expect(zh).toMatch(/。$/);
        expect(en).toMatch(/^[^\u3000-\u9fff]+\.$/);
      }
    }
  });
});

// helpers

function found(change: Partial<LibraryContext>) {
  const power = (name: string, chartId: string): ListedPower => ({ power: { code: chartId, name, kind: 'penalty', implementingBody: '' }, chartId });
  return checkWholeLibrary({
    department: emptyDepartment(),
    powers: [power('甲', 'one'), power('乙', 'two')],
    charts: [
      { id: 'one', title: '一图' },
      { id: 'two', title: '二图' },
    ],
    events: [],
    register: shippedRegister,
    today: '2026-03-10',
    ...change,
  });
}
