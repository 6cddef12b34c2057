import type { Chart } from '../../shared/model/chart.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import type { CellIssue } from '../../shared/table/columns.ts';

/** Open findings by the row they are shown in: that of their step, or of the step their line leads from. */
export function findingsByRow(chart: Chart, findings: readonly Finding[] | null): ReadonlyMap<string, readonly Finding[]> {
  const rowOf = new Map(chart.edges.map((edge) => [edge.id, edge.from]));
  const found = new Map<string, Finding[]>();
  for (const finding of (findings ?? []).filter((each) => each.waiver === null)) {
    const id = rowOf.get(finding.target) ?? finding.target;
    found.set(id, [...(found.get(id) ?? []), finding]);
  }
  return found;
}

/** Cells whose text is not in the chart, by their row. */
export function issuesByRow(drafts: ReadonlyMap<string, CellIssue>): ReadonlyMap<string, readonly CellIssue[]> {
  const found = new Map<string, CellIssue[]>();
  for (const issue of drafts.values()) {
    found.set(issue.rowId, [...(found.get(issue.rowId) ?? []), issue]);
  }
  return found;
}
