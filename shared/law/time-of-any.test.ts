import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomChart } from '../../test/harness/random-chart.ts';
import { completeChart, edge, node, withContent, withMore, withNode, withoutEdge } from '../../test/fixtures/rules/sample-charts.ts';
import type { Chart } from '../model/chart.ts';
import { graphOf } from '../model/graph.ts';
import { limitUnits, type Limit, type LimitUnit } from '../model/limit.ts';
import { templates } from '../templates/templates.ts';
import { calendarOf } from './calendar.ts';
import { dayOf, numberOf } from './day-number.ts';
import { addDays, addMonths, addWorkdays } from './deadlines.ts';
import { describeApart, describeTime } from './describe-time.ts';
import { fewest, most } from './duration-bounds.ts';
import { timeOf, type TimeTotals } from './time-of.ts';

const limit = (amount: number, unit: LimitUnit = 'workday', start = ''): Limit => ({ amount, unit, start });
const period = (given: Limit): { mode: 'period'; limit: Limit } => ({ mode: 'period', limit: given });

/** Acceptance, review (10 working days from it), decision; 15 promised of 20. */
const chart = completeChart('licence');

function promise(to: Chart, given: Limit): Chart {
  return withContent(to, { limits: { statutory: null, promised: period(given), note: '' } });
}

describe('the longest way', () => {
  test('adds the limits of steps that follow each other and compares them with the promise', () => {
    const time = timeOf(withNode(chart, 'decide', { limit: limit(8) }));
    expect(time.way).toEqual(['start', 'accept', 'examine', 'decide', 'grant', 'end']);
    expect(time.total).toEqual({ workday: 18 });
    expect(time.verdict).toBe('exceeds');
  });

  test('takes the longer of two branches', () => {
    const time = timeOf(withNode(withNode(chart, 'grant', { limit: limit(2) }), 'refuse', { limit: limit(3) }));
    expect(time.way).toContain('refuse');
    expect(time.total).toEqual({ workday: 13 });
    expect(time.steps.get('grant')).toMatchObject({ isOnWay: false, added: null, running: null });
  });

  test('passes a loop once, and shows a way back apart', () => {
    const looped = withMore(
      chart,
      [node('more', 'step', '补充材料', { limit: limit(5) })],
      [edge('decide', 'more', '需要补充'), edge('more', 'examine')],
    );
    const time = timeOf(looped);
    expect(time.total).toEqual({ workday: 10 });
    expect(time.way).not.toContain('more');
    expect(time.steps.get('more')?.counting).toBe('return');
  });

  test('a period from the start of the whole takes in what ran before it', () => {
    const staged = withNode(withNode(chart, 'examine', { limit: limit(4) }), 'decide', { limit: limit(12, 'workday', '受理之日') });
    const time = timeOf(staged);
    expect(time.total).toEqual({ workday: 12 });
    expect(time.steps.get('decide')?.added).toEqual({ amount: 8, unit: 'workday' });
  });

  test('a period from an earlier step is counted from there', () => {
    const told = withMore(
      withoutEdge(chart, 'examine-decide'),
      [node('tell', 'step', '告知', { limit: limit(1) }), node('wait', 'step', '整理', { limit: limit(2) }), node('hear', 'step', '汇总', { limit: limit(5, 'workday', '告知之日') })],
      [edge('examine', 'tell'), edge('tell', 'wait'), edge('wait', 'hear'), edge('hear', 'decide')],
    );
    const time = timeOf(told);
    expect(time.total).toEqual({ workday: 16 });
    expect(time.steps.get('hear')?.added).toEqual({ amount: 3, unit: 'workday' });
  });

  test('a step that says the overall limit again adds nothing', () => {
    const time = timeOf(withNode(chart, 'decide', { limit: limit(20, 'workday', '受理之日') }));
    expect(time.steps.get('decide')?.counting).toBe('whole');
    expect(time.total).toEqual({ workday: 10 });
  });

  test('units stand side by side', () => {
    const time = timeOf(withNode(withNode(chart, 'decide', { limit: limit(6, 'day') }), 'grant', { limit: limit(24, 'hour') }));
    expect(time.total).toEqual({ workday: 10, day: 6, hour: 24 });
  });
});

