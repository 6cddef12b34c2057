import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { createElkEngine } from '../../electron/ports/elk.ts';
import { layoutChart } from '../../shared/layout/layout-chart.ts';
import { layoutFaults } from '../harness/layout-faults.ts';
import { plainSize } from '../harness/plain-size.ts';
import { randomChart } from '../harness/random-chart.ts';

const elk = createElkEngine();
afterAll(() => elk.close());

test('500 random charts: no node outside its lane or on another, no edge through a node, the same result twice', async () => {
  await fc.assert(
    fc.asyncProperty(randomChart(), async (chart) => {
      const [layout, again] = await Promise.all([layoutChart(chart, plainSize, elk), layoutChart(chart, plainSize, elk)]);
      expect(layout.fallback).toBeNull();
      expect(layoutFaults(chart, layout, plainSize)).toEqual([]);
      expect(again).toEqual(layout);
    }),
    { seed: 20260302, numRuns: 500 },
  );
}, 240_000);
