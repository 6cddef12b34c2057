import { everyPathPasses } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { excludesHearing } from '../../penalty-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saying } from '../../said.ts';
import { isLicence, licenceDecisions, reviews } from './licence-facts.ts';

export const licenceInterestedParty = defineRule({
  id: 'licence-interested-party',
  element: 'E7',
  clause: '许可法第三十六条、第四十七条第一款',
  requirement: {
    zh: '许可直接关系他人重大利益的，告知利害关系人，听取申请人、利害关系人的意见；不涉及的，在“申请听证”中注明不适用和理由。',
    en: 'Where the licence touches the vital interests of others they are told and both sides heard; else the chart says why none is touched.',
  },
  reason: {
    zh: '利害关系人不知情，许可作出后容易被撤销。',
    en: 'A licence of which those affected knew nothing is easily annulled.',
  },
  messages: {
    missing: {
      zh: '没有告知利害关系人的分支。请在审查之后添加；不涉及他人重大利益的，在“申请听证”中注明不适用和理由。',
      en: 'No branch tells the interested parties. Add it after the examination, or say with the right to a hearing why none is affected.',
    },
    heard: {
      zh: '“{step}”没有写听取申请人、利害关系人的陈述和申辩。请写明。',
      en: '"{step}" does not say that applicant and interested parties state their case. Say so.',
    },
    late: {
      zh: '“{step}”在作出决定之后。请放到决定之前。',
      en: '"{step}" comes after the decision. Put it before.',
    },
  },
  check(context, report) {
    if (!isLicence(context) || excludesHearing(context.chart)) {
      return;
    }
    const touched = saying(context, /利害关系|他人.{0,4}(?:重大)?利益|重大利益/);
    const told = saying(context, /(?:告知|通知|公示|听取)[^。;\n]{0,20}(?:利害关系|意见|听证)|听证告知|告知书(?!.*补正)/).filter(
      (node) => !/补正|受理/.test(node.text) && node.kind !== 'decision',
    );
    const [first] = touched;
    const [telling] = told;
    if (first === undefined || telling === undefined) {
      report(placeAt('missing', reviews(context).at(-1), 'text'));
      return;
    }
    const hears = [...touched, ...told].some((node) => node.rights.includes('statement') || node.rights.includes('defence'));
    if (!hears && saying(context, /陈述|申辩|听取[^。;\n]{0,16}意见/).length === 0) {
      report({ ...placeAt('heard', telling), details: { step: nodeName(telling) } });
    }
    const decisions = licenceDecisions(context).filter((node) => node.kind === 'decision');
    if (decisions.length > 0 && told.every((node) => everyPathPasses(context, node.id, decisions))) {
      report({ ...placeAt('late', telling, 'text'), details: { step: nodeName(telling) } });
    }
  },
});
