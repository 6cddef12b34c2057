import type { RightKind } from '../../../model/content.ts';
import type { PowerKind } from '../../../model/power.ts';
import { rightTerms } from '../../../model/terms.ts';
import { indexIn, withContent } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';
import { withRight } from '../../rights.ts';

/** Powers whose own laws give these rights in every case: 处罚法44、45, 许可法7、38, 强制法8、18. */
const givenByLaw: ReadonlySet<PowerKind> = new Set(['penalty', 'licence', 'coercion']);
const rightsByLaw: readonly RightKind[] = ['reasons', 'statement', 'defence'];

/** States the rights the power's law gives in every case. A hearing depends on the case: that is the clerk's to say. */
export const fixRightsStated: FixMaker = (chart, finding, facts) => {
  if (finding.field !== 'content.rights') {
    return appliesAfterAll(chart, finding, facts);
  }
  const right = rightsByLaw.find((each) => finding.message.includes(`“${rightTerms[each].zh}”`));
  if (right === undefined || !givenByLaw.has(chart.power.kind)) {
    return [];
  }
  const title = { zh: `写明“${rightTerms[right].zh}”：依法享有`, en: `State "${rightTerms[right].en}": held by law` };
  return [madeFix('rights-stated.law', title, withRight(chart, { right, applies: true, text: '' }))];
};

// helpers

/** A right marked at a step does apply, whatever the unexplained entry says. */
const appliesAfterAll: FixMaker = (chart, finding) => {
  const index = indexIn(finding.field);
  const entry = chart.content.rights[index];
  if (entry === undefined || !chart.nodes.some((node) => node.rights.includes(entry.right))) {
    return [];
  }
  const rights = chart.content.rights.map((each, at) => (at === index ? { ...each, applies: true } : each));
  const title = { zh: `图上有这项权利的环节：改为“适用”`, en: 'A step marks this right: make it apply' };
  return [madeFix('rights-stated.applies', title, withContent(chart, { rights }), 'choice')];
};
