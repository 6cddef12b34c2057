import { describe, expect, test } from 'vitest';
import { completeChart } from '../../test/fixtures/rules/sample-charts.ts';
import { chartSchema } from '../model/chart.ts';
import { powerKinds } from '../model/power.ts';
import { checkChart } from './check-chart.ts';

describe('a complete chart', () => {
  test.each(powerKinds)('of the kind %s has no finding', (kind) => {
    const chart = completeChart(kind);
    expect(chartSchema.parse(chart)).toEqual(chart);
    expect(checkChart(chart, { preset: 'filing' })).toEqual([]);
  });
});
