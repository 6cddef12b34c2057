import { afterAll, describe, expect, test } from 'vitest';
import { createElkEngine } from '../../electron/ports/elk.ts';
import { layoutFaults } from '../../test/harness/layout-faults.ts';
import { plainSize } from '../../test/harness/plain-size.ts';
import { smallChart } from '../../test/harness/small-chart.ts';
import type { Chart } from '../model/chart.ts';
import { applyLayout } from './chart-layout.ts';
import { layoutChart } from './layout-chart.ts';
import { segmentsOf } from './route-check.ts';

const elk = createElkEngine();
afterAll(() => elk.close());

const licence = smallChart(
  3,
  [
    ['申请', 'terminator', 0],
    ['材料', 'input', 0],
    ['齐全？', 'decision', 1],
    ['补正', 'document', 0],
    ['受理', 'step', 1],
    ['审查', 'step', 1],
    ['准予？', 'decision', 2],
    ['不予', 'document', 2],
    ['决定', 'document', 1],
    ['归档', 'terminator', 1],
  ],
  [
    ['申请', '材料'],
    ['材料', '齐全？'],
    ['齐全？', '受理', '是'],
    ['齐全？', '补正', '否'],
    ['补正', '材料'],
    ['受理', '审查'],
    ['审查', '准予？'],
    ['准予？', '决定', '是'],
    ['准予？', '不予', '否'],
    ['决定', '归档'],
  ],
);

