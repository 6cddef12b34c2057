import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { sealScan } from '../harness/seal-scan.ts';
import { edit, sampleChart } from './contract-parts.ts';
import type { SuiteCalls } from './named-points.ts';

const seal = Buffer.from(sealScan({ width: 60, height: 60, radius: 20 })).toString('base64');
const text = { order: { as: 'text' }, chartIds: null, seal: null } as const;
const pages = { order: { as: 'pdf' }, chartIds: null, seal: null } as const;

/** What every host must do alike with carriers. What is made lies beside the library. */
export function carrierRuns({ call, codeOf, append }: SuiteCalls, library: () => string): void {
  const output = (): string => path.join(path.dirname(library()), '输出');

  describe('carriers', () => {
    test('are previewed page by page, as they will come out', async () => {
      const all = await call('carriers.preview', { ...pages, from: 0, count: 2 });
      expect(all).toMatchObject({ hasPages: true, known: 2, failure: null, seal: null });
      expect(all.pages.map(({ width, height, svg }) => [width, height, /处罚流程图/.test(svg)])).toEqual([[200, 300, true], [200, 300, true]]);
      const second = await call('carriers.preview', { ...pages, from: 1, count: 1 });
      expect(second.pages).toEqual([all.pages[1]]);
      expect(second.isComplete).toBe(true);
      const picked = await call('carriers.preview', { ...pages, chartIds: ['two'], seal, from: 0, count: 5 });
      expect([picked.known, Buffer.from(picked.seal ?? '', 'base64').subarray(1, 4).toString()]).toEqual([1, 'PNG']);
      expect(picked.pages[0]?.svg).toContain('"#seal"');
      expect(await call('carriers.preview', { ...text, from: 0, count: 1 })).toMatchObject({ hasPages: false, known: 0, isComplete: true, pages: [] });
    });

    test('a page previewed follows the chart', async () => {
      const { pages: before } = await call('carriers.preview', { ...pages, from: 0, count: 1 });
      await append('one', 0, edit(sampleChart('one', '对占道经营的处罚'), { title: '改名' }));
      const { pages: after } = await call('carriers.preview', { ...pages, from: 0, count: 1 });
      expect([before[0]?.svg.includes('改名'), after[0]?.svg.includes('改名')]).toEqual([false, true]);
    });

    test('are made into a folder of the run’s own, which can be shown', async () => {
      const first = await call('carriers.make', { ...text, signature: null, folder: null });
      expect(first.leftOut).toEqual([]);
      expect(first.files).toEqual([
        { name: '对占道经营的处罚流程图.text', size: 33 },
        { name: '对违法建设的处罚流程图.text', size: 33 },
      ]);
      expect(path.dirname(first.folder)).toBe(output());
      expect(path.basename(first.folder)).toMatch(/^2026-03-02 \d{6} 电子文本TXT/);
      expect(readFileSync(path.join(first.folder, '对违法建设的处罚流程图.text'), 'utf8')).toBe('对违法建设的处罚流程图');
      const again = await call('carriers.make', { ...text, chartIds: ['two'], signature: null, folder: null });
      expect([again.folder === first.folder, again.files.length]).toEqual([false, 1]);
      expect(await call('carriers.reveal', { folder: first.folder })).toEqual({});
      expect(await codeOf('carriers.reveal', { folder: path.dirname(first.folder) })).toBe('request.refused');
    });

    test('are made elsewhere only where the clerk chose the folder', async () => {
      const chosen = path.join(path.dirname(library()), '所选');
      expect(await codeOf('carriers.make', { ...text, signature: null, folder: chosen })).toBe('request.refused');
      expect(await call('carriers.chooseFolder', {})).toEqual({ folder: chosen });
      expect(path.dirname((await call('carriers.make', { ...text, signature: null, folder: chosen })).folder)).toBe(chosen);
    });

    test('called off, or for a chart that is gone, leave nothing', async () => {
      await append('two', 0, edit(sampleChart('two', '对违法建设的处罚'), { title: '慢' }));
      let ended = false;
      const work = codeOf('carriers.make', { ...text, signature: null, folder: null, workId: 'run' });
      void work.finally(() => (ended = true));
      await vi.waitFor(() => expect(readdirSync(output())).toEqual([expect.stringMatching(/^\..*\.part$/)]), { timeout: 10_000, interval: 20 });
      await vi.waitFor(async () => {
        await call('work.cancel', { workId: 'run' });
        expect(ended).toBe(true);
      }, { timeout: 10_000, interval: 20 });
      expect(await work).toBe('request.cancelled');
      expect(existsSync(output())).toBe(false);
      expect(await codeOf('carriers.make', { ...text, chartIds: ['gone'], signature: null, folder: null })).toBe('chart.not-found');
    });

    test('into a place where no folder can be, say so', async () => {
      rmSync(output(), { recursive: true, force: true });
      writeFileSync(output(), '');
      expect(await codeOf('carriers.make', { ...text, signature: null, folder: null })).toBe('output.name-taken');
      expect(existsSync(output())).toBe(true);
    });

    test('are printed by the host, copies and sides as ordered', async () => {
      expect(await call('carriers.printers', {})).toEqual({ printers: [{ name: 'lp0', title: '一楼打印机' }] });
      const printing = { ...pages, seal, copies: 3, printer: 'lp0', duplex: 'long' } as const;
      expect(await call('carriers.print', printing)).toEqual({ pages: 2, leftOut: [] });
      expect(await codeOf('carriers.print', { ...printing, seal: null, order: { as: 'json' } })).toBe('print.without-pages');
    });

    test.each([
      ['a carrier there is not', { ...text, order: { as: 'stone' }, signature: null, folder: null }],
      ['an option of another carrier', { ...text, order: { as: 'text', paper: 'A4' }, signature: null, folder: null }],
      ['no chart at all', { ...text, chartIds: [], signature: null, folder: null }],
    ])('refuse %s', async (_, arguments_) => {
      expect(await codeOf('carriers.make', arguments_)).toBe('request.arguments-invalid');
    });
  });
}
