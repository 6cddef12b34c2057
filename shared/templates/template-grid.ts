import type { Chart } from '../model/chart.ts';
import type { ChartEdge } from '../model/edge.ts';
import { graphOf } from '../model/graph.ts';
import { templateOf } from './templates.ts';

/** Where a node stands: rows count from the top, columns within the lane; 0 is the main one, below 0 left of it. */
export interface DrawnPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * The place of each node of a chart made from a template, by its id, as the template draws it up; what the clerk put in
 * comes under the step that leads to it. Undefined where the chart or its template has no such drawing, and where a line of
 * the clerk's would lead back up in it.
 */
export function templateGrid(chart: Chart): ReadonlyMap<string, DrawnPlace> | undefined {
  if (chart.template === null) {
    return undefined;
  }
  const template = templateOf(chart.template.procedure);
  const grid = new Map(
    template.rows.flatMap((names, row) => names.map((name): [string, DrawnPlace] => [name.replace(/[<>]/, ''), { row, column: columnOf(name) }])),
  );
  const drawn = template.draw(new Set(chart.template.answers));
  if (drawn.nodes.some(({ id }) => !grid.has(id))) {
    return undefined;
  }
  placeOthers(chart, grid, template.rows.length);
  const known = new Set(drawn.edges.map(ends));
  const leadsUp = ({ from, to }: ChartEdge): boolean => (grid.get(to)?.row ?? 0) < (grid.get(from)?.row ?? 0);
  return chart.edges.some((edge) => !known.has(ends(edge)) && leadsUp(edge)) ? undefined : grid;
}

// helpers

function columnOf(name: string): number {
  return name.startsWith('<') ? -1 : name.endsWith('>') ? 1 : 0;
}

function ends({ from, to }: ChartEdge): string {
  return `${from}\n${to}`;
}

/** Each turn places what hangs on something placed; what hangs on nothing comes last. */
function placeOthers(chart: Chart, grid: Map<string, DrawnPlace>, foot: number): void {
  const { incoming, outgoing } = graphOf(chart);
  for (let left = chart.nodes.filter(({ id }) => !grid.has(id)); left.length > 0; ) {
    const found = left.flatMap(({ id }): [string, DrawnPlace][] => {
      const before = (incoming.get(id) ?? []).flatMap(({ from }) => grid.get(from)?.row ?? []);
      const after = (outgoing.get(id) ?? []).flatMap(({ to }) => grid.get(to)?.row ?? []);
      const row = before.length > 0 ? Math.max(...before) + 0.5 : Math.min(...after) - 0.5;
      return Number.isFinite(row) ? [[id, { row, column: 0 }]] : [];
    });
    const placed = found.length > 0 ? found : left.map(({ id }, index): [string, DrawnPlace] => [id, { row: foot + index, column: 0 }]);
    placed.forEach(([id, place]) => grid.set(id, place));
    left = left.filter(({ id }) => !grid.has(id));
  }
}
