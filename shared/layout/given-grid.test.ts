import { afterAll, expect, test } from 'vitest';
import { createElkEngine } from '../../electron/ports/elk.ts';
import { layoutFaults } from '../../test/harness/layout-faults.ts';
import { plainSize } from '../../test/harness/plain-size.ts';
import { smallChart } from '../../test/harness/small-chart.ts';
import { layoutChart, type GridPlace } from './layout-chart.ts';

const elk = createElkEngine();
afterAll(() => elk.close());

const chart = smallChart(
  2,
  [
    ['开始', 'terminator', 0],
    ['审查', 'step', 1],
    ['旁站', 'step', 1],
    ['结束', 'terminator', 0],
  ],
  [
    ['开始', '审查'],
    ['审查', '旁站'],
    ['旁站', '结束'],
  ],
);

function grid(places: Readonly<Record<string, readonly [number, number]>>): ReadonlyMap<string, GridPlace> {
  return new Map(Object.entries(places).map(([id, [row, column]]) => [id, { row, column }]));
}

function middle(positions: Readonly<Record<string, { readonly y: number }>>, id: string): number {
  const node = chart.nodes.find((each) => each.id === id);
  return (positions[id]?.y ?? Number.NaN) + (node === undefined ? Number.NaN : plainSize(node).height / 2);
}

test('nodes stand in the rows and columns given, and rows nobody stands in take no room', async () => {
  const layout = await layoutChart(chart, plainSize, elk, undefined, {
    mode: 'whole',
    grid: grid({ 开始: [0, 0], 审查: [0, 0], 旁站: [0, 1], 结束: [7.5, 0] }),
  });
  expect(layout.fallback).toBeNull();
  expect(layoutFaults(chart, layout, plainSize)).toEqual([]);
  expect(middle(layout.positions, '审查')).toBeCloseTo(middle(layout.positions, '开始'));
  expect(middle(layout.positions, '旁站')).toBeCloseTo(middle(layout.positions, '审查'));
  expect(layout.positions['旁站']!.x).toBeGreaterThan(layout.positions['审查']!.x);
  expect(layout.positions['结束']!.y - layout.positions['开始']!.y).toBeLessThan(100);
});

test('two nodes given one place come to stand beside one another', async () => {
  const layout = await layoutChart(chart, plainSize, elk, undefined, {
    mode: 'whole',
    grid: grid({ 开始: [0, 0], 审查: [1, 0], 旁站: [1, 0], 结束: [2, 0] }),
  });
  expect(layout.fallback).toBeNull();
  expect(layoutFaults(chart, layout, plainSize)).toEqual([]);
});

test('a grid that leaves a node out is no grid', async () => {
  const found = await layoutChart(chart, plainSize, elk);
  const layout = await layoutChart(chart, plainSize, elk, undefined, { mode: 'whole', grid: grid({ 开始: [0, 0] }) });
  expect(layout).toEqual(found);
});
