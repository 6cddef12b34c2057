import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { createElkEngine } from '../../electron/ports/elk.ts';
import { bottom, overlaps, right, type Rectangle } from '../../shared/kernel/geometry.ts';
import { applyLayout, type ChartLayout } from '../../shared/layout/chart-layout.ts';
import { layoutChart, type LayoutOptions } from '../../shared/layout/layout-chart.ts';
import { laneOffsets, stageOffsets } from '../../shared/model/graph.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { laneHeaderHeight } from '../../shared/model/lane.ts';
import { plainSize } from '../harness/plain-size.ts';
import { randomChart } from '../harness/random-chart.ts';

const elk = createElkEngine();
afterAll(() => elk.close());

/** A chart with stages for most, arranged, some symbols locked there, the others strewn about their lanes and stages. */
interface Strewn {
  readonly chart: Chart;
  readonly chosen: ReadonlySet<string>;
}

const strewn = fc
  .record({ chart: randomChart({ mostNodes: 24, mostLanes: 5 }), stages: fc.integer({ min: 0, max: 3 }), rolls: fc.array(fc.nat(1000), { minLength: 60, maxLength: 60 }) })
  .map(({ chart, stages, rolls }) => ({ chart: staged(chart, stages, rolls), rolls }));

describe('arranging random charts', () => {
  test.each([
    ['whole', { mode: 'whole' }],
    ['sketch', { mode: 'sketch' }],
    ['selection', { mode: 'selection' }],
  ] as const)('200 charts, %s: nothing overlaps, all in lane and stage, what is locked stays, the same twice', async (_name, given) => {
    await fc.assert(
      fc.asyncProperty(strewn, async ({ chart: draft, rolls }) => {
        const { chart, chosen } = await strew(draft, rolls, given.mode === 'selection');
        const options: LayoutOptions = given.mode === 'selection' ? { mode: 'selection', ids: chosen } : given;
        const layout = await layoutChart(chart, plainSize, elk, undefined, options);
        expect(layout.fallback).toBeNull();
        expect(faultsOf(chart, layout, options)).toEqual([]);
        expect(await layoutChart(chart, plainSize, elk, undefined, options)).toEqual(layout);
      }),
      { seed: 20260302, numRuns: 200 },
    );
  }, 120_000);
});

// helpers

function staged(chart: Chart, count: number, rolls: readonly number[]): Chart {
  const stages = Array.from({ length: count }, (_, index) => ({ id: `stage${index}`, name: `阶段${index}`, height: 180 }));
  const stageOf = (index: number): string | null =>
    count === 0 ? null : `stage${(rolls[0] ?? 0) % 2 === 0 ? Math.floor((index * count) / chart.nodes.length) : (rolls[index % rolls.length] ?? 0) % count}`;
  return { ...chart, stages, nodes: chart.nodes.map((node, index) => ({ ...node, stageId: stageOf(index) })) };
}

/** Arranged once; then some are locked where they stand, and what is to be arranged anew is strewn. */
async function strew(draft: Chart, rolls: readonly number[], onlyChosen: boolean): Promise<Strewn> {
  const arranged = applyLayout(draft, await layoutChart(draft, plainSize, elk));
  const lefts = laneOffsets(arranged.lanes);
  const tops = stageOffsets(arranged.stages);
  const roll = (index: number, salt: number): number => (rolls[(index * 7 + salt) % rolls.length] ?? 0) / 1000;
  const chosen = new Set(arranged.nodes.filter((_node, index) => roll(index, 1) < 0.4).map(({ id }) => id));
  const nodes = arranged.nodes.map((node, index) => {
    const locked = roll(index, 3) < 0.15;
    if (locked || (onlyChosen && !chosen.has(node.id))) {
      return { ...node, locked };
    }
    const { width, height } = plainSize(node);
    const lane = arranged.lanes.find(({ id }) => id === node.laneId);
    const stage = arranged.stages.find(({ id }) => id === node.stageId);
    const room = { x: Math.max(0, (lane?.width ?? 0) - width), y: Math.max(0, (stage?.height ?? 900) - height) };
    return {
      ...node,
      position: {
        x: (lefts.get(node.laneId) ?? 0) + Math.round(roll(index, 5) * room.x),
        y: (tops.get(node.stageId ?? '') ?? laneHeaderHeight) + Math.round(roll(index, 9) * room.y),
      },
    };
  });
  return { chart: { ...arranged, nodes }, chosen };
}

function faultsOf(chart: Chart, layout: ChartLayout, { mode, ids }: LayoutOptions): string[] {
  const after = applyLayout(chart, layout);
  const [lefts, oldLefts] = [laneOffsets(after.lanes), laneOffsets(chart.lanes)];
  const [tops, oldTops] = [stageOffsets(after.stages), stageOffsets(chart.stages)];
  const faults: string[] = [];
  const boxes = after.nodes.map((node): Rectangle => ({ x: Number.NaN, y: Number.NaN, ...node.position, ...plainSize(node) }));
  for (const [index, node] of after.nodes.entries()) {
    const box = boxes[index];
    const before = chart.nodes[index];
    const lane = after.lanes.find(({ id }) => id === node.laneId);
    const stage = after.stages.find(({ id }) => id === node.stageId);
    const left = lefts.get(node.laneId) ?? 0;
    const top = tops.get(node.stageId ?? '') ?? laneHeaderHeight;
    if (box === undefined || before?.position === undefined || before.position === null || node.position === null) {
      faults.push(`${node.id} has no place`);
      continue;
    }
    faults.push(...boxes.slice(index + 1).flatMap((other, at) => (overlaps(box, other) ? [`${node.id} lies on ${after.nodes[index + 1 + at]?.id ?? ''}`] : [])));
    if (!(box.x >= left + 4 && right(box) <= left + (lane?.width ?? 0) - 4)) {
      faults.push(`${node.id} stands outside its lane`);
    }
    if (!(box.y > laneHeaderHeight && box.y > top && bottom(box) < top + (stage?.height ?? Infinity))) {
      faults.push(`${node.id} stands outside its stage`);
    }
    if (node.locked || (mode === 'selection' && ids?.has(node.id) !== true)) {
      const across = node.position.x - left - (before.position.x - (oldLefts.get(node.laneId) ?? 0));
      const down = node.position.y - top - (before.position.y - (oldTops.get(node.stageId ?? '') ?? laneHeaderHeight));
      if (Math.abs(across) > 0.01 || Math.abs(down) > 0.01) {
        faults.push(`${node.id} was to stay`);
      }
    }
  }
  return faults;
}
