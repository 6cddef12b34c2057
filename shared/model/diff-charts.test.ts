import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomChart } from '../../test/harness/random-chart.ts';
import { applyDiff, reverseDiff } from './diff.ts';
import { diffCharts } from './diff-charts.ts';

test('the diff of any two charts makes the second of the first, and back', () => {
  fc.assert(
    fc.property(randomChart({ leastNodes: 1, mostNodes: 12 }), randomChart({ leastNodes: 1, mostNodes: 12 }), fc.nat(5), (before, other, turn) => {
      const nodes = [...other.nodes.slice(turn), ...other.nodes.slice(0, turn)];
      const after = { ...other, id: before.id, nodes };
      const diff = diffCharts(before, after);
      const made = applyDiff(before, diff);
      expect(made).toEqual(after);
      expect(applyDiff(made, reverseDiff(diff))).toEqual(before);
    }),
    { numRuns: 100 },
  );
});

test('alike charts have no diff', () => {
  fc.assert(fc.property(randomChart({ leastNodes: 1, mostNodes: 8 }), (chart) => {
    expect(diffCharts(chart, structuredClone(chart))).toEqual([]);
  }), { numRuns: 20 });
});
