import type { FixFacts } from '../../shared/fixes/fix.ts';
import { printedDrawing } from '../../shared/carriers/printed-drawing.ts';
import type { Chart } from '../../shared/model/chart.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { filterFindings, findingKey } from './filter-findings.ts';
import { libraryKnowledge } from './library-knowledge.ts';
import type { Stores } from './stores.ts';

/** Ids of what is selected. */
export function selectedIds({ selection }: Pick<Stores, 'selection'>): string[] {
  const { nodeIds, edgeIds, laneId } = selection.getState();
  return [...nodeIds, ...edgeIds, ...(laneId === null ? [] : [laneId])];
}

/** The findings that are shown now. */
export function shownFindings(stores: Stores): readonly Finding[] {
  const { findings, filter } = stores.findings.getState();
  return filterFindings(findings ?? [], filter, selectedIds(stores));
}

/** Makes the finding the current one, brings its place into view and focuses the field, whatever panel is closed. */
export function goToFinding(stores: Stores, finding: Finding, index: number): void {
  stores.findings.getState().stand(finding, index);
  goToPlace(stores, finding.target, finding.field);
}

/** Brings the node, edge, lane or the chart itself into view and focuses the field, whatever panel is closed. */
export function goToPlace({ document, preferences, selection }: Stores, target: string, field: string): void {
  preferences.getState().change({ inspectorOpen: true });
  selection.getState().goTo(targetKind(document.getState().chart, target), target, field);
}

/** Goes to the next (1) or previous (-1) finding that is open, round the end to the other one; false where there is none. */
export function stepFinding(stores: Stores, by: 1 | -1): boolean {
  const shown = shownFindings(stores);
  const { current, filter, tell } = stores.findings.getState();
  const list = filter.level === 'waived' ? shown : shown.filter((finding) => finding.waiver === null);
  const at = list.findIndex((finding) => findingKey(finding) === current?.key);
  const wanted = current === null ? (by === 1 ? 0 : list.length - 1) : at >= 0 ? at + by : current.index + (by === 1 ? 0 : -1);
  const index = (wanted + list.length) % Math.max(list.length, 1);
  const finding = list[wanted >= list.length ? 0 : index];
  if (finding === undefined) {
    return false;
  }
  const place = list.indexOf(finding);
  goToFinding(stores, finding, place);
  tell(place, list.length, wanted !== place);
  return true;
}

/** The finding the clerk is at, else the first that is shown. */
export function currentFinding(stores: Stores): Finding | null {
  const shown = shownFindings(stores);
  const { current } = stores.findings.getState();
  return shown.find((finding) => findingKey(finding) === current?.key) ?? shown.find((finding) => finding.waiver === null) ?? null;
}

/** What the corrections draw on, from the library and the typesetting. */
export function fixFacts({ library, sources, fonts, boxOf }: Stores, chart: Chart): FixFacts {
  const { summary } = library.getState();
  const among = libraryKnowledge(summary);
  return {
    department: among.department,
    posts: among.posts,
    register: among.register,
    charts: summary?.charts ?? [],
    newId: sources.newId,
    sizes: Object.fromEntries(chart.nodes.map((node) => [node.id, boxOf(node).size])),
    knowledge: (corrected) => ({ ...among, drawing: printedDrawing(corrected, fonts, { boxOf }) }),
  };
}

export function targetKind(chart: Chart | null, id: string): 'node' | 'edge' | 'lane' | 'chart' {
  if (chart?.nodes.some((node) => node.id === id) === true) {
    return 'node';
  }
  if (chart?.edges.some((edge) => edge.id === id) === true) {
    return 'edge';
  }
  return chart?.lanes.some((lane) => lane.id === id) === true ? 'lane' : 'chart';
}
