import { PDFiumLibrary } from '@hyzyla/pdfium';
import { afterEach, expect, test, vi } from 'vitest';
import { carrierOrderSchema } from '../../shared/contract/carrier-order.ts';
import { collect } from '../../shared/kernel/collect.ts';
import { defaultKnowledge } from '../../shared/rules/knowledge.ts';
import { fixedChart } from '../../test/print/fixed-chart.ts';
import { looseSource } from './carriers/carrier-source.ts';
import { createChartMaker } from './chart-maker.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('PDFium is tried again after it could not be loaded, loaded once, and given back on closing', async () => {
  const library = await PDFiumLibrary.init();
  const destroy = vi.spyOn(library, 'destroy');
  const load = vi.spyOn(PDFiumLibrary, 'init').mockRejectedValueOnce(new Error('out of memory')).mockResolvedValueOnce(library);
  const maker = createChartMaker();
  const signal = new AbortController().signal;
  const source = looseSource([fixedChart()], { place: maker.placer(signal), madeOn: '2026-03-02', seal: null });
  const order = carrierOrderSchema.parse({ as: 'png' });
  const make = () => collect(maker.carrierFiles({ order, source, facts: defaultKnowledge(), signal, progress: () => undefined }));
  await expect(make()).rejects.toThrow('out of memory');
  expect(await make()).toHaveLength(1);
  expect(await make()).toHaveLength(1);
  expect(load).toHaveBeenCalledTimes(2);
  expect(destroy).not.toHaveBeenCalled();
  maker.close();
  await vi.waitFor(() => {
    expect(destroy).toHaveBeenCalledTimes(1);
  });
});
