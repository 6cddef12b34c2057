import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyChart, type Chart } from '../model/chart.ts';
import { applyDiff, joinDiffs, reverseDiff, type Diff } from '../model/diff.ts';
import type { History, JournalEntry } from '../model/history.ts';
import { advanceHistory, historyFromJournal, redoEntry, undoEntry } from './history.ts';
import { runCommand, type CommandCall } from './registry.ts';

const power = { code: '', name: '取水许可', kind: 'licence', implementingBody: '清溪县水务局' } as const;

function counter(): () => string {
  let next = 0;
  return () => `id${(next += 1)}`;
}

function build(calls: readonly CommandCall[], newId = counter()): Chart {
  return calls.reduce(
    (chart, call) => applyDiff(chart, runCommand(chart, call, { newId })),
    emptyChart('chart', '取水许可', power),
  );
}

const small = build([
  { command: 'lane.add', arguments: { id: 'a', name: '窗口' } },
  { command: 'lane.add', arguments: { id: 'b', name: '水政科' } },
  { command: 'node.add', arguments: { id: 'n1', kind: 'terminator', laneId: 'a', text: '申请', position: { x: 10, y: 40 } } },
  { command: 'node.add', arguments: { id: 'n2', kind: 'step', laneId: 'b', text: '审查', position: { x: 160, y: 90 } } },
  { command: 'edge.add', arguments: { id: 'e1', from: 'n1', to: 'n2', label: '是' } },
]);

const idle = { newId: counter() };

describe('commands', () => {
  test('deleting a node takes the edges at it along, and undo brings both back to their places', () => {
    const diff = runCommand(small, { command: 'elements.delete', arguments: { ids: ['n1'] } }, idle);
    const after = applyDiff(small, diff);
    expect(after.nodes.map((node) => node.id)).toEqual(['n2']);
    expect(after.edges).toEqual([]);
    expect(applyDiff(after, reverseDiff(diff))).toEqual(small);
  });

  test('moving a node into another lane changes its lane and gives its routes back to the router', () => {
    const routed = applyDiff(
      small,
      runCommand(
        small,
        { command: 'edge.edit', arguments: { id: 'e1', change: { route: [{ x: 0, y: 0 }, { x: 0, y: 9 }] } } },
        idle,
      ),
    );
    const moves = [{ id: 'n2', position: { x: 20, y: 90 }, laneId: 'a' }];
    const after = applyDiff(routed, runCommand(routed, { command: 'node.move', arguments: { moves } }, idle));
    expect(after.nodes[1]).toMatchObject({ laneId: 'a', position: { x: 20, y: 90 } });
    expect(after.edges[0]?.route).toBeNull();
  });

  test('a change that changes nothing is an empty diff', () => {
    const call: CommandCall = { command: 'node.edit', arguments: { id: 'n2', change: { text: '审查' } } };
    expect(runCommand(small, call, idle)).toEqual([]);
  });

  test('a lane with steps is not deleted; the reason names it', () => {
    expect(() => runCommand(small, { command: 'lane.delete', arguments: { id: 'a' } }, idle)).toThrow(/窗口/);
  });

  test('inserting a lane moves the nodes to its right, moving it back restores them', () => {
    const inserted = applyDiff(
      small,
      runCommand(small, { command: 'lane.add', arguments: { id: 'c', name: '法规科', index: 1, width: 120 } }, idle),
    );
    expect(inserted.nodes[1]?.position).toEqual({ x: 280, y: 90 });
    const moved = applyDiff(
      inserted,
      runCommand(inserted, { command: 'lane.move', arguments: { id: 'c', index: 2 } }, idle),
    );
    expect(moved.nodes[1]?.position).toEqual({ x: 160, y: 90 });
  });

  test('connecting to a node that does not exist is refused', () => {
    expect(() => runCommand(small, { command: 'edge.add', arguments: { from: 'n1', to: 'nowhere' } }, idle)).toThrow(
      expect.objectContaining({ code: 'command.refused' }),
    );
  });

  test('arguments of the wrong form are refused, not passed on', () => {
    const call = { command: 'node.edit', arguments: { id: 'n2', change: { text: 5 } } } as unknown as CommandCall;
    expect(() => runCommand(small, call, idle)).toThrow(expect.objectContaining({ code: 'command.refused' }));
  });
});

