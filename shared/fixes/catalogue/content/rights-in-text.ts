import { rightKinds } from '../../../model/content.ts';
import { rightTerms } from '../../../model/terms.ts';
import { indexIn, short, withContent } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';
import { withRight } from '../../rights.ts';

/** Says in the text at which steps the right is exercised; where both contradict, either one can give way. */
export const fixRightsInText: FixMaker = (chart, finding, facts) => {
  if (finding.field !== 'content.rights') {
    return contradicted(chart, finding, facts);
  }
  const right = rightKinds.find((each) => finding.message.includes(`“${rightTerms[each].zh}”`));
  const steps = chart.nodes.filter((node) => right !== undefined && node.rights.includes(right) && node.text.trim() !== '');
  if (right === undefined) {
    return [];
  }
  const text = steps.length === 0 ? '' : `在${steps.map((node) => `“${short(node.text)}”`).join('、')}环节行使。`;
  const title = { zh: `按图补写“${rightTerms[right].zh}”`, en: `State "${rightTerms[right].en}" as the drawing marks it` };
  return [madeFix('rights-in-text.steps', title, withRight(chart, { right, applies: true, text }))];
};

// helpers

const contradicted: FixMaker = (chart, finding) => {
  const index = indexIn(finding.field);
  const entry = chart.content.rights[index];
  if (entry === undefined) {
    return [];
  }
  const rights = chart.content.rights.map((each, at) => (at === index ? { ...each, applies: true, text: '' } : each));
  const nodes = chart.nodes.map((node) =>
    node.rights.includes(entry.right) ? { ...node, rights: node.rights.filter((right) => right !== entry.right) } : node,
  );
  const name = rightTerms[entry.right];
  return [
    madeFix('rights-in-text.applies', { zh: `文字说明改为“${name.zh}”适用`, en: `Let the text say that "${name.en}" applies` }, withContent(chart, { rights }), 'choice'),
    madeFix('rights-in-text.unmark', { zh: `去掉图上的“${name.zh}”`, en: `Take "${name.en}" off the drawing` }, { ...chart, nodes }, 'choice'),
  ];
};
