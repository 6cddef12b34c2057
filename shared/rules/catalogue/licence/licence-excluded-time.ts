import { hasRole } from '../../flow.ts';
import { defineRule, chartTarget } from '../../rule.ts';
import { placeAt, saidAt } from '../../said.ts';
import { sentencesSaying } from '../../sentences.ts';
import { nodeName } from '../../node-facts.ts';
import { isLicence } from './licence-facts.ts';

export const licenceExcludedTime = defineRule({
  id: 'licence-excluded-time',
  element: 'E4',
  clause: '许可法第四十五条',
  requirement: {
    zh: '听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审的时间不计入期限的，标明不计入，并将所需时间书面告知申请人。',
    en: 'Time for hearing, tender, auction, test, quarantine, appraisal or expert review is marked as not counted and told to the applicant in writing.',
  },
  reason: {
    zh: '不计入又不告知，申请人算不出何时办结。',
    en: 'Neither counted nor told, it leaves the applicant unable to know the end.',
  },
  messages: {
    notCounted: {
      zh: '没有写“{step}”的时间是否计入办理时限。请在该环节标明“不计入办理时限”，或者写入时限说明。',
      en: 'Nothing says whether the time of "{step}" counts. Mark it as not counted, or say so in the note on limits.',
    },
    told: {
      zh: '没有写将不计入的时间书面告知申请人。请在时限说明或者该环节写明。',
      en: 'Nothing says that the time not counted is told to the applicant in writing. Say so in the note on limits or at the step.',
    },
  },
  check(context, report) {
    if (!isLicence(context)) {
      return;
    }
    const taking = context.flow.filter((node) => node.kind !== 'decision' && node.kind !== 'terminator' && (hasRole(context, node, 'hearing', 'test') || /招标|拍卖|专家评审|技术评审/.test(node.text)));
    const [first] = taking;
    if (first === undefined) {
      return;
    }
    const left = sentencesSaying(context.sentences, /不(?:计|算)(?:算)?(?:入|在)|不计入|除外/);
    if (left.length === 0 && !taking.every((node) => node.notCounted)) {
      const open = taking.find((node) => !node.notCounted) ?? first;
      report({ ...placeAt('notCounted', open, 'notCounted'), details: { step: nodeName(open) } });
      return;
    }
    const tells = /书面(?:通知|告知)|告知书|通知书/;
    if (!left.some(({ sentence }) => /书面(?:通知|告知)/.test(sentence)) && sentencesSaying(context.sentences, /所需时间[^。]{0,12}(?:书面)?告知|书面告知[^。]{0,12}(?:时间|时限)/).length === 0 && !taking.some((node) => !hasRole(context, node, 'hearing') && tells.test(saidAt(node)))) {
      report({ messageId: 'told', target: chartTarget, field: 'content.limits.note' });
    }
  },
});
