import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeChart, edge, node, withContent, withMore } from '../../test/fixtures/rules/sample-charts.ts';
import { anyChart } from '../../test/harness/any-chart.ts';
import type { Chart } from '../model/chart.ts';
import type { Limit } from '../model/limit.ts';
import { describeTime } from './describe-time.ts';
import { timeOf } from './time-of.ts';

const days = (amount: number, unit: Limit['unit'] = 'workday', start = ''): Limit => ({ amount, unit, start });

/** 受理 → 审查 → (鉴定) → 决定 → 送达, with a shorter way around and a loop back. */
function chartWith(promised: Limit | null): Chart {
  const bare = completeChart('licence');
  const lanes = bare.lanes;
  const nodes = [
    node('start', 'terminator', '提出申请', { laneId: 'party' }),
    node('accept', 'step', '受理', { laneId: 'window', limit: days(2) }),
    node('amend', 'document', '补正告知书', { laneId: 'window', limit: days(5) }),
    node('check', 'step', '审查', { limit: days(10) }),
    node('look', 'step', '现场核查', { limit: days(4) }),
    node('test', 'step', '检测', { limit: days(30, 'day'), notCounted: true }),
    node('decide', 'decision', '审查决定', { limit: days(3) }),
    node('answer', 'input', '补充说明', { laneId: 'party', limit: days(5) }),
    node('serve', 'step', '送达', { limit: days(10, 'workday', '决定之日') }),
    node('end', 'terminator', '归档'),
  ];
  const edges = [
    edge('start', 'accept'),
    edge('accept', 'amend', '缺'),
    edge('amend', 'accept', '补正后'),
    edge('accept', 'check', '齐'),
    edge('check', 'look'),
    edge('check', 'decide', '不需核查'),
    edge('look', 'test'),
    edge('test', 'answer'),
    edge('answer', 'decide'),
    edge('decide', 'serve', '准予'),
    edge('decide', 'end', '不准'),
    edge('serve', 'end'),
  ];
  return withContent(withMore({ ...bare, lanes, nodes: [], edges: [] }, nodes, edges), {
    limits: { statutory: { mode: 'period', limit: days(20, 'workday', '受理之日') }, promised: promised === null ? null : { mode: 'period', limit: promised }, note: '' },
  });
}

describe('timeOf', () => {
  test('adds the longest way to the decision once, without what is not counted, not ours, or after it', () => {
    const time = timeOf(chartWith(null));
    expect(time.path).toEqual(['accept', 'check', 'look', 'decide']);
    expect(time.total).toEqual({ workday: 19 });
    expect(time.byLane).toEqual([
      { laneId: 'window', total: { workday: 2 } },
      { laneId: 'section', total: { workday: 17 } },
    ]);
    expect(time.excluded).toEqual(['test']);
    expect(time.apart).toEqual(['answer', 'serve']);
    expect(time.verdict).toBe('within');
  });

  test('tells that the steps add up to more than the promise', () => {
    const time = timeOf(chartWith(days(15, 'workday', '受理之日')));
    expect(time.verdict).toBe('exceeds');
    expect(describeTime(time)).toEqual({
      zh: '到作出决定，环节时限合计19个工作日，超过承诺时限15个工作日',
      en: 'The steps up to the decision add up to 19 workdays, more than the promise of 15 workdays',
    });
  });

  test('a limit that starts with the whole bounds it and is not added', () => {
    const chart = chartWith(null);
    const bounded = { ...chart, nodes: chart.nodes.map((each) => (each.id === 'decide' ? { ...each, limit: days(20, 'workday', '受理之日') } : each)) };
    expect(timeOf(bounded).total).toEqual({ workday: 16 });
  });

  test('units that differ are kept apart, and never said to exceed where the calendar decides', () => {
    const chart = chartWith(days(24, 'day', '受理之日'));
    const time = timeOf(chart);
    expect(time.total).toEqual({ workday: 19 });
    expect(time.verdict).toBe('may-exceed');
    expect(timeOf(chartWith(days(20, 'day', '受理之日'))).verdict).toBe('exceeds');
    expect(timeOf(chartWith(days(19, 'unspecified'))).verdict).toBe('open');
  });

  test('on any chart it ends, names steps of the chart once, and adds no more than all of them', () => {
    fc.assert(
      fc.property(anyChart(), (chart) => {
        const time = timeOf(chart);
        expect(new Set(time.path).size).toBe(time.path.length);
        const all = chart.nodes.reduce((sum, each) => sum + (each.limit?.unit === 'workday' ? each.limit.amount : 0), 0);
        expect(time.total.workday ?? 0).toBeLessThanOrEqual(all);
      }),
      { numRuns: 300 },
    );
  });
});
