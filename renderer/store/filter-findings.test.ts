import { describe, expect, test } from 'vitest';
import type { Finding } from '../../shared/rules/finding.ts';
import { createFindingsStore } from './findings-store.ts';
import { elementCounts, filterFindings, findingKey } from './filter-findings.ts';
import { emptyChart } from '../../shared/model/chart.ts';

function finding(change: Partial<Finding>): Finding {
  return { rule: 'a', severity: 'error', element: 'E1', target: 'chart', field: 'x', message: '甲', messageEnglish: '', clause: '', waiver: null, ...change };
}
const waiver = { rule: 'a', target: 'chart', message: '甲', reason: '由', citation: null, by: '', on: '' };
const all = [finding({}), finding({ severity: 'warning', element: 'E10', target: 'n' }), finding({ element: 'structure', target: 'e' }), finding({ waiver })];
const open = { level: null, element: null, selectedOnly: false } as const;

describe('the findings shown', () => {
  test('are narrowed by level, element and what is selected', () => {
    expect(filterFindings(all, open, [])).toEqual(all);
    expect(filterFindings(all, { ...open, level: 'error' }, [])).toEqual([all[0], all[2]]);
    expect(filterFindings(all, { ...open, level: 'waived' }, [])).toEqual([all[3]]);
    expect(filterFindings(all, { ...open, element: 'E10' }, [])).toEqual([all[1]]);
    expect(filterFindings(all, { ...open, selectedOnly: true }, ['n', 'e'])).toEqual([all[1], all[2]]);
    expect(filterFindings(all, { ...open, selectedOnly: true }, [])).toEqual([all[0], all[3]]);
  });

  test('are counted by element in the order of the Opinion, without what is explained', () => {
    expect(elementCounts([finding({ element: 'E10' }), finding({ element: 'E2' }), ...all])).toEqual([['E1', 1], ['E2', 1], ['E10', 2], ['structure', 1]]);
  });
});

describe('the findings store', () => {
  const chart = emptyChart('c', '', { code: '', name: '', kind: 'other', implementingBody: '' });

  test('keeps the identity of what is found again, and forgets what a failed check may have changed', () => {
    const answers: (() => Finding[])[] = [
      () => [finding({}), finding({ target: 'n' })],
      () => [finding({}), finding({ target: 'm' })],
      () => {
        throw new RangeError('no');
      },
    ];
    const store = createFindingsStore({ check: () => answers.shift()?.() ?? [], clock: () => '2026-03-02T00:00:00.000Z', later: (work) => work() });
    store.getState().check(chart);
    const first = store.getState().findings?.[0];
    store.getState().open('fixes', store.getState().findings?.[1] ?? finding({}));
    store.getState().check(chart);
    expect(store.getState().findings?.[0]).toBe(first);
    expect(store.getState().opened).toBeNull();
    store.getState().check(chart);
    expect(store.getState()).toMatchObject({ findings: null, failure: 'no' });
  });

  test('names the explanations that are left over', () => {
    const store = createFindingsStore({ check: () => [finding({ waiver })], clock: () => '', later: (work) => work() });
    const gone = { ...waiver, message: '乙' };
    store.getState().check({ ...chart, waivers: [waiver, gone] });
    expect(store.getState().stale).toEqual([gone]);
    expect(findingKey(finding({ waiver }))).toBe(findingKey(finding({})));
  });
});
