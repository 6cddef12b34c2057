import { describe, expect, test } from 'vitest';
import { emptyChart, type Chart } from '../model/chart.ts';
import { applyDiff, reverseDiff } from '../model/diff.ts';
import { emptyEdge } from '../model/edge.ts';
import { emptyNode } from '../model/node.ts';
import { runCommand, type CommandCall } from './registry.ts';
import { renewIds } from './renew-ids.ts';

const power = { code: '', name: '取水许可', kind: 'licence', implementingBody: '' } as const;

function counter(): () => string {
  let next = 0;
  return () => `new${(next += 1)}`;
}

/** The chart after the command; undoing it must give the chart back. */
function after(chart: Chart, call: CommandCall): Chart {
  const diff = runCommand(chart, call, { newId: counter() });
  const changed = applyDiff(chart, diff);
  expect(applyDiff(changed, reverseDiff(diff))).toEqual(chart);
  return changed;
}

/** Steps a → b → c → d in two lanes, b and c in the second. */
function chain(change: Partial<Chart> = {}): Chart {
  const node = (id: string, laneId: string, x: number, y: number) => ({ ...emptyNode(), id, kind: 'step' as const, laneId, text: id, position: { x, y } });
  const edge = (id: string, from: string, to: string, label = '') => ({ ...emptyEdge(), id, from, to, label });
  return {
    ...emptyChart('chart', '取水许可', power),
    lanes: [
      { id: 'one', name: '窗口', kind: 'post', postId: null, width: 150 },
      { id: 'two', name: '水政科', kind: 'section', postId: null, width: 150 },
    ],
    nodes: [node('a', 'one', 20, 40), node('b', 'two', 170, 40), node('c', 'two', 170, 120), node('d', 'one', 20, 200)],
    edges: [edge('ab', 'a', 'b', '是'), edge('bc', 'b', 'c'), edge('cd', 'c', 'd')],
    ...change,
  };
}

const ends = (chart: Chart) => chart.edges.map(({ id, from, to, label }) => `${id}: ${from} → ${to} ${label}`.trim());

describe('deleting', () => {
  test('a step in a chain joins what led to it with what followed, under the label of the line that came in', () => {
    expect(ends(after(chain(), { command: 'elements.delete', arguments: { ids: ['b'] } }))).toEqual(['ab: a → c 是', 'cd: c → d']);
  });

  test('two steps of a chain, the line between them selected too, leave one line', () => {
    expect(ends(after(chain(), { command: 'elements.delete', arguments: { ids: ['c', 'bc', 'b'] } }))).toEqual(['ab: a → d 是']);
  });

  test('a line named beside its step is removed, not healed over', () => {
    expect(ends(after(chain(), { command: 'elements.delete', arguments: { ids: ['ab', 'b'] } }))).toEqual(['cd: c → d']);
  });

  test('no twin and no line back to its own beginning comes of it', () => {
    const twin = chain({ edges: [...chain().edges, { ...emptyEdge(), id: 'ac', from: 'a', to: 'c', label: '是' }] });
    expect(ends(after(twin, { command: 'elements.delete', arguments: { ids: ['b'] } }))).toEqual(['cd: c → d', 'ac: a → c 是']);
    const loop = chain({ edges: [...chain().edges.slice(0, 1), { ...emptyEdge(), id: 'ba', from: 'b', to: 'a' }] });
    expect(ends(after(loop, { command: 'elements.delete', arguments: { ids: ['b'] } }))).toEqual([]);
  });

  test('a step with two ways on is not healed over, nor any where healing is off', () => {
    const fork = chain({ edges: [...chain().edges, { ...emptyEdge(), id: 'bd', from: 'b', to: 'd' }] });
    expect(ends(after(fork, { command: 'elements.delete', arguments: { ids: ['b'] } }))).toEqual(['cd: c → d']);
    expect(ends(after(chain(), { command: 'elements.delete', arguments: { ids: ['b'], heal: false } }))).toEqual(['cd: c → d']);
  });

  test('a locked step is refused by name, and what was waived of the removed goes too', () => {
    const locked = chain({ nodes: chain().nodes.map((node) => ({ ...node, locked: node.id === 'b' })) });
    expect(() => after(locked, { command: 'elements.delete', arguments: { ids: ['a', 'b'] } })).toThrow(/“b”/);
    const waived = chain({ waivers: [{ rule: 'R1', target: 'b', message: '缺少时限', reason: '按惯例', citation: null, by: '', on: '' }, { rule: 'R1', target: 'a', message: '缺少时限', reason: '按惯例', citation: null, by: '', on: '' }] });
    expect(after(waived, { command: 'elements.delete', arguments: { ids: ['b'] } }).waivers.map(({ target }) => target)).toEqual(['a']);
  });
});

