import { describe, expect, test } from 'vitest';
import { completeChart, withContent, withNode } from '../../test/fixtures/rules/sample-charts.ts';
import { mapTexts, textsOf } from './chart-texts.ts';
import { chartSchema } from './chart.ts';

const chart = withNode(withContent(completeChart('licence'), { notes: '材料一式二份' }), 'accept', {
  documents: ['受理通知书', '补正通知书'],
  limit: { amount: 5, unit: 'workday', start: '收到材料之日' },
});

describe('the texts of a chart', () => {
  test('are told with their place, empty ones left out', () => {
    const texts = textsOf(chart);
    expect(texts).toContainEqual({ target: 'chart', field: 'content.notes', text: '材料一式二份' });
    expect(texts).toContainEqual({ target: 'accept', field: 'documents.1', text: '补正通知书' });
    expect(texts).toContainEqual({ target: 'accept', field: 'limit.start', text: '收到材料之日' });
    expect(texts).toContainEqual({ target: 'window', field: 'name', text: '政务服务股' });
    expect(texts.filter(({ text }) => text.trim() === '')).toEqual([]);
  });

  test('leave out what is cited', () => {
    expect(textsOf(chart).filter(({ text }) => text.includes('行政许可法'))).toEqual([]);
  });

  test('are rewritten everywhere, and the chart stays one; unchanged texts give the same chart', () => {
    const after = mapTexts(chart, ({ text }) => text.replaceAll('材料', '资料'));
    expect(chartSchema.parse(after)).toEqual(after);
    expect(after.content.notes).toBe('资料一式二份');
    expect(after.nodes.find(({ id }) => id === 'accept')?.limit?.start).toBe('收到资料之日');
    expect(mapTexts(chart, ({ text }) => text)).toEqual(chart);
  });
});
