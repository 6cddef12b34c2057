import { describe, expect, test } from 'vitest';
import { samples } from '../../../test/fixtures/rules/telephone-form.ts';
import { checkContext } from '../check-context.ts';
import { reportsOf } from '../rule.ts';
import { telephoneForm } from './telephone-form.ts';

describe('telephone-form', () => {
  test.each(samples.right)('accepts: $zh', ({ chart }) => {
    expect(reportsOf(telephoneForm, checkContext(chart))).toEqual([]);
  });

  test.each(samples.wrong)('reports: $zh', ({ chart, reports }) => {
    expect(reportsOf(telephoneForm, checkContext(chart))).toEqual(reports);
  });
});
