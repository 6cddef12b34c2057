import { afterAll, expect, test } from 'vitest';
import { carrierOrderSchema } from '../../../shared/contract/carrier-order.ts';
import { collect } from '../../../shared/kernel/collect.ts';
import { defaultKnowledge } from '../../../shared/rules/knowledge.ts';
import { createChartMaker } from '../chart-maker.ts';
import { looseSource } from './carrier-source.ts';

const maker = createChartMaker();
afterAll(() => maker.close());

/** The order on a department that has drawn nothing yet. */
function jobOn(as: 'pdf' | 'json' | 'poster' | 'card') {
  const { signal } = new AbortController();
  const source = looseSource([], { place: maker.placer(signal), madeOn: '2026-03-02', seal: null });
  return { order: carrierOrderSchema.parse({ as }), source, facts: defaultKnowledge(), signal, progress: () => undefined };
}

test.each(['pdf', 'json', 'poster', 'card'] as const)('without a chart %s makes nothing and says so', async (as) => {
  await expect(collect(maker.carrierFiles(jobOn(as)))).rejects.toMatchObject({ code: 'export.empty' });
  const sheets = maker.carrierSheets(jobOn(as));
  if (sheets !== null) {
    await expect(collect(sheets)).rejects.toMatchObject({ code: 'export.empty' });
  }
});