describe('layoutChart', () => {
  test('lays out a licence chart without a fault, the start above everything, the end below', async () => {
    const layout = await layoutChart(licence, plainSize, elk);
    expect(layout.fallback).toBeNull();
    expect(layoutFaults(licence, layout, plainSize)).toEqual([]);
    const tops = Object.values(layout.positions).map(({ y }) => y);
    expect(layout.positions['申请']!.y).toBe(Math.min(...tops));
    expect(layout.positions['归档']!.y).toBe(Math.max(...tops));
  });

  test('draws what follows straight down in one lane as straight lines', async () => {
    const { routes } = await layoutChart(licence, plainSize, elk);
    for (const id of ['申请>材料', '齐全？>受理', '受理>审查', '决定>归档']) {
      expect(routes[id], id).toHaveLength(2);
    }
  });

  test('leaves room for a label beside each exit', async () => {
    const { routes } = await layoutChart(licence, plainSize, elk);
    for (const edge of licence.edges.filter(({ label }) => label !== '')) {
      const longest = Math.max(
        ...segmentsOf(routes[edge.id]!).map(([from, to]) => Math.abs(from.x - to.x) + Math.abs(from.y - to.y)),
      );
      expect(longest, edge.id).toBeGreaterThanOrEqual(14);
    }
  });

  test('changes nothing of the chart it was given, and puts nothing of ELK into the layout', async () => {
    const before = structuredClone(licence);
    const layout = await layoutChart(licence, plainSize, elk);
    expect(licence).toEqual(before);
    expect(JSON.stringify(layout)).not.toContain('$H');
    const applied = applyLayout(licence, layout);
    expect(applied.nodes.every(({ position }) => position !== null)).toBe(true);
    expect(applied.edges.every(({ route }) => route !== null)).toBe(true);
  });

  test('puts nodes of no known lane into the first, and bears a chart without lanes', async () => {
    const stray: Chart = { ...licence, nodes: licence.nodes.map((node) => ({ ...node, laneId: 'gone' })) };
    const layout = await layoutChart(stray, plainSize, elk);
    const first = layout.laneWidths.lane0!;
    expect(stray.nodes.every(({ id }) => layout.positions[id]!.x < first)).toBe(true);
    const bare = await layoutChart({ ...licence, lanes: [] }, plainSize, elk);
    expect(bare.laneWidths).toEqual({});
    expect(layoutFaults({ ...licence, lanes: [] }, bare, plainSize)).toEqual([]);
  });

  test('bears a chart with nothing in it, and one with nodes alone', async () => {
    const empty = await layoutChart({ ...licence, nodes: [], edges: [] }, plainSize, elk);
    expect(empty).toMatchObject({ positions: {}, routes: {}, fallback: null });
    const loose = { ...licence, edges: [] };
    const layout = await layoutChart(loose, plainSize, elk);
    expect(layoutFaults(loose, layout, plainSize)).toEqual([]);
    expect(Object.values(layout.laneWidths).every((width) => width < 200), 'nodes stand under one another').toBe(true);
  });

  test('leaves out edges that lead nowhere', async () => {
    const dangling = { ...licence, edges: [...licence.edges, { ...licence.edges[0]!, id: 'x', to: 'gone' }] };
    const layout = await layoutChart(dangling, plainSize, elk);
    expect(layout.fallback).toBeNull();
    expect(layout.routes).not.toHaveProperty('x');
  });

  test('refuses a size that is no number', async () => {
    await expect(layoutChart(licence, () => ({ width: Number.NaN, height: 30 }), elk)).rejects.toMatchObject({
      code: 'internal.failure',
    });
  });

  test('shares rows between neighbouring lanes where the chart would be too high', async () => {
    const steps = Array.from({ length: 24 }, (_step, index) => [`s${index}`, 'step', Math.floor(index / 2) % 2] as const);
    const chart = smallChart(2, steps, steps.slice(1).map(([id], index) => [`s${index}`, id] as const));
    const layout = await layoutChart(chart, plainSize, elk);
    expect(layoutFaults(chart, layout, plainSize)).toEqual([]);
    expect(layout.positions.s2!.y).toBe(layout.positions.s1!.y);
    expect(Math.max(...Object.values(layout.positions).map(({ y }) => y))).toBeLessThan(830);
  });

  test('gives a side branch a column of its own while the paper is wide enough, else a row further down', async () => {
    const branches = (lanes: number): Chart =>
      smallChart(
        lanes,
        [
          ['问', 'decision', 0],
          ['是', 'step', 0],
          ['否', 'step', 0],
          ...Array.from({ length: lanes - 1 }, (_lane, index) => [`宽${index}`, 'step', index + 1] as const),
          ['完', 'terminator', lanes - 1],
        ],
        [['问', '是', '是'], ['问', '否', '否'], ['是', '宽0'], ...Array.from({ length: lanes - 1 }, (_lane, index) => [`宽${index}`, index === lanes - 2 ? '完' : `宽${index + 1}`] as const)],
      );
    const roomy = await layoutChart(branches(2), plainSize, elk);
    expect(roomy.positions['否']!.y).toBe(roomy.positions['是']!.y);
    const tight = await layoutChart(branches(4), plainSize, elk);
    expect(tight.positions['否']!.y).toBeGreaterThan(tight.positions['是']!.y);
    expect(layoutFaults(branches(4), tight, plainSize)).toEqual([]);
    expect(Object.values(tight.laneWidths).reduce((sum, width) => sum + width, 0)).toBeLessThan(620);
  });

  test('taken for a sketch, an arranged chart stays as it is and a disturbed one gets its lines back', async () => {
    const arranged = applyLayout(licence, await layoutChart(licence, plainSize, elk));
    const again = applyLayout(arranged, await layoutChart(arranged, plainSize, elk, undefined, { mode: 'sketch' }));
    expect(again.nodes).toEqual(arranged.nodes);
    const disturbed: Chart = {
      ...arranged,
      nodes: arranged.nodes.map((node, index) => ({
        ...node,
        position: node.position === null ? null : { x: node.position.x + ((index * 7) % 11) - 5, y: node.position.y + ((index * 5) % 13) - 6 },
      })),
    };
    const tidied = applyLayout(disturbed, await layoutChart(disturbed, plainSize, elk, undefined, { mode: 'sketch' }));
    const middles = (chart: Chart, lane: string): number[] =>
      chart.nodes.filter(({ laneId }) => laneId === lane).map((node) => (node.position?.x ?? 0) + plainSize(node).width / 2);
    for (const lane of ['lane0', 'lane1', 'lane2']) {
      expect(new Set(middles(tidied, lane)).size).toBe(new Set(middles(arranged, lane)).size);
    }
    const order = (chart: Chart): string[] => chart.nodes.toSorted((a, b) => (a.position?.y ?? 0) - (b.position?.y ?? 0)).map(({ id }) => id);
    expect(order(tidied)).toEqual(order(arranged));
  });

  test('keeps bends placed by hand, and gives them up only where the whole is arranged and an end moves', async () => {
    const arranged = applyLayout(licence, await layoutChart(licence, plainSize, elk));
    const bent: Chart = {
      ...arranged,
      nodes: arranged.nodes.map((node) => (node.id === '归档' && node.position !== null ? { ...node, position: { x: node.position.x, y: node.position.y + 60 } } : node)),
      edges: arranged.edges.map((edge) => (['决定>归档', '受理>审查'].includes(edge.id) ? { ...edge, bends: [{ x: 30, y: 300 }] } : edge)),
    };
    const whole = applyLayout(bent, await layoutChart(bent, plainSize, elk));
    const bendsOf = (chart: Chart): number[] => ['决定>归档', '受理>审查'].map((id) => chart.edges.find((edge) => edge.id === id)?.bends.length ?? -1);
    expect(bendsOf(whole)).toEqual([0, 1]);
    const sketch = applyLayout(bent, await layoutChart(bent, plainSize, elk, undefined, { mode: 'sketch' }));
    expect(bendsOf(sketch)).toEqual([1, 1]);
  });
});
