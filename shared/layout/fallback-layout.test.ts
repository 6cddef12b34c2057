import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutFaults } from '../../test/harness/layout-faults.ts';
import { plainSize } from '../../test/harness/plain-size.ts';
import { randomChart } from '../../test/harness/random-chart.ts';
import { smallChart } from '../../test/harness/small-chart.ts';
import type { ElkEngine } from './elk-engine.ts';
import { fallbackLayout } from './fallback-layout.ts';
import { layoutChart } from './layout-chart.ts';

test('has no fault on random charts and gives the same twice', () => {
  fc.assert(
    fc.property(randomChart(), (chart) => {
      const layout = fallbackLayout(chart, plainSize, null);
      expect(layoutFaults(chart, layout, plainSize)).toEqual([]);
      expect(fallbackLayout(chart, plainSize, null)).toEqual(layout);
    }),
    { seed: 7, numRuns: 100 },
  );
});

test('is what a failing ELK leaves, with the reason', async () => {
  const broken: ElkEngine = { layout: () => Promise.reject(new Error('NullPointerException')) };
  const chart = smallChart(2, [['a', 'terminator', 0], ['b', 'step', 1]], [['a', 'b']]);
  const layout = await layoutChart(chart, plainSize, broken);
  expect(layout.fallback).toMatchObject({ code: 'layout.failed', details: { reason: 'NullPointerException' } });
  expect(layoutFaults(chart, layout, plainSize)).toEqual([]);
});

test('is what nonsense from ELK leaves', async () => {
  const nonsense: ElkEngine = { layout: (graph) => Promise.resolve({ ...graph, children: [{ id: '0', x: Number.NaN, y: 3 }] }) };
  const chart = smallChart(2, [['a', 'terminator', 0], ['b', 'step', 1]], [['a', 'b']]);
  const layout = await layoutChart(chart, plainSize, nonsense);
  expect(layout.fallback?.code).toBe('layout.failed');
  expect(layoutFaults(chart, layout, plainSize)).toEqual([]);
});

test.each([
  ['eighty exits of one decision', plainSize],
  ['boxes so wide that two fill a lane', () => ({ width: 900, height: 40 })],
])('keeps a lane as narrow as a lane may be: %s', async (_name, sizeOf) => {
  const ends = Array.from({ length: 80 }, (_end, index) => `end${index}`);
  const chart = smallChart(1, [['a', 'decision', 0], ...ends.map((id) => [id, 'step', 0] as const)], ends.map((id) => ['a', id] as const));
  expect(layoutFaults(chart, fallbackLayout(chart, sizeOf, null), sizeOf)).toEqual([]);
});
