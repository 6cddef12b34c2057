import type { Chart } from '../../shared/model/chart.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import type { Mutation, Operator } from './operator.ts';

/** A lawful chart to spoil, by a short name. */
export interface CleanChart {
  readonly name: string;
  readonly chart: Chart;
}

/** A defective chart no rule meant for the defect reports. */
export interface Survivor {
  readonly name: string;
  readonly where: string;
  /** What was reported instead. */
  readonly reported: readonly string[];
}

export interface OperatorScore {
  readonly operator: Operator;
  readonly mutants: number;
  readonly survivors: readonly Survivor[];
}

/** Every operator tried on every clean chart; what a chart is found to have before it is spoiled does not count. */
export async function mutationScore(
  charts: readonly CleanChart[],
  operators: readonly Operator[],
  check: (chart: Chart) => Promise<readonly Finding[]> | readonly Finding[],
): Promise<OperatorScore[]> {
  const clean = await Promise.all(charts.map(async ({ chart }) => new Set((await check(chart)).map(keyOf))));
  const scores: OperatorScore[] = [];
  for (const operator of operators) {
    const survivors: Survivor[] = [];
    let mutants = 0;
    for (const [index, { name, chart }] of charts.entries()) {
      for (const mutation of operator.mutate(chart)) {
        mutants += 1;
        const reported = await newRules(mutation, clean[index] ?? new Set(), check);
        if (!operator.meantFor.some((rule) => reported.includes(rule))) {
          survivors.push({ name, where: mutation.where, reported });
        }
      }
    }
    scores.push({ operator, mutants, survivors });
  }
  return scores;
}

// helpers

async function newRules(
  { chart }: Mutation,
  before: ReadonlySet<string>,
  check: (chart: Chart) => Promise<readonly Finding[]> | readonly Finding[],
): Promise<string[]> {
  const findings = (await check(chart)).filter((finding) => !before.has(keyOf(finding)));
  return [...new Set(findings.map((finding) => finding.rule))];
}

function keyOf({ rule, target, field, message }: Finding): string {
  return JSON.stringify([rule, target, field, message]);
}
