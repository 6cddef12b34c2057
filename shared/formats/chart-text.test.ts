import { expect, test } from 'vitest';
import { sampleChart } from '../../test/filing/sample-chart.ts';
import { emptyChart } from '../model/chart.ts';
import { textSections } from '../model/sections.ts';
import { chartText } from './chart-text.ts';

test('the text reads in order: title, power, ten sections, issuer and date', () => {
  const lines = chartText(sampleChart()).split('\n');
  expect(lines.slice(0, 6)).toEqual([
    '占道经营处罚运行流程图',
    '',
    '职权名称：占道经营处罚',
    '职权编码：CF-chart-a',
    '职权类型：行政处罚',
    '实施主体：清溪县城市管理局',
  ]);
  expect(lines.filter((line) => /^[一二三四五六七八九十]、/.test(line))).toHaveLength(10);
  expect(lines.slice(-3)).toEqual(['清溪县城市管理局', '2026-03-02', '']);
});

test('the text holds every paragraph of every section in the order of the panel', () => {
  const text = chartText(sampleChart());
  const paragraphs = textSections(sampleChart()).flatMap((section) => section.paragraphs);
  let from = 0;
  for (const paragraph of paragraphs) {
    from = text.indexOf(paragraph, from);
    expect(from, paragraph).toBeGreaterThan(-1);
  }
});

test('an empty chart says of each section that there is nothing', () => {
  const power = { code: '', name: '', kind: 'other', implementingBody: '' } as const;
  expect(chartText(emptyChart('a', '', power)).match(/（无）/g)).toHaveLength(10);
});
