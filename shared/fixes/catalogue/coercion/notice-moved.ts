import type { Chart } from '../../../model/chart.ts';
import { checkContext } from '../../../rules/check-context.ts';
import { somePathLeads } from '../../../rules/flow.ts';
import { saidAt } from '../../../rules/said.ts';
import { short } from '../../changes.ts';
import { madeFix, type Fix } from '../../fix.ts';
import { moveBefore } from '../../insert-step.ts';

/** Moves the step of showing identity and telling the party, where it comes too late, before the other. */
export function noticeMoved(id: string, chart: Chart, targetId: string): Fix[] {
  const context = checkContext(chart);
  const target = context.graph.nodes.get(targetId);
  const late = context.flow.find(
    (node) => node.id !== targetId && /当场告知|亮证|出示.{0,8}证|告知.{0,16}(?:权利|理由)/.test(saidAt(node)) && target !== undefined && somePathLeads(context, [target], node.id),
  );
  const after = late === undefined ? null : moveBefore(chart, late.id, targetId);
  const title = { zh: `把“${short(late?.text ?? '')}”移到“${short(target?.text ?? '')}”之前`, en: `Move "${short(late?.text ?? '')}" before "${short(target?.text ?? '')}"` };
  return after === null ? [] : [madeFix(id, title, after)];
}
