import { describe, expect, test } from 'vitest';
import type { SuiteCalls } from './named-points.ts';

/** What every host must do alike when the whole library is checked. */
export function filingChecks({ call, codeOf }: Pick<SuiteCalls, 'call' | 'codeOf'>): void {
  describe('the filing check', () => {
    test('tells figures, coverage and every chart of the library', async () => {
      const check = await call('filing.check', {});
      expect(check).toMatchObject({ unit: '清溪县城市管理局', powers: 2, coverage: { undrawn: [], unlisted: [] } });
      expect(check.charts.map(({ id }) => id)).toEqual(['one', 'two']);
      expect(check.byElement).toHaveLength(11);
    });

    test('is made into a file of either kind and no other', async () => {
      expect((await call('filing.checkReport', { as: 'xlsx' })).file.name).toBe('检查报告.xlsx');
      expect((await call('filing.checkReport', { as: 'pdf', workId: 'check' })).file.name).toBe('检查报告.pdf');
      expect(await codeOf('filing.checkReport', { as: 'docx' })).toBe('request.arguments-invalid');
    });
  });
}