describe('what is not counted', () => {
  test('a step so marked, the hearing of a licence, the counterparty, before acceptance, after the decision', () => {
    const full = withMore(
      withNode(withNode(withNode(withoutEdge(chart, 'examine-decide'), 'accept', { limit: limit(5, 'workday', '收到材料之日') }), 'examine', { limit: limit(10) }), 'end', { limit: limit(10, 'workday', '作出决定之日') }),
      [
        node('test', 'step', '抽样', { limit: limit(30), notCounted: true }),
        node('hear', 'step', '组织听证', { limit: limit(20, 'workday', '收到申请之日') }),
        node('answer', 'input', '补充说明', { laneId: 'party', limit: limit(3) }),
      ],
      [edge('examine', 'test'), edge('test', 'hear'), edge('hear', 'answer'), edge('answer', 'decide')],
    );
    const time = timeOf(full);
    expect(Object.fromEntries([...time.steps.values()].filter((step) => step.limit !== null).map((step) => [step.nodeId, step.counting]))).toEqual({
      accept: 'before',
      examine: 'counted',
      test: 'marked',
      hear: 'by-law',
      answer: 'outside',
      end: 'after',
    });
    expect(time.total).toEqual({ workday: 10 });
    expect(time.excluded).toEqual(['test', 'hear']);
    expect(time.outside).toEqual({ workday: 3 });
    expect(time.apart).toEqual(['accept', 'end', 'answer']);
    expect(describeTime(time)).toEqual({
      zh: '到作出决定，环节时限合计10个工作日，不超过承诺时限15个工作日，另有2个环节没有写时限',
      en: 'The steps up to the decision add up to 10 workdays, within the promise of 15 workdays; 2 more steps state none',
    });
    expect(describeApart(full, time).map(({ zh }) => zh)).toEqual([
      '不计入：抽样30个工作日、组织听证20个工作日',
      '相对人和外部单位：补充说明3个工作日',
      '总时限起算以前：受理5个工作日',
      '决定以后：送达并归档10个工作日',
      '没有写时限：是否符合条件、制作同意的决定书',
    ]);
  });

  test('an extension is lawful time of its own', () => {
    const longer = withNode(chart, 'decide', { text: '延长期限', roles: ['extension'], limit: limit(10) });
    expect(timeOf(longer).total).toEqual({ workday: 10 });
  });

  test('no template adds up to more than its statutory limit', () => {
    for (const template of templates) {
      const drawn = template.draw(new Set(template.questions.map(({ question }) => question)));
      expect(timeOf(drawn).verdict, template.procedure).not.toBe('exceeds');
    }
  });
});

describe('comparison of different units', () => {
  test.each([
    ['10 working days against 12 days', limit(10), limit(12, 'day'), 'may-exceed'],
    ['30 working days against 30 days', limit(30), limit(30, 'day'), 'exceeds'],
    ['20 working days against 3 months', limit(20), limit(3, 'month'), 'within'],
    ['90 days against 20 working days', limit(90, 'day'), limit(20), 'exceeds'],
    ['15 days against 20 working days', limit(15, 'day'), limit(20), 'within'],
    ['30 days against 20 working days', limit(30, 'day'), limit(20), 'may-exceed'],
    ['3 months against 2 months', limit(3, 'month'), limit(2, 'month'), 'exceeds'],
    ['2 months against 60 days', limit(2, 'month'), limit(60, 'day'), 'may-exceed'],
    ['23 working days against a bare 20', limit(23), limit(20, 'unspecified'), 'exceeds'],
    ['a bare 20 against a bare 20', limit(20, 'unspecified'), limit(20, 'unspecified'), 'open'],
    ['24 hours against 2 days', limit(24, 'hour'), limit(2, 'day'), 'within'],
  ])('%s: %s', (_what, own, overall, verdict) => {
    expect(timeOf(promise(withNode(chart, 'examine', { limit: own }), overall)).verdict).toBe(verdict);
  });

  test('without a period there is nothing to compare', () => {
    expect(timeOf(withContent(chart, { limits: { statutory: { mode: 'immediate' }, promised: null, note: '' } }))).toMatchObject({ overall: null, verdict: 'open' });
  });
});

const calendar = calendarOf();
const anyDay = fc.integer({ min: numberOf('2019-01-01'), max: numberOf('2023-12-31') }).map(dayOf);
const anyDuration = fc.record({ amount: fc.integer({ min: 1, max: 60 }), unit: fc.constantFrom('workday' as const, 'day' as const, 'month' as const) }).map(({ amount, unit }) => ({ amount: unit === 'month' ? Math.ceil(amount / 12) : amount, unit }));
type AnyDuration = typeof anyDuration extends fc.Arbitrary<infer Drawn> ? Drawn : never;

function after(day: string, { amount, unit }: AnyDuration): string {
  return (unit === 'workday' ? addWorkdays : unit === 'day' ? addDays : addMonths)(calendar, day, amount).raw;
}

