import { reachable } from '../../../model/graph.ts';
import type { ChartNode } from '../../../model/node.ts';
import { checkContext, type CheckContext } from '../../../rules/check-context.ts';
import { afterCommands, short, withMarks } from '../../changes.ts';
import { madeFix, type Fix, type FixFacts, type FixMaker } from '../../fix.ts';

/** Joins the node to the one place where the flow breaks off; takes away one that nothing is joined to. */
export const fixReachableFromStart: FixMaker = (chart, finding, facts) => {
  const context = checkContext(chart);
  const node = context.graph.nodes.get(finding.target);
  return node === undefined ? [] : [...joined(context, node, facts), ...removed(context, node, facts)];
};

// helpers

function joined(context: CheckContext, node: ChartNode, { newId }: FixFacts): Fix[] {
  const { chart, flow, starts, next, previous } = context;
  const reached = reachable(starts.map(({ id }) => id), next);
  const open = flow.filter(
    (each) => reached.has(each.id) && next(each.id).length === 0 && each.kind !== 'terminator' && each.kind !== 'decision' && each.kind !== 'connector' && each.kind !== 'predefined',
  );
  const last = open.length === 1 ? open[0] : undefined;
  if (last === undefined || previous(node.id).length > 0) {
    return [];
  }
  const id = newId();
  const after = afterCommands(chart, newId, { command: 'edge.add', arguments: { id, from: last.id, to: node.id } });
  const title = { zh: `由“${short(last.text)}”接到“${short(node.text)}”`, en: `Lead from "${short(last.text)}" to "${short(node.text)}"` };
  return [madeFix('reachable-from-start.join', title, withMarks(after, [id]))];
}

function removed({ chart, graph }: CheckContext, node: ChartNode, { newId }: FixFacts): Fix[] {
  if (graph.incoming.has(node.id) || graph.outgoing.has(node.id) || node.locked) {
    return [];
  }
  const after = afterCommands(chart, newId, { command: 'elements.delete', arguments: { ids: [node.id] } });
  const title = { zh: `删去没有连线的“${short(node.text)}”`, en: `Remove "${short(node.text)}", which nothing is joined to` };
  return [madeFix('reachable-from-start.remove', title, after, 'choice')];
}
