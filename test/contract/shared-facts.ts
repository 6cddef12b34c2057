import { describe, expect, test } from 'vitest';
import { addStep, edit, post } from './contract-parts.ts';
import type { SuiteCalls } from './named-points.ts';

/** What every host must do alike with the facts that charts share. */
export function sharedFacts({ call, append }: Pick<SuiteCalls, 'call' | 'append'>): void {
  describe('what charts share', () => {
    test('is listed once with the charts that use it, and follows every change', async () => {
      const uses = async (kind: string, value: string) => {
        const { charts, facts } = await call('facts.list', {});
        const fact = facts.find((each) => each.kind === kind && each.value === value);
        return fact === undefined ? null : { ...fact, charts: fact.charts.map((place) => charts[place]?.id) };
      };
      expect(await uses('post', '案审岗')).toMatchObject({ isDepartment: true, postId: post.id, charts: ['one', 'two'] });
      expect(await uses('law', '中华人民共和国行政处罚法')).toMatchObject({ isDepartment: false, charts: ['one', 'two'], citations: [{ article: 64 }] });
      expect(await uses('telephone', '0571-8888')).toMatchObject({ isDepartment: true, charts: [] });
      await append('two', 0, addStep('third', '告知', 2));
      expect(await uses('document', '事先告知书')).toBeNull();
      const { chart } = await call('charts.open', { chartId: 'two' });
      await append('two', 1, edit(chart, { content: { ...chart.content, businessPhone: '0571-8888' } }));
      expect(await uses('telephone', '0571-8888')).toMatchObject({ charts: ['two'] });
      await call('charts.delete', { chartId: 'one' });
      expect(await uses('post', '案审岗')).toMatchObject({ charts: ['two'] });
    });
  });
}
