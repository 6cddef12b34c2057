import type { Chart } from '../model/chart.ts';
import { reachable } from '../model/graph.ts';
import type { ChartNode } from '../model/node.ts';
import type { CheckContext } from '../rules/check-context.ts';
import { short, withMarks } from './changes.ts';
import { madeFix, type Fix } from './fix.ts';

/**
 * Leads the one line that passes by `gates` through the first of them: it ends there, or goes where another already does the
 * same. Nothing where no line or several pass by; where the clerk wants the way is his to say.
 */
export function leadThrough(id: string, context: CheckContext, gates: readonly ChartNode[]): Fix[] {
  const { chart } = context;
  const gate = gates[0];
  const closed = new Set(gates.map((node) => node.id));
  const open = reachable(
    context.starts.map((node) => node.id).filter((each) => !closed.has(each)),
    (each) => context.next(each).filter((next) => !closed.has(next)),
  );
  const behind = reachable(gates.flatMap((node) => context.next(node.id)), context.next);
  const passing = chart.edges.filter((edge) => open.has(edge.from) && !behind.has(edge.from) && behind.has(edge.to) && !closed.has(edge.to));
  const [line, ...others] = passing;
  if (gate === undefined || line === undefined || others.length > 0) {
    return [];
  }
  const title = { zh: `让绕过的路径经过“${short(gate.text)}”`, en: `Lead the way that passes by through "${short(gate.text)}"` };
  return [madeFix(id, title, redirected(chart, line.id, line.from, gate.id), 'choice')];
}

// helpers

function redirected(chart: Chart, lineId: string, from: string, to: string): Chart {
  if (chart.edges.some((edge) => edge.from === from && edge.to === to)) {
    return { ...chart, edges: chart.edges.filter((edge) => edge.id !== lineId) };
  }
  const edges = chart.edges.map((edge) => (edge.id === lineId ? { ...edge, to, toSide: null, bends: [], route: null, interfaceMark: '' } : edge));
  return withMarks({ ...chart, edges }, [lineId]);
}
