import { describe, expect, test } from 'vitest';
import { completeChart, withContent, withEdge, withLane, withNode, withoutNode } from '../../test/fixtures/rules/sample-charts.ts';
import { describeChanges } from './describe-changes.ts';

const chart = completeChart('licence');

describe('changes in words', () => {
  test('of a step, a line and a lane, with their names and ids', () => {
    const after = withLane(
      withEdge(withNode(chart, 'examine', { limit: { amount: 5, unit: 'workday', start: '' } }), 'decide-grant', { label: '符合' }),
      'window',
      { name: '政务大厅' },
    );
    expect(describeChanges(chart, after)).toEqual([
      { text: { zh: '泳道名称：政务服务股 → 政务大厅', en: 'Lane: 政务服务股 → 政务大厅' }, ids: ['window'] },
      {
        text: { zh: '“审查”的时限：自受理之日起10个工作日 → 5个工作日', en: '"审查", limit: 自受理之日起10个工作日 → 5个工作日' },
        ids: ['examine'],
      },
      {
        text: { zh: '流程线“是否符合条件”至“制作同意的决定书”的条件：是 → 符合', en: 'Line "是否符合条件" to "制作同意的决定书", condition: 是 → 符合' },
        ids: ['decide-grant'],
      },
    ]);
  });

  test('of what is taken away and moved', () => {
    const placed = withNode(chart, 'accept', { position: { x: 10, y: 10 } });
    const after = withNode(withoutNode(placed, 'refuse'), 'accept', { position: { x: 10, y: 60 } });
    expect(describeChanges(placed, after).map(({ text }) => text.zh)).toEqual([
      '删去“制作不同意的决定书”',
      '移动 1 个符号，腾出位置',
      '删去流程线：“是否符合条件”至“制作不同意的决定书”',
      '删去流程线：“制作不同意的决定书”至“送达并归档”',
    ]);
  });

  test('of the text as it is printed, and of what is not', () => {
    const basis = chart.content.basis.map((citation) => ({ ...citation, version: '2003-08-27' }));
    const after = { ...withContent(chart, { basis, businessPhone: '' }), follows: ['remedy' as const] };
    expect(describeChanges(chart, after).map(({ text }) => text.zh)).toEqual([
      '救济途径今后沿用单位信息',
      '《中华人民共和国行政许可法》的版本：2019-04-23 → 2003-08-27',
      '投诉举报途径：业务电话：0000-7000004 → （空）',
    ]);
    expect(describeChanges(chart, chart)).toEqual([]);
  });
});
