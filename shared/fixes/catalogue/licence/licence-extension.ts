import { longestText } from '../../../model/content.ts';
import { withContent } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';
import { joined } from '../../insert-step.ts';

/** 许可法42: the note says how the limit is prolonged. */
export const fixLicenceExtension: FixMaker = (chart, finding) => {
  const { limits } = chart.content;
  if (!finding.message.startsWith('没有写期限')) {
    return [];
  }
  const isJoint = limits.statutory?.mode === 'period' && limits.statutory.limit.amount === 45;
  const sentence = isJoint ? '经本级人民政府负责人批准可以延长十五个工作日，并将理由告知申请人。' : '经本机关负责人批准可以延长十个工作日，并将理由告知申请人。';
  const note = joined(limits.note, sentence);
  return note.length > longestText ? [] : [madeFix('licence-extension.note', { zh: '在时限说明中写明延长的条件', en: 'Say in the note how the limit is prolonged' }, withContent(chart, { limits: { ...limits, note } }))];
};
