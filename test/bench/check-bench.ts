import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';
import { chartSchema, type Chart } from '../../shared/model/chart.ts';
import type { PowerKind } from '../../shared/model/power.ts';
import { checkChart } from '../../shared/rules/check-chart.ts';
import { rules } from '../../shared/rules/registry.ts';
import { sampleCharts } from '../mutation/clean-charts.ts';
import { bpmnOf } from './bpmn-of.ts';

/** One line of the benchmark's table; `ratio` is to what `against` names, measured in the same run. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly ratio: number | null;
  readonly against: string | null;
  /** What is asked of the value or the ratio, and whether it is so; left out where nothing is. */
  readonly bar?: { readonly asked: string; readonly isMet: boolean };
}

/** Powers of each kind in one district's published catalogue: 3,064 of 33 departments. */
const catalogue: Readonly<Record<PowerKind, number>> = {
  licence: 130,
  confirmation: 43,
  benefit: 25,
  reward: 40,
  levy: 8,
  inspection: 197,
  penalty: 2152,
  coercion: 78,
  adjudication: 4,
  other: 387,
};

/**
 * Charts checked per second over a district's catalogue, the time as the library grows tenfold, and the rate per rule against
 * bpmnlint's recommended rules on the same flowcharts written as BPMN.
 */
export async function checkBench(): Promise<BenchRow[]> {
  const charts = libraryOf(1);
  check(charts.slice(0, 300));
  const whole = seconds(() => check(charts));
  const parsed = seconds(() => charts.forEach((chart) => chartSchema.parse(chart)));
  const tenth = seconds(() => check(libraryOf(0.1)));
  const tenfold = seconds(() => check(libraryOf(10)));
  const perSecond = charts.length / whole;
  return [
    { name: `check a library of ${charts.length} powers (${rules.length} rules)`, value: perSecond, unit: 'charts/s', ratio: parsed / whole, against: 'parsing the same charts with their schema' },
    { name: 'check a library ten times as large: time', value: tenfold, unit: 's', ratio: tenfold / whole, against: `${charts.length} powers` },
    { name: `check ${charts.length} powers: time`, value: whole, unit: 's', ratio: whole / tenth, against: 'a tenth of them' },
    await lintRow(perSecond * rules.length),
  ];
}

// helpers

function check(charts: readonly Chart[]): void {
  charts.forEach((chart) => checkChart(chart, { preset: 'filing' }));
}

function seconds(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

/** Charts of all kinds in the catalogue's proportions; every third with its limits' units dropped, so that there is something to find. */
function libraryOf(times: number): Chart[] {
  const samples = sampleCharts().map(({ chart }) => chart);
  return Object.entries(catalogue).flatMap(([kind, count]) => {
    const ofKind = samples.filter((chart) => chart.power.kind === kind);
    return Array.from({ length: Math.max(1, Math.round(count * times)) }, (_, index): Chart => {
      const chart = ofKind[index % ofKind.length] ?? samples[0];
      if (chart === undefined) {
        throw new Error('no sample chart');
      }
      // Nodes of its own, as read from a file: what is remembered of a node must not serve two charts.
      return { ...chart, id: `${kind}-${index}`, nodes: chart.nodes.map((node) => (index % 3 === 0 ? withoutUnit(node) : { ...node })) };
    });
  });
}

function withoutUnit(node: Chart['nodes'][number]): Chart['nodes'][number] {
  return node.limit === null ? { ...node } : { ...node, limit: { ...node.limit, unit: 'unspecified' } };
}

/** The part of bpmnlint used here; it brings no types of its own. */
interface BpmnLint {
  readonly Linter: new (options: { readonly config: object; readonly resolver: unknown }) => {
    lint(root: unknown): Promise<Readonly<Record<string, readonly unknown[]>>>;
  };
}

async function lintRow(ours: number): Promise<BenchRow> {
  const require = createRequire(import.meta.url);
  const { Linter } = require('bpmnlint') as BpmnLint;
  const NodeResolver = require('bpmnlint/lib/resolver/node-resolver.js') as new () => unknown;
  const { rules: recommended } = require('bpmnlint/config/recommended.js') as { readonly rules: Readonly<Record<string, string>> };
  const linter = new Linter({ config: { extends: 'bpmnlint:recommended' }, resolver: new NodeResolver() });
  const moddle = new BpmnModdle();
  const roots = await Promise.all(sampleCharts().map(async ({ chart }) => (await moddle.fromXML(bpmnOf(chart))).rootElement));
  const rounds = 20;
  await Promise.all(roots.map((root) => linter.lint(root)));
  const start = performance.now();
  for (let round = 0; round < rounds; round += 1) {
    for (const root of roots) {
      await linter.lint(root);
    }
  }
  const count = Object.keys(recommended).length;
  const theirs = (roots.length * rounds * count) / ((performance.now() - start) / 1000);
  return {
    name: `rules checked per second (ours ${Math.round(ours)})`,
    value: theirs,
    unit: `bpmnlint rules/s (${count} rules)`,
    ratio: ours / theirs,
    against: "bpmnlint's recommended rules on the same flowcharts as BPMN",
  };
}
