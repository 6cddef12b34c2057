import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { expect, test } from 'vitest';
import { sampleChart } from '../../test/filing/sample-chart.ts';
import { printChartJsonSchema } from './chart-json-schema.ts';

const published = readFileSync(new URL('../../docs/chart.schema.json', import.meta.url), 'utf8');

test('docs/chart.schema.json is what scripts/make-json-schema.ts writes', () => {
  expect(published).toBe(printChartJsonSchema());
});

test('the published schema accepts a chart and refuses a spoilt one', () => {
  const schema = z.fromJSONSchema(JSON.parse(published) as z.core.JSONSchema.JSONSchema);
  expect(schema.safeParse(sampleChart()).success).toBe(true);
  expect(schema.safeParse({ ...sampleChart(), colour: 'red' }).success).toBe(false);
  expect(schema.safeParse({ ...sampleChart(), nodes: [{ id: 'a' }] }).success).toBe(false);
  expect(schema.safeParse({ ...sampleChart(), version: 4 }).success).toBe(false);
});
