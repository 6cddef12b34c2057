import { short, withNode } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';

/** Makes a step of it. */
export const fixTerminatorAtEnds: FixMaker = (chart, finding) => {
  const node = chart.nodes.find((each) => each.id === finding.target);
  const title = { zh: `把“${short(node?.text ?? '')}”改为环节`, en: `Make "${short(node?.text ?? '')}" a step` };
  return node === undefined ? [] : [madeFix('terminator-at-ends.step', title, withNode(chart, node.id, { kind: 'step' }))];
};
