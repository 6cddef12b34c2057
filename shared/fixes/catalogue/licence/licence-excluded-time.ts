import { longestText } from '../../../model/content.ts';
import { short, withContent, withNode } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';
import { joined, withDuty } from '../../insert-step.ts';

/** 许可法45: marked as not counted, told in writing. */
export const fixLicenceExcludedTime: FixMaker = (chart, finding) => {
  if (finding.field === 'notCounted') {
    const node = chart.nodes.find((each) => each.id === finding.target);
    const title = { zh: `标明“${short(node?.text ?? '')}”不计入办理时限`, en: `Mark "${short(node?.text ?? '')}" as not counted` };
    const told = node === undefined ? null : withDuty(chart, node.id, '所需时间书面告知申请人');
    return node === undefined || told === null ? [] : [madeFix('licence-excluded-time.notCounted', title, withNode(told, node.id, { notCounted: true }))];
  }
  const { limits } = chart.content;
  const note = joined(limits.note, '不计入的所需时间书面告知申请人。');
  return note.length > longestText ? [] : [madeFix('licence-excluded-time.told', { zh: '在时限说明中写明书面告知', en: 'Say in the note that it is told in writing' }, withContent(chart, { limits: { ...limits, note } }))];
};
