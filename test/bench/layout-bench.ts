import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { createElkEngine } from '../../electron/ports/elk.ts';
import { applyLayout } from '../../shared/layout/chart-layout.ts';
import { layoutChart } from '../../shared/layout/layout-chart.ts';
import { routeEdges } from '../../shared/layout/route-edges.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { plainSize } from '../harness/plain-size.ts';
import { randomChartOf } from '../harness/random-chart.ts';
import type { BenchRow } from './check-bench.ts';

const nodeCount = 30;
const rounds = 15;
const seeds = [1, 2, 3, 4, 5];

/** Two-pass layout of 30 nodes against one plain ELK pass on the same graphs; the router against the same. Medians. */
export async function layoutBench(): Promise<BenchRow[]> {
  const elk = createElkEngine();
  const charts = seeds.map((seed) => randomChartOf(seed, { leastNodes: nodeCount, mostNodes: nodeCount, mostLanes: 5 }));
  const placed: Chart[] = [];
  for (const chart of charts) {
    const laidOut = applyLayout(chart, await layoutChart(chart, plainSize, elk));
    placed.push({ ...laidOut, edges: laidOut.edges.map((edge) => ({ ...edge, route: null })) });
  }
  const plain: number[] = [];
  const twoPasses: number[] = [];
  const routed: number[] = [];
  // The first rounds warm all of them up; each round measures them in turn, so that a slow moment slows all alike.
  for (let round = -5; round < rounds; round += 1) {
    for (const [index, chart] of charts.entries()) {
      const times = [
        await timed(() => elk.layout(plainGraph(chart))),
        await timed(() => layoutChart(chart, plainSize, elk)),
        await timed(() => routeEdges(placed[index]!, plainSize)),
      ] as const;
      if (round >= 0) {
        plain.push(times[0]);
        twoPasses.push(times[1]);
        routed.push(times[2]);
      }
    }
  }
  elk.close();
  const against = 'one plain ELK pass';
  const base = median(plain);
  return [
    { name: `one plain ELK pass, ${nodeCount} nodes`, value: base, unit: 'ms', ratio: null, against: null },
    { name: `two-pass layout, ${nodeCount} nodes`, value: median(twoPasses), unit: 'ms', ratio: median(twoPasses) / base, against },
    { name: `routes alone, ${nodeCount} nodes`, value: median(routed), unit: 'ms', ratio: median(routed) / base, against },
  ];
}

// helpers

function plainGraph(chart: Chart): ElkNode {
  return {
    id: 'chart',
    layoutOptions: { 'elk.algorithm': 'layered', 'elk.direction': 'DOWN', 'elk.edgeRouting': 'ORTHOGONAL' },
    children: chart.nodes.map((node) => ({ id: node.id, ...plainSize(node) })),
    edges: chart.edges.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  };
}

async function timed(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
