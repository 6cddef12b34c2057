import { PDFiumLibrary } from '@hyzyla/pdfium';
import { afterEach, expect, test, vi } from 'vitest';
import { fixedChart } from '../../test/print/fixed-chart.ts';
import { createChartMaker } from './chart-maker.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('PDFium is tried again after it could not be loaded, loaded once, and given back on closing', async () => {
  const library = await PDFiumLibrary.init();
  const destroy = vi.spyOn(library, 'destroy');
  const load = vi.spyOn(PDFiumLibrary, 'init').mockRejectedValueOnce(new Error('out of memory')).mockResolvedValueOnce(library);
  const maker = createChartMaker({ clock: () => '2026-03-02T00:00:00.000Z' });
  const signal = new AbortController().signal;
  const job = { charts: [fixedChart()], as: 'png', paper: 'auto', seal: null, signal, progress: () => undefined } as const;
  await expect(maker.exportCharts(job)).rejects.toThrow('out of memory');
  expect(await maker.exportCharts(job)).toHaveLength(1);
  expect(await maker.exportCharts(job)).toHaveLength(1);
  expect(load).toHaveBeenCalledTimes(2);
  expect(destroy).not.toHaveBeenCalled();
  maker.close();
  await vi.waitFor(() => {
    expect(destroy).toHaveBeenCalledTimes(1);
  });
});
