import { describe, expect, test } from 'vitest';
import { emptyChart, type Chart } from '../model/chart.ts';
import { applyDiff, reverseDiff } from '../model/diff.ts';
import { emptyEdge } from '../model/edge.ts';
import { emptyNode } from '../model/node.ts';
import { runCommand, type CommandCall } from './registry.ts';

const power = { code: '', name: '取水许可', kind: 'licence', implementingBody: '' } as const;

function after(chart: Chart, call: CommandCall): Chart {
  const diff = runCommand(chart, call, { newId: () => 'new' });
  const changed = applyDiff(chart, diff);
  expect(applyDiff(changed, reverseDiff(diff))).toEqual(chart);
  return changed;
}

/** Three lanes of 100, two stages of 200; a in lane 1, b and the locked c in lane 3, b in the second stage; b → c routed and bent. */
const chart: Chart = {
  ...emptyChart('chart', '取水许可', power),
  lanes: ['one', 'two', 'three'].map((id) => ({ id, name: id, kind: 'post', postId: null, width: 100 })),
  stages: ['early', 'late'].map((id) => ({ id, name: id, height: 200 })),
  nodes: [
    { ...emptyNode(), id: 'a', kind: 'step', laneId: 'one', stageId: 'early', text: 'a', position: { x: 10, y: 40 } },
    { ...emptyNode(), id: 'b', kind: 'step', laneId: 'three', stageId: 'late', text: 'b', position: { x: 210, y: 240 } },
    { ...emptyNode(), id: 'c', kind: 'step', laneId: 'three', stageId: 'late', text: 'c', position: { x: 210, y: 320 }, locked: true },
  ],
  edges: [
    { ...emptyEdge(), id: 'ab', from: 'a', to: 'b', bends: [{ x: 150, y: 100 }], route: [{ x: 60, y: 60 }, { x: 260, y: 60 }, { x: 260, y: 240 }] },
    { ...emptyEdge(), id: 'bc', from: 'b', to: 'c', bends: [{ x: 290, y: 300 }], route: [{ x: 260, y: 280 }, { x: 260, y: 320 }] },
  ],
};
const places = (of: Chart) => of.nodes.map(({ position }) => [position?.x, position?.y]);
const bends = (of: Chart) => of.edges.map((edge) => edge.bends[0]);

describe('lanes', () => {
  test('a lane put in moves what stands to its right: symbols, locked ones too, bends and routes that move alike', () => {
    const changed = after(chart, { command: 'lane.add', arguments: { name: '新', index: 2, width: 80 } });
    expect(places(changed)).toEqual([[10, 40], [290, 240], [290, 320]]);
    expect(bends(changed)).toEqual([{ x: 150, y: 100 }, { x: 370, y: 300 }]);
    expect(changed.edges[0]?.route).toBeNull();
    expect(changed.edges[1]?.route).toEqual([{ x: 340, y: 280 }, { x: 340, y: 320 }]);
  });

  test('a lane moved takes its symbols, bends and routes along', () => {
    const changed = after(chart, { command: 'lane.move', arguments: { id: 'three', index: 0 } });
    expect(places(changed)).toEqual([[110, 40], [10, 240], [10, 320]]);
    expect(bends(changed)).toEqual([{ x: 250, y: 100 }, { x: 90, y: 300 }]);
    expect(changed.edges[1]?.route).toEqual([{ x: 60, y: 280 }, { x: 60, y: 320 }]);
  });

  test('the middle of a lane resized stays the middle of what stands in it', () => {
    const changed = after(chart, { command: 'lane.edit', arguments: { id: 'three', change: { width: 140 } } });
    expect(places(changed)).toEqual([[10, 40], [230, 240], [230, 320]]);
    const left = after(chart, { command: 'lane.edit', arguments: { id: 'one', change: { width: 140 } } });
    expect(places(left)).toEqual([[30, 40], [250, 240], [250, 320]]);
  });

  test('a lane removed leaves its bends at the border where it was', () => {
    const changed = after(chart, { command: 'lane.delete', arguments: { id: 'two' } });
    expect(places(changed)).toEqual([[10, 40], [110, 240], [110, 320]]);
    expect(bends(changed)[0]).toEqual({ x: 100, y: 100 });
  });
});

describe('stages', () => {
  test('a stage put in moves what stands below, locked symbols too', () => {
    const changed = after(chart, { command: 'stage.add', arguments: { id: 'mid', name: '审查', index: 1, height: 100 } });
    expect(places(changed)).toEqual([[10, 40], [210, 340], [210, 420]]);
    expect(changed.edges[1]?.route?.[0]).toEqual({ x: 260, y: 380 });
  });

  test('the first stage takes in everything and is high enough for it', () => {
    const plain = { ...chart, stages: [], nodes: chart.nodes.map((node) => ({ ...node, stageId: null })) };
    const changed = after(plain, { command: 'stage.add', arguments: { id: 'all', name: '全部' } });
    expect(changed.nodes.every(({ stageId }) => stageId === 'all')).toBe(true);
    expect(changed.stages[0]?.height).toBeGreaterThan(320 - 28 + 34);
    expect(places(changed)).toEqual(places(plain));
  });

  test('a stage moved or made higher takes along what it carries', () => {
    expect(places(after(chart, { command: 'stage.move', arguments: { id: 'late', index: 0 } }))).toEqual([[10, 240], [210, 40], [210, 120]]);
    expect(places(after(chart, { command: 'stage.edit', arguments: { id: 'early', change: { height: 260 } } }))).toEqual([[10, 40], [210, 300], [210, 380]]);
  });

  test('a stage removed leaves everything in its place, in the stage above; after the last, in none', () => {
    const one = after(chart, { command: 'stage.delete', arguments: { id: 'late' } });
    expect(places(one)).toEqual(places(chart));
    expect(one.stages).toEqual([{ id: 'early', name: 'early', height: 400 }]);
    const none = after(one, { command: 'stage.delete', arguments: { id: 'early' } });
    expect(none.nodes.every(({ stageId }) => stageId === null)).toBe(true);
  });
});

describe('space', () => {
  test('space put in lets the stage there grow; a locked symbol in it stays, one in a later stage follows', () => {
    const changed = after(chart, { command: 'space.insert', arguments: { axis: 'y', at: 230, by: 50 } });
    expect(places(changed)).toEqual([[10, 40], [210, 290], [210, 320]]);
    expect(changed.stages.map(({ height }) => height)).toEqual([200, 250]);
    expect(places(after(chart, { command: 'space.insert', arguments: { axis: 'y', at: 35, by: 50 } }))).toEqual([[10, 90], [210, 290], [210, 370]]);
  });

  test('space is taken away only as far as nothing comes to lie on another', () => {
    const sizes = { b: { width: 80, height: 40 }, c: { width: 80, height: 40 } };
    const free = { ...chart, nodes: chart.nodes.map((node) => ({ ...node, locked: false })) };
    const changed = after(free, { command: 'space.insert', arguments: { axis: 'y', at: 300, by: -100, sizes } });
    expect(places(changed)).toEqual([[10, 40], [210, 240], [210, 288]]);
    expect(changed.stages.map(({ height }) => height)).toEqual([200, 168]);
  });

  test('a lane there grows with space from the left', () => {
    const changed = after(chart, { command: 'space.insert', arguments: { axis: 'x', at: 120, by: 30 } });
    expect(places(changed)).toEqual([[10, 40], [240, 240], [240, 320]]);
    expect(changed.lanes.map(({ width }) => width)).toEqual([100, 130, 100]);
    expect(bends(changed)[0]).toEqual({ x: 180, y: 100 });
  });
});
