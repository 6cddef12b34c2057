import { expect, test } from 'vitest';
import { emptyChart } from '../../shared/model/chart.ts';
import { emptyEdge } from '../../shared/model/edge.ts';
import { flowOrder } from '../../shared/model/graph.ts';
import { emptyNode, type NodeKind } from '../../shared/model/node.ts';
import { outlineRows } from './outline-rows.ts';

test('reads in flow order; further ways of a decision stand one level in, exits name the number they lead to', () => {
  const chart = chartOf(
    { 开始: 'terminator', 受理: 'step', 齐全: 'decision', 补正: 'step', 办结: 'terminator', 孤立: 'step' },
    [['开始', '受理', ''], ['受理', '齐全', ''], ['齐全', '办结', '是'], ['齐全', '补正', '否'], ['补正', '受理', '']],
  );
  const rows = outlineRows(chart);
  expect(rows.map(({ node }) => node.id)).toEqual(flowOrder(chart).map((node) => node.id));
  expect(rows.map(({ number, level, node }) => `${number} ${level} ${node.text}`)).toEqual([
    '1 1 开始', '2 1 受理', '3 1 齐全', '4 1 办结', '5 2 补正', '6 1 孤立',
  ]);
  expect(rows[2]?.exits.map(({ edge, number }) => `${edge.label} → ${number}`)).toEqual(['是 → 4', '否 → 5']);
  expect(rows[4]?.exits.map(({ number, text }) => `${number} ${text}`)).toEqual(['2 受理']);
  expect(rows[0]?.lane).toBe('窗口');
});

// helpers

function chartOf(nodes: Record<string, NodeKind>, edges: readonly (readonly [string, string, string])[]) {
  const chart = emptyChart('c', '图', { code: '', name: '图', kind: 'licence', implementingBody: '' });
  return {
    ...chart,
    lanes: [{ id: 'lane', name: '窗口', kind: 'section' as const, postId: null, width: 150 }],
    nodes: Object.entries(nodes).map(([text, kind]) => ({ ...emptyNode(), id: text, kind, laneId: 'lane', text })),
    edges: edges.map(([from, to, label], index) => ({ ...emptyEdge(), id: `e${index}`, from, to, label })),
  };
}
