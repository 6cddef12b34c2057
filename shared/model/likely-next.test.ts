import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyChart, type Chart } from './chart.ts';
import { emptyEdge } from './edge.ts';
import { nextExit, swappedExits } from './decision-exits.ts';
import { likelyNext } from './likely-next.ts';
import { powerKinds, type PowerKind } from './power.ts';
import { emptyNode, nodeKinds, type ChartNode, type NodeKind } from './node.ts';

function node(id: string, kind: NodeKind, text: string): ChartNode {
  return { ...emptyNode(), id, kind, laneId: 'a', text };
}

function chart(nodes: readonly ChartNode[], lines: readonly (readonly [string, string, string?])[] = []): Chart {
  const empty = emptyChart('c', '图', { code: '', name: '', kind: 'licence', implementingBody: '' });
  return { ...empty, nodes: [...nodes], edges: lines.map(([from, to, label = '']) => ({ ...emptyEdge(), id: `${from}${to}`, from, to, label })) };
}

describe('what comes next', () => {
  test('after acceptance comes examination', () => {
    expect(likelyNext(chart([node('n', 'step', '受理')]), 'n')[0]).toEqual({ kind: 'step', text: '审查', label: '' });
  });

  test('a name the chart has is not offered again', () => {
    const next = likelyNext(chart([node('n', 'step', '受理'), node('m', 'step', '审查')]), 'n');
    expect(next.some(({ text }) => text === '审查')).toBe(false);
  });

  test('a chart begins as its power does', () => {
    expect(likelyNext(chart([node('n', 'terminator', '开始')]), 'n')[0]?.text).toBe('提交申请');
  });

  test('the second exit of a decision bears 否 and leads to a refusal', () => {
    const both = chart([node('d', 'decision', '材料是否齐全'), node('m', 'step', '审查')], [['d', 'm', '是']]);
    expect(likelyNext(both, 'd')[0]).toEqual({ kind: 'document', text: '补正告知书', label: '否' });
  });

  test('only a licence is refused by a refusal of the licence', () => {
    const drawn = chart([node('d', 'decision', '确定处罚意见'), node('m', 'step', '告知')], [['d', 'm', '是']]);
    const textsFor = (kind: PowerKind): string[] => likelyNext({ ...drawn, power: { ...drawn.power, kind } }, 'd').map(({ text }) => text);
    expect(textsFor('licence')[0]).toBe('不予许可决定书');
    for (const kind of powerKinds.filter((each) => each !== 'licence')) {
      expect(textsFor(kind).join()).not.toContain('许可');
    }
    expect(textsFor('penalty')[0]).toBe('撤销立案');
  });

  test('a step nobody knows is followed by a step, a decision, a document or the end', () => {
    expect(likelyNext(chart([node('n', 'step', '某事')]), 'n').map(({ kind }) => kind)).toEqual(['step', 'decision', 'document', 'terminator']);
  });

  test('four different ones whatever the step', () => {
    fc.assert(
      fc.property(fc.constantFrom(...nodeKinds), fc.constantFrom('', '受理', '审查', '结案', '决定书', '告知', '是否履行'), (kind, text) => {
        const next = likelyNext(chart([node('n', kind, text)]), 'n');
        expect(new Set(next.map((each) => `${each.kind} ${each.text}`)).size).toBe(4);
      }),
    );
  });
});

describe('the exits of a decision', () => {
  const decision = node('d', 'decision', '是否');
  const exit = (id: string, label: string, fromSide: 'south' | 'east' | null) => ({ ...emptyEdge(), id, from: 'd', to: id, label, fromSide });

  test('是 leads down, 否 to the right, a third to the left without a label', () => {
    expect(nextExit(decision, [])).toEqual({ label: '是', fromSide: 'south' });
    expect(nextExit(decision, [exit('a', '是', 'south')])).toEqual({ label: '否', fromSide: 'east' });
    expect(nextExit(decision, [exit('a', '是', 'south'), exit('b', '否', 'east')])).toEqual({ label: '', fromSide: 'west' });
  });

  test('a side that was chosen holds', () => {
    expect(nextExit(decision, [], 'west')).toEqual({ label: '否', fromSide: 'west' });
    expect(nextExit(node('n', 'step', ''), [], 'east')).toEqual({ label: '', fromSide: 'east' });
  });

  test('exchange their labels and keep their sides', () => {
    expect(swappedExits([exit('a', '是', 'south'), exit('b', '否', 'east')])).toEqual([{ id: 'a', label: '否' }, { id: 'b', label: '是' }]);
    expect(swappedExits([exit('a', '', 'south')])).toEqual([]);
  });
});