describe('lines and steps', () => {
  test('a step put into a line: the line ends there and a new one leads on', () => {
    const call: CommandCall = { command: 'node.insert', arguments: { edgeId: 'ab', node: { id: 'x', kind: 'step', laneId: 'two' }, nextEdgeId: 'xb' } };
    const routed = chain({ edges: chain().edges.map((edge) => ({ ...edge, toSide: 'west' as const, bends: [{ x: 1, y: 1 }] })) });
    const changed = after(routed, call);
    expect(ends(changed)).toEqual(['ab: a → x 是', 'bc: b → c', 'cd: c → d', 'xb: x → b']);
    expect(changed.edges[0]).toMatchObject({ toSide: null, bends: [] });
    expect(changed.edges[3]).toMatchObject({ fromSide: null, toSide: 'west' });
  });

  test('an end joined anew gives back route, bends and its own side, and keeps the other', () => {
    const course = { route: [{ x: 0, y: 0 }, { x: 0, y: 9 }], bends: [{ x: 0, y: 5 }], fromSide: 'east', toSide: 'west' } as const;
    const drawn = chain({ edges: chain().edges.map((edge) => ({ ...edge, ...course, route: [...course.route], bends: [...course.bends] })) });
    const changed = after(drawn, { command: 'edge.edit', arguments: { id: 'ab', change: { to: 'c' } } });
    expect(changed.edges[0]).toMatchObject({ to: 'c', route: null, bends: [], fromSide: 'east', toSide: null, label: '是' });
    const labelled = after(drawn, { command: 'edge.edit', arguments: { id: 'ab', change: { label: '否' } } });
    expect(labelled.edges[0]).toMatchObject({ ...course });
    const bent = after(drawn, { command: 'edge.edit', arguments: { id: 'ab', change: { bends: [{ x: 3, y: 3 }] } } });
    expect(bent.edges[0]).toMatchObject({ route: null, bends: [{ x: 3, y: 3 }], fromSide: 'east', toSide: 'west' });
    expect(() => after(drawn, { command: 'edge.edit', arguments: { id: 'ab', change: { to: 'a' } } })).toThrow();
  });

  test('pasted elements get new ids, and lines with an end outside are left behind', () => {
    const { nodes, edges } = chain();
    const renewed = renewIds({ nodes: nodes.slice(0, 2), edges }, counter());
    expect(renewed.edges).toHaveLength(1);
    const changed = after(chain(), { command: 'elements.add', arguments: renewed });
    expect(changed.nodes).toHaveLength(6);
    expect(ends(changed).at(-1)).toBe('new3: new1 → new2 是');
    expect(() => after(chain(), { command: 'elements.add', arguments: { nodes, edges: [] } })).toThrow();
    expect(() => after(chain(), { command: 'elements.add', arguments: { nodes: [], edges: [{ ...emptyEdge(), id: 'x', from: 'a', to: 'gone' }] } })).toThrow();
  });

  test('locked steps are not moved, aligned or resized', () => {
    const locked = chain({ nodes: chain().nodes.map((node) => ({ ...node, locked: node.id !== 'a' })) });
    const moves = locked.nodes.map(({ id }) => ({ id, position: { x: 5, y: 5 } }));
    for (const command of ['node.move', 'node.align'] as const) {
      expect(after(locked, { command, arguments: { moves } }).nodes.map(({ position }) => position?.x)).toEqual([5, 170, 170, 20]);
    }
    const sizes = locked.nodes.map(({ id }) => ({ id, size: { width: 200, height: 50 } }));
    expect(after(locked, { command: 'node.resize', arguments: { sizes } }).nodes.map(({ size }) => size?.width)).toEqual([200, undefined, undefined, undefined]);
  });

  test('a step moved into a stage there is not is refused', () => {
    expect(() => after(chain(), { command: 'node.move', arguments: { moves: [{ id: 'a', position: { x: 0, y: 0 }, stageId: 'none' }] } })).toThrow();
  });
});

