import type { FilingCheck } from '../contract/filing-check.ts';
import type { Chart } from '../model/chart.ts';
import type { Department } from '../model/department.ts';
import { powerKinds } from '../model/power.ts';
import { contentElements } from '../model/sections.ts';
import { powerKindTerms, type Term } from '../model/terms.ts';
import type { Finding } from '../rules/finding.ts';
import { findingCounts } from '../rules/finding-counts.ts';
import type { ListedPower } from '../rules/library/library-rule.ts';
import { coverageOf } from './coverage.ts';
import { elementTerms } from './element-terms.ts';
import { placesOf } from './finding-place.ts';

/** What a filing check is made from: the library as it stands, and what checking each chart found. */
export interface FilingCheckSource {
  readonly department: Department;
  readonly powers: readonly ListedPower[];
  readonly charts: readonly Chart[];
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** What was found about the library as a whole. */
  readonly library: FilingCheck['library'];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** The whole library in figures: by element, kind and section, the coverage of the catalogue, and every finding with its place. */
export function filingCheck({ department, powers, charts, findings, library, today }: FilingCheckSource): FilingCheck {
  const checked = charts.map((chart) => checkedChart(chart, findings.get(chart.id) ?? []));
  const all = checked.flatMap((chart) => chart.findings.map((placed) => ({ ...placed, chartId: chart.id, kind: chart.power.kind })));
  const row = <Key extends string>(key: Key, value: string, name: Term, rows: readonly Placed[]): CountRow & Record<Key, string> =>
    ({ [key]: value, name, ...countRow(rows) }) as CountRow & Record<Key, string>;
  return {
    on: today,
    unit: department.name,
    powers: powers.length,
    inOrder: checked.filter((chart) => isInOrder(chart.findings.map(({ finding }) => finding))).length,
    totals: findingCounts(all.map(({ finding }) => finding)),
    byElement: [...contentElements, 'structure'].map((element) =>
      row('element', element, elementTerms[element] ?? { zh: element, en: element }, all.filter(({ finding }) => finding.element === element)),
    ),
    byKind: powerKinds.map((kind) => ({
      kind,
      name: powerKindTerms[kind],
      powers: powers.filter(({ power }) => power.kind === kind).length,
      drawn: charts.filter((chart) => chart.power.kind === kind).length,
      ...countRow(all.filter((placed) => placed.kind === kind)),
    })),
    bySection: [...grouped(all, ({ section }) => section)]
      .map(([section, rows]) => row('section', section, section === '' ? wholeChart : { zh: section, en: section }, rows))
      .toSorted(heaviest),
    coverage: coverageOf(powers, charts),
    library,
    charts: checked,
  };
}

/** Whether nothing open keeps the chart from being filed. */
export function isInOrder(findings: readonly Finding[]): boolean {
  const { errors, warnings } = findingCounts(findings);
  return errors === 0 && warnings === 0;
}

// helpers

type CheckedChart = FilingCheck['charts'][number];
type Placed = CheckedChart['findings'][number] & { readonly chartId: string };
type CountRow = Pick<FilingCheck['byElement'][number], 'name' | 'errors' | 'warnings' | 'infos' | 'waived' | 'charts'>;

const wholeChart: Term = { zh: '（全图）', en: '(whole chart)' };

function checkedChart(chart: Chart, findings: readonly Finding[]): CheckedChart {
  const placeOf = placesOf(chart);
  return { id: chart.id, title: chart.title, power: chart.power, findings: findings.map((finding) => ({ ...placeOf(finding), finding })) };
}

function countRow(rows: readonly Placed[]): Omit<CountRow, 'name'> {
  const open = rows.filter(({ finding }) => finding.waiver === null);
  return { ...findingCounts(rows.map(({ finding }) => finding)), charts: new Set(open.map(({ chartId }) => chartId)).size };
}

function grouped(rows: readonly Placed[], keyOf: (row: Placed) => string): Map<string, Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, [row]);
    } else {
      group.push(row);
    }
  }
  return groups;
}

function heaviest(first: CountRow, second: CountRow): number {
  return second.errors - first.errors || second.warnings - first.warnings || second.infos - first.infos;
}
