import type { RightKind } from '../../../model/content.ts';
import { short, withNode } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';

/** 处罚法44: marks at the notice what it tells. */
export const fixPenaltyNoticeContent: FixMaker = (chart, finding) => {
  const node = chart.nodes.find((each) => each.id === finding.target);
  const added: readonly RightKind[] = finding.message.includes('理由') ? ['reasons'] : ['statement', 'defence'];
  if (node === undefined) {
    return [];
  }
  const rights = [...node.rights, ...added.filter((right) => !node.rights.includes(right))];
  const title = { zh: `在“${short(node.text)}”的权利中选择`, en: `Choose it among the rights of "${short(node.text)}"` };
  return [madeFix(`penalty-notice-content.${added[0] ?? 'rights'}`, title, withNode(chart, node.id, { rights }))];
};