describe('for any chart', () => {
  const withLimits = randomChart({ mostNodes: 60 }).chain((drawn) =>
    fc.array(fc.option(fc.record({ amount: fc.integer({ min: 1, max: 60 }), unit: fc.constantFrom(...limitUnits), start: fc.constantFrom('', '受理之日', '告知之日', '决定之日') })), { minLength: drawn.nodes.length, maxLength: drawn.nodes.length }).map((limits) => ({
      ...promise(drawn, limit(20, 'workday', '受理之日')),
      nodes: drawn.nodes.map((each, index) => ({ ...each, limit: limits[index] ?? null })),
    })),
  );

  test('the longest way is one of the chart and passes no step twice', () => {
    fc.assert(
      fc.property(withLimits, (any) => {
        const { way: path } = timeOf(any);
        expect(new Set(path).size).toBe(path.length);
        const lines = new Set(any.edges.map(({ from, to }) => `${from} ${to}`));
        const connectors = new Set(any.nodes.filter(({ kind }) => kind === 'connector').map(({ id }) => id));
        expect(path.every((id, index) => index === 0 || lines.has(`${path[index - 1]} ${id}`) || connectors.has(id))).toBe(true);
      }),
    );
  });

  test('the total is what the steps add, what the lanes hold together, and what stands at the end', () => {
    fc.assert(
      fc.property(withLimits, (any) => {
        const time = timeOf(any);
        const sum = (totals: readonly TimeTotals[]): TimeTotals =>
          totals.reduce<Record<string, number>>((whole, each) => {
            Object.entries(each).forEach(([unit, amount]) => { whole[unit] = (whole[unit] ?? 0) + amount; });
            return whole;
          }, {});
        const added = [...time.steps.values()].flatMap((step) => (step.added === null ? [] : [{ [step.added.unit]: step.added.amount }]));
        expect(sum(added)).toEqual(time.total);
        expect(sum(time.byLane.map(({ total }) => total))).toEqual(time.total);
        expect(time.steps.get(time.way.at(-1) ?? '')?.running ?? {}).toEqual(time.total);
        expect(time.steps.size).toBe(any.nodes.length);
      }),
    );
  });

  test('a row of steps takes what they take together, in whatever order they are kept', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 12 }), fc.boolean(), (amounts, isReversed) => {
        const steps = amounts.map((amount, index) => node(`s${index}`, 'step', `核对${index}`, { limit: limit(amount) }));
        const base = withMore(withoutEdge(withNode(chart, 'examine', { limit: null }), 'examine-decide'), isReversed ? steps.toReversed() : steps, [
          edge('examine', 's0'),
          ...steps.slice(1).map((step, index) => edge(`s${index}`, step.id)),
          edge(`s${steps.length - 1}`, 'decide'),
        ]);
        expect(timeOf(base).total).toEqual({ workday: amounts.reduce((sum, amount) => sum + amount) });
      }),
    );
  });
});

describe('for any days and periods', () => {
  test('a period takes neither fewer nor more days than its bounds', () => {
    fc.assert(
      fc.property(anyDay, anyDuration, (start, duration) => {
        const end = after(start, duration);
        const days = numberOf(end) - numberOf(start);
        let workdays = 0;
        for (let number = numberOf(start) + 1; number <= numberOf(end); number += 1) {
          workdays += calendar.day(dayOf(number)).isWorkday ? 1 : 0;
        }
        expect(days).toBeGreaterThanOrEqual(fewest(duration, 'day'));
        expect(days).toBeLessThanOrEqual(most(duration, 'day'));
        expect(workdays).toBeGreaterThanOrEqual(fewest(duration, 'workday'));
        expect(workdays).toBeLessThanOrEqual(most(duration, 'workday'));
      }),
      { numRuns: 1000 },
    );
  });

  test('what exceeds ends later whatever day it starts on, and what is within does not', () => {
    fc.assert(
      fc.property(anyDay, fc.array(anyDuration, { minLength: 1, maxLength: 4 }), anyDuration, (start, durations, overall) => {
        const steps = durations.map((duration, index) => node(`s${index}`, 'step', `核对${index}`, { limit: { ...duration, start: '' } }));
        const drawn = promise(
          withMore(withoutEdge(withNode(chart, 'examine', { limit: null }), 'examine-decide'), steps, [
            edge('examine', 's0'),
            ...steps.slice(1).map((step, index) => edge(`s${index}`, step.id)),
            edge(`s${steps.length - 1}`, 'decide'),
          ]),
          { ...overall, start: '受理之日' },
        );
        const { verdict } = timeOf(drawn);
        const end = durations.reduce(after, start);
        if (verdict === 'exceeds') {
          expect(end > after(start, overall)).toBe(true);
        } else if (verdict === 'within') {
          expect(end <= after(start, overall)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test('three hundred steps take a few milliseconds', () => {
  const many = fc.sample(randomChart({ leastNodes: 300, mostNodes: 300 }), { seed: 7, numRuns: 1 })[0]!;
  const limited = promise({ ...many, nodes: many.nodes.map((each, index) => ({ ...each, limit: limit((index % 20) + 1, 'workday', index % 3 === 0 ? '告知之日' : '') })) }, limit(20));
  const roles = new Map(limited.nodes.map(({ id }, index) => [id, index % 7 === 0 ? ['notice' as const] : []]));
  const graph = graphOf(limited);
  const took = Array.from({ length: 20 }, () => {
    const begun = performance.now();
    timeOf(limited, graph, { roles, procedure: 'licence' });
    return performance.now() - begun;
  }).toSorted((first, second) => first - second);
  expect(took[10]).toBeLessThan(20);
});
