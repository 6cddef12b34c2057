import { graphOf } from '../../../model/graph.ts';
import { afterCommands, short, withEdge, withNode } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';

/** Makes a step of a decision that decides nothing, with one line onwards. */
export const fixDecisionMatters: FixMaker = (chart, finding, { newId }) => {
  const node = chart.nodes.find((each) => each.id === finding.target);
  const [first, ...others] = graphOf(chart).outgoing.get(finding.target) ?? [];
  if (node === undefined || first === undefined || others.length === 0) {
    return [];
  }
  const single = afterCommands(chart, newId, { command: 'elements.delete', arguments: { ids: others.map((edge) => edge.id) } });
  const after = withEdge(withNode(single, node.id, { kind: 'step' }), first.id, { label: '', route: null });
  return [madeFix('decision-matters.step', { zh: `把“${short(node.text)}”改为环节，只留一条流程线`, en: `Make "${short(node.text)}" a step with one line onwards` }, after, 'choice')];
};
