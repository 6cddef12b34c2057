import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastLaneWidth, leastStageHeight } from '../../renderer/store/band-room.ts';
import { runCommand, type CommandCall } from '../../shared/commands/registry.ts';
import { routeEdges } from '../../shared/layout/route-edges.ts';
import { chartSchema, type Chart } from '../../shared/model/chart.ts';
import { applyDiff, reverseDiff } from '../../shared/model/diff.ts';
import { laneOffsets, stageOffsets } from '../../shared/model/graph.ts';
import { plainSize } from '../harness/plain-size.ts';
import { randomChart } from '../harness/random-chart.ts';

/** Operations on each chart; together a thousand. */
const perChart = 25;
const charts = 40;

test('1,000 random operations on lanes and stages keep every step in its lane and stage, every line at its ends and every bend where its lane is', () => {
  fc.assert(
    fc.property(
      randomChart({ leastNodes: 5, mostNodes: 30, mostLanes: 5 }),
      fc.array(fc.record({ what: fc.nat(8), which: fc.nat(1000), where: fc.nat(1000), by: fc.integer({ min: -150, max: 250 }) }), {
        minLength: perChart,
        maxLength: perChart,
      }),
      (random, operations) => {
        let chart = withBends(placed(random));
        for (const [turn, operation] of operations.entries()) {
          const call = callOf(chart, operation, turn);
          if (call === null) {
            continue;
          }
          const before = chart;
          const diff = runCommand(before, call, { newId: () => `new-${turn}` });
          chart = applyDiff(before, diff);
          expect(chartSchema.safeParse(chart).success).toBe(true);
          expect(outOfPlace(chart)).toEqual([]);
          expect(dangling(chart)).toEqual([]);
          expect(strayBends(before, chart, call)).toEqual([]);
          expect(applyDiff(chart, reverseDiff(diff))).toEqual(before);
        }
        const routes = routeEdges(chart, plainSize);
        expect(Object.keys(routes).sort()).toEqual(chart.edges.map((edge) => edge.id).sort());
      },
    ),
    { numRuns: charts, seed: 3 },
  );
}, 60_000);

// helpers

interface Operation {
  readonly what: number;
  readonly which: number;
  readonly where: number;
  readonly by: number;
}

/** One of the things a clerk does with lanes and stages; null where it cannot be done. */
function callOf(chart: Chart, { what, which, where, by }: Operation, turn: number): CommandCall | null {
  const lane = chart.lanes[which % chart.lanes.length]!;
  const stage = chart.stages[which % Math.max(1, chart.stages.length)];
  const node = chart.nodes[which % chart.nodes.length]!;
  switch (what) {
    case 0:
      return chart.lanes.length > 12 ? null : { command: 'lane.add', arguments: { id: `lane-${turn}`, name: '插入', index: where % (chart.lanes.length + 1) } };
    case 1:
      return { command: 'lane.move', arguments: { id: lane.id, index: where % chart.lanes.length } };
    case 2: {
      const width = Math.min(2000, Math.max(lane.width + by, leastLaneWidth(chart, lane.id, plainSize)));
      return { command: 'lane.edit', arguments: { id: lane.id, change: { width } } };
    }
    case 3:
      return chart.lanes.length === 1 || chart.nodes.some((each) => each.laneId === lane.id) ? null : { command: 'lane.delete', arguments: { id: lane.id } };
    case 4:
      return { command: 'node.lane', arguments: { ids: [node.id], laneId: chart.lanes[where % chart.lanes.length]!.id, sizes: sizes(chart) } };
    case 5:
      return chart.stages.length > 8 ? null : { command: 'stage.add', arguments: { id: `stage-${turn}`, name: '阶段', index: where % (chart.stages.length + 1), ...(chart.stages.length === 0 ? { height: 4000 } : {}) } };
    case 6:
      return stage === undefined ? null : { command: 'stage.move', arguments: { id: stage.id, index: where % chart.stages.length } };
    case 7: {
      if (stage === undefined) {
        return null;
      }
      const height = Math.min(5000, Math.max(stage.height + by, leastStageHeight(chart, stage.id, plainSize)));
      return { command: 'stage.edit', arguments: { id: stage.id, change: { height } } };
    }
    default: {
      const index = chart.stages.findIndex((each) => each.id === stage?.id);
      const heir = chart.stages[index - 1] ?? chart.stages[index + 1];
      const tooHigh = heir !== undefined && heir.height + (stage?.height ?? 0) > 5000;
      return stage === undefined || tooHigh ? null : { command: 'stage.delete', arguments: { id: stage.id } };
    }
  }
}

