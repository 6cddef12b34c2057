import { describe, expect, test } from 'vitest';
import { emptyChart, type Chart } from '../model/chart.ts';
import { applyDiff } from '../model/diff.ts';
import { emptyEdge } from '../model/edge.ts';
import { fragmentOf, type Fragment } from '../model/fragment.ts';
import { emptyNode } from '../model/node.ts';
import { placeFragment } from './place-fragment.ts';
import { runCommand } from './registry.ts';

const power = { code: '', name: '取水许可', kind: 'licence', implementingBody: '' } as const;
const lane = (id: string, name: string, postId: string | null = null) => ({ id, name, kind: 'post' as const, postId, width: 150 });
const source: Chart = {
  ...emptyChart('chart', '取水许可', power),
  lanes: [lane('one', '窗口'), lane('two', '水政科', 'p2')],
  nodes: [
    { ...emptyNode(), id: 'a', kind: 'step', laneId: 'one', text: 'a', position: { x: 20, y: 40 }, locked: true },
    { ...emptyNode(), id: 'b', kind: 'step', laneId: 'two', text: 'b', position: { x: 170, y: 40 } },
  ],
  edges: [{ ...emptyEdge(), id: 'ab', from: 'a', to: 'b', bends: [{ x: 150, y: 60 }] }],
};

function counter(): () => string {
  let next = 0;
  return () => `new${(next += 1)}`;
}

function copied(chart: Chart, ids: readonly string[]): Fragment {
  const fragment = fragmentOf(chart, ids);
  if (fragment === null) {
    throw new Error('nothing was copied');
  }
  return fragment;
}

describe('pasting', () => {
  test('in the same chart moves on with every paste, so that no copy lies exactly on another, and carries bends', () => {
    const newId = counter();
    let chart = source;
    for (let turn = 0; turn < 3; turn += 1) {
      const placed = placeFragment(chart, copied(source, ['a', 'b']), null, newId);
      chart = applyDiff(chart, runCommand(chart, { command: 'elements.add', arguments: placed }, { newId }));
    }
    const first = chart.nodes.filter(({ text }) => text === 'a').map(({ position }) => position);
    expect(first).toEqual([{ x: 20, y: 40 }, { x: 36, y: 56 }, { x: 36, y: 72 }, { x: 36, y: 88 }]);
    expect(chart.edges[1]?.bends).toEqual([{ x: 166, y: 76 }]);
    expect(chart.nodes[2]?.locked).toBe(false);
  });

  test('into another chart finds the lane by post, then by name, never by an id that means another lane there', () => {
    const other: Chart = { ...source, id: 'other', lanes: [lane('one', '法规科'), lane('x', '改名科', 'p2'), lane('y', '窗口')], nodes: [], edges: [] };
    const placed = placeFragment(other, copied(source, ['a', 'b']), null, counter());
    expect(placed.nodes.map(({ laneId, position }) => [laneId, position?.x])).toEqual([['y', 320], ['x', 170]]);
    expect(placed.edges[0]?.bends).toEqual([]);
  });

  test('at a place puts the middle there, and one lane’s steps into the lane there', () => {
    const placed = placeFragment(source, copied(source, ['a']), { x: 225, y: 200 }, counter());
    expect(placed.nodes[0]).toMatchObject({ laneId: 'two', position: { x: 171, y: 176 } });
  });

  test('goes into the stage of the same name, and into the one it comes to lie in', () => {
    const stage = (id: string, name: string) => ({ id, name, height: 100 });
    const staged: Chart = { ...source, stages: [stage('s', '受理')], nodes: source.nodes.map((node) => ({ ...node, stageId: 's' })) };
    const other: Chart = { ...staged, id: 'other', stages: [stage('p', '申请'), stage('q', '受理')], nodes: [], edges: [] };
    expect(placeFragment(other, copied(staged, ['a']), null, counter()).nodes[0]).toMatchObject({ stageId: 'q', position: { x: 20, y: 140 } });
    expect(placeFragment(other, copied(source, ['a']), null, counter()).nodes[0]).toMatchObject({ stageId: 'p' });
    expect(placeFragment({ ...other, lanes: [] }, copied(source, ['a']), null, counter()).nodes).toEqual([]);
  });
});