describe('who handles', () => {
  test('a step handed over goes to the middle of the lane, to the free height next to its own, and lines that come to cross get the mark', () => {
    const changed = after(chain(), { command: 'node.lane', arguments: { ids: ['b'], laneId: 'one', interfaceMark: '衔接' } });
    expect(changed.nodes[1]).toMatchObject({ laneId: 'one', position: { x: 21, y: 104 } });
    expect(changed.edges.map(({ interfaceMark }) => interfaceMark)).toEqual(['', '衔接', '']);
    const back = after(changed, { command: 'node.lane', arguments: { ids: ['b'], laneId: 'two', interfaceMark: '衔接' } });
    expect(back.edges.map(({ interfaceMark }) => interfaceMark)).toEqual(['衔接', '', '']);
  });

  test('several steps handed over do not cover one another, and the others stay', () => {
    const changed = after(chain(), { command: 'node.lane', arguments: { ids: ['b', 'c'], laneId: 'one' } });
    const tops = changed.nodes.map(({ position }) => position?.y ?? 0).sort((a, b) => a - b);
    expect(tops.every((top, at) => at === 0 || top - (tops[at - 1] ?? 0) >= 48)).toBe(true);
    expect(changed.nodes.filter(({ id }) => id === 'a' || id === 'd')).toEqual(chain().nodes.filter(({ id }) => id === 'a' || id === 'd'));
  });
});

describe('findings and whole charts', () => {
  test('a waiver takes the place of an earlier one and can be taken back', () => {
    const waiver = { rule: 'R1', target: 'a', message: '缺少时限', reason: '按惯例', citation: null, by: '王', on: '2026-03-02' };
    const once = after(chain(), { command: 'finding.waive', arguments: { waiver } });
    const twice = after(once, { command: 'finding.waive', arguments: { waiver: { ...waiver, reason: '已请示' } } });
    expect(twice.waivers).toEqual([{ ...waiver, reason: '已请示' }]);
    const other = after(twice, { command: 'finding.waive', arguments: { waiver: { ...waiver, message: '另一问题' } } });
    expect(other.waivers).toHaveLength(2);
    expect(after(other, { command: 'finding.unwaive', arguments: { rule: 'R1', target: 'a', message: '另一问题' } })).toEqual(twice);
    expect(after(twice, { command: 'finding.unwaive', arguments: { rule: 'R1', target: 'a' } }).waivers).toEqual([]);
  });

  test('a whole chart is taken over only where it hangs together and is the same one', () => {
    const wanted = chain({ title: '别的', nodes: chain().nodes.slice(0, 2), edges: chain().edges.slice(0, 1) });
    expect(after(chain(), { command: 'table.edit', arguments: { after: wanted } })).toEqual(wanted);
    expect(() => after(chain(), { command: 'chart.restore', arguments: { after: { ...wanted, edges: chain().edges } } })).toThrow();
    expect(() => after(chain(), { command: 'fix.apply', arguments: { after: { ...wanted, id: 'other' } } })).toThrow();
  });
});