const anyCall: fc.Arbitrary<(chart: Chart) => CommandCall | null> = fc
  .tuple(fc.nat(9), fc.nat(), fc.nat(), fc.string({ maxLength: 5 }), fc.integer({ min: 0, max: 900 }))
  .map(([choice, first, second, text, x]) => (chart) => {
    const node = chart.nodes[first % Math.max(chart.nodes.length, 1)];
    const other = chart.nodes[second % Math.max(chart.nodes.length, 1)];
    const lane = chart.lanes[first % Math.max(chart.lanes.length, 1)];
    const calls: (CommandCall | null)[] = [
      { command: 'lane.add', arguments: { name: text, index: second % 4 } },
      lane ? { command: 'node.add', arguments: { kind: 'step', laneId: lane.id, text, position: { x, y: 0 } } } : null,
      node && other ? { command: 'edge.add', arguments: { from: node.id, to: other.id, label: text } } : null,
      node ? { command: 'node.edit', arguments: { id: node.id, change: { text } } } : null,
      node && lane ? { command: 'node.move', arguments: { moves: [{ id: node.id, position: { x, y: 1 }, laneId: lane.id }] } } : null,
      node ? { command: 'elements.delete', arguments: { ids: [node.id] } } : null,
      lane ? { command: 'lane.move', arguments: { id: lane.id, index: second % 5 } } : null,
      lane ? { command: 'lane.delete', arguments: { id: lane.id } } : null,
      lane ? { command: 'lane.edit', arguments: { id: lane.id, change: { width: 60 + x } } } : null,
      { command: 'chart.edit', arguments: { title: text } },
    ];
    return calls[choice] ?? null;
  });

describe('history', () => {
  test('a storm of commands, undone and redone, ends in the identical chart, and the journal tells the same history', () => {
    fc.assert(
      fc.property(fc.array(anyCall, { maxLength: 60 }), (makers) => {
        const newId = counter();
        const journal: JournalEntry[] = [];
        let history: History = { undo: [], redo: [] };
        let chart = emptyChart('chart', '标题', power);
        const first = chart;
        const take = (entry: JournalEntry): void => {
          chart = applyDiff(chart, entry.diff);
          journal.push(entry);
          history = advanceHistory(history, entry);
        };
        for (const make of makers) {
          const diff = attempt(chart, make(chart), newId);
          if (diff.length > 0) {
            take({ id: newId(), kind: 'do', command: 'any', diff });
          }
          expect(isSound(chart)).toBe(true);
        }
        const last = chart;
        for (let entry = undoEntry(history, newId); entry !== null; entry = undoEntry(history, newId)) {
          take(entry);
        }
        expect(chart).toEqual(first);
        for (let entry = redoEntry(history, newId); entry !== null; entry = redoEntry(history, newId)) {
          take(entry);
        }
        expect(chart).toEqual(last);
        expect(historyFromJournal(journal)).toEqual(history);
      }),
      { numRuns: 200 },
    );
  });

  test('typing on in one field is one step; another gesture is another', () => {
    const entry = (id: string, gesture: string, text: string): JournalEntry => ({
      id,
      kind: 'do',
      command: 'chart.edit',
      gesture,
      diff: [{ list: 'head', before: { ...headWith('') }, after: { ...headWith(text) } }],
    });
    const history = historyFromJournal([entry('1', 'g1', 'a'), entry('2', 'g1', 'ab'), entry('3', 'g2', 'abc')]);
    expect(history.undo.map((step) => step.diff)).toEqual([
      [{ list: 'head', before: headWith(''), after: headWith('ab') }],
      [{ list: 'head', before: headWith(''), after: headWith('abc') }],
    ]);
  });

  test('a patch of the head names only what changed', () => {
    const content = { ...small.content, notes: '新' };
    const diff = runCommand(small, { command: 'chart.edit', arguments: { title: small.title, content } }, idle);
    expect(diff).toEqual([{ list: 'head', before: { content: { notes: '' } }, after: { content: { notes: '新' } } }]);
    const after = applyDiff(small, diff);
    expect(after).toEqual({ ...small, content });
    expect(applyDiff(after, reverseDiff(diff))).toEqual(small);
  });

  test('joined diffs do what the two do one after the other', () => {
    fc.assert(
      fc.property(fc.array(anyCall, { maxLength: 20 }), (makers) => {
        const newId = counter();
        let chart = small;
        let joined: Diff = [];
        for (const make of makers) {
          const diff = attempt(chart, make(chart), newId);
          chart = applyDiff(chart, diff);
          joined = joinDiffs(joined, diff);
        }
        expect(applyDiff(small, joined)).toEqual(chart);
        expect(applyDiff(chart, reverseDiff(joined))).toEqual(small);
      }),
    );
  });

  test('a new change after undo ends what could be redone', () => {
    const step: JournalEntry = { id: '1', kind: 'do', command: 'x', diff: [] };
    expect(historyFromJournal([step, { ...step, id: '2', kind: 'undo' }, { ...step, id: '3' }]).redo).toEqual([]);
  });
});

// helpers

function headWith(title: string) {
  const { power: itsPower, issuer, issuedOn, content, follows } = small;
  return { title, power: itsPower, issuer, issuedOn, content, follows };
}

function attempt(chart: Chart, call: CommandCall | null, newId: () => string): Diff {
  try {
    return call === null ? [] : runCommand(chart, call, { newId });
  } catch {
    return [];
  }
}

function isSound(chart: Chart): boolean {
  const nodes = new Set(chart.nodes.map((node) => node.id));
  const lanes = new Set(chart.lanes.map((lane) => lane.id));
  return (
    chart.edges.every((edge) => nodes.has(edge.from) && nodes.has(edge.to)) &&
    chart.nodes.every((node) => lanes.has(node.laneId)) &&
    new Set([...nodes, ...lanes]).size === chart.nodes.length + chart.lanes.length
  );
}
