import { describe, expect, test } from 'vitest';
import { overlaps } from '../kernel/geometry.ts';
import { emptyChart, type Chart } from './chart.ts';
import { emptyNode, type ChartNode } from './node.ts';
import { placeNode } from './place-node.ts';

const size = { width: 100, height: 40 };

function node(id: string, laneId: string, x: number, y: number): ChartNode {
  return {
    ...emptyNode(),
    id,
    kind: 'step',
    laneId,
    text: id,
    position: { x, y },
  };
}

function chart(...nodes: ChartNode[]): Chart {
  const empty = emptyChart('c', '图', { code: '', name: '', kind: 'licence', implementingBody: '' });
  const lane = { kind: 'section' as const, postId: null, width: 150 };
  return { ...empty, lanes: [{ id: 'a', name: '甲', ...lane }, { id: 'b', name: '乙', ...lane }], nodes };
}

describe('placing a new node', () => {
  test('an empty lane gets it in the middle under its header', () => {
    expect(placeNode(chart(), 'b', size, null, () => size)).toEqual({ x: 175, y: 44 });
  });

  test('it goes under the node it follows', () => {
    const first = node('n', 'a', 25, 60);
    expect(placeNode(chart(first), 'a', size, first, () => size)).toEqual({ x: 25, y: 132 });
  });

  test('it never lands on another node', () => {
    const nodes = [node('n', 'a', 25, 60), node('m', 'a', 25, 140), node('o', 'a', 25, 200)];
    const at = placeNode(chart(...nodes), 'a', size, nodes[0] ?? null, () => size);
    expect(nodes.some((each) => overlaps({ ...(each.position ?? at), ...size }, { ...at, ...size }))).toBe(false);
  });
});