function sizes(chart: Chart): Record<string, { width: number; height: number }> {
  return Object.fromEntries(chart.nodes.map((node) => [node.id, plainSize(node)]));
}

/** Each step in the middle of its lane, one under the other. */
function placed(chart: Chart): Chart {
  const offsets = laneOffsets(chart.lanes);
  let y = 40;
  const nodes = chart.nodes.map((node) => {
    const lane = chart.lanes.find((each) => each.id === node.laneId)!;
    const size = plainSize(node);
    const position = { x: offsets.get(lane.id)! + (lane.width - size.width) / 2, y };
    y += size.height + 24;
    return { ...node, position };
  });
  return { ...chart, nodes };
}

/** A bend by hand in every second line between two steps, in the lane of the one it leaves. */
function withBends(chart: Chart): Chart {
  const nodes = new Map(chart.nodes.map((node) => [node.id, node]));
  const edges = chart.edges.map((edge, index) => {
    const from = nodes.get(edge.from)!;
    return index % 2 === 1 || edge.from === edge.to ? edge : { ...edge, bends: [{ x: from.position!.x + 4, y: from.position!.y + plainSize(from).height + 11 }] };
  });
  return { ...chart, edges };
}

/** Ids of the steps that do not stand with their middle in their lane and with their upper edge in their stage. */
function outOfPlace({ lanes, stages, nodes }: Chart): string[] {
  const left = laneOffsets(lanes);
  const top = stageOffsets(stages);
  return nodes.flatMap((node) => {
    const lane = lanes.find((each) => each.id === node.laneId);
    const stage = stages.find((each) => each.id === node.stageId);
    const middle = node.position!.x + plainSize(node).width / 2;
    const inLane = lane !== undefined && middle >= left.get(lane.id)! && middle <= left.get(lane.id)! + lane.width;
    const inStage =
      stages.length === 0
        ? node.stageId === null
        : stage !== undefined && node.position!.y >= top.get(stage.id)! - 0.01 && node.position!.y <= top.get(stage.id)! + stage.height + 0.01;
    return inLane && inStage ? [] : [`${node.id} in ${node.laneId}, ${node.stageId}`];
  });
}

function dangling({ nodes, edges }: Chart): string[] {
  const ids = new Set(nodes.map((node) => node.id));
  return edges.filter((edge) => !ids.has(edge.from) || !ids.has(edge.to)).map((edge) => edge.id);
}

/** Ids of the lines with a bend that did not go where the lane or stage it lay in went. */
function strayBends(before: Chart, after: Chart, { command }: CommandCall): string[] {
  if (command !== 'lane.move' && command !== 'lane.add' && command !== 'stage.move' && command !== 'stage.add') {
    return [];
  }
  const isLane = command.startsWith('lane');
  const bandsOf = (chart: Chart) => {
    const offsets = isLane ? laneOffsets(chart.lanes) : stageOffsets(chart.stages);
    return (isLane ? chart.lanes.map(({ id, width }) => ({ id, extent: width })) : chart.stages.map(({ id, height }) => ({ id, extent: height }))).map((band) => ({
      ...band,
      start: offsets.get(band.id)!,
    }));
  };
  const [old, now] = [bandsOf(before), bandsOf(after)];
  const axis = isLane ? 'x' : 'y';
  return before.edges.flatMap((edge) => {
    const moved = after.edges.find((each) => each.id === edge.id)!;
    const isStray = edge.bends.some((bend, index) => {
      const band = old.find(({ start, extent }) => bend[axis] >= start && bend[axis] < start + extent);
      const there = now.find(({ id }) => id === band?.id);
      return band !== undefined && there !== undefined && Math.abs(moved.bends[index]![axis] - bend[axis] - (there.start - band.start)) > 0.01;
    });
    return isStray ? [edge.id] : [];
  });
}
