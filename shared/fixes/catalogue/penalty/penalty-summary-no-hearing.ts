import { afterCommands, indexIn, short, withContent } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';

/** 处罚法51, 63: no hearing on the spot. */
export const fixPenaltySummaryNoHearing: FixMaker = (chart, finding, { newId }) => {
  const index = indexIn(finding.field);
  if (index >= 0) {
    const rights = chart.content.rights.map((entry, at) => (at === index ? { ...entry, applies: false, text: '当场处罚不属于听证范围' } : entry));
    return [madeFix('penalty-summary-no-hearing.right', { zh: '注明不适用：当场处罚不属于听证范围', en: 'Mark it as not applying' }, withContent(chart, { rights }))];
  }
  const node = chart.nodes.find((each) => each.id === finding.target);
  const title = { zh: `删去“${short(node?.text ?? '')}”`, en: `Remove "${short(node?.text ?? '')}"` };
  return node === undefined ? [] : [madeFix('penalty-summary-no-hearing.remove', title, afterCommands(chart, newId, { command: 'elements.delete', arguments: { ids: [node.id] } }), 'choice')];
};
