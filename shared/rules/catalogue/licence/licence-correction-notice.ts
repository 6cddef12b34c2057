import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { chartSays, placeAt, saidAt } from '../../said.ts';
import { acceptanceQuestion, corrections, isLicence } from './licence-facts.ts';

export const licenceCorrectionNotice = defineRule({
  id: 'licence-correction-notice',
  element: 'E4',
  clause: '许可法第三十二条第一款第（四）项',
  requirement: {
    zh: '材料不齐或者不合形式的，当场或者在五个工作日内一次告知需要补正的全部内容；逾期不告知的即为受理。',
    en: 'What is missing is told once, on the spot or within five workdays; silence counts as acceptance.',
  },
  reason: {
    zh: '多次告知、迟迟不告知，申请人就无从知道何时受理、期限何时起算。',
    en: 'Told piecemeal or late, the applicant cannot know when the period begins.',
  },
  messages: {
    missing: {
      zh: '没有一次告知补正的分支。请在受理审查之后添加，期限五个工作日，文书为补正告知书。',
      en: 'No branch tells the applicant once what is missing. Add it after acceptance, with five workdays and its notice.',
    },
    once: {
      zh: '“{step}”没有写一次告知需要补正的全部内容。请写明。',
      en: '"{step}" does not say that all that is missing is told once. Say so.',
    },
    limit: {
      zh: '“{step}”没有期限。请注明当场或者收到材料之日起五个工作日内。',
      en: '"{step}" has no limit. Mark it: on the spot, or within five workdays of receiving the material.',
    },
    silence: {
      zh: '“{step}”没有写逾期不告知的后果。请写明：逾期不告知的，自收到材料之日起即为受理。',
      en: '"{step}" does not say what silence means. Say that the application then counts as accepted from its receipt.',
    },
  },
  check(context, report) {
    if (!isLicence(context)) {
      return;
    }
    const telling = corrections(context);
    const node = telling.find((each) => each.limit !== null) ?? telling.find((each) => /补正|告知/.test(each.text)) ?? telling[0];
    if (node === undefined) {
      report(placeAt('missing', acceptanceQuestion(context, /材料|齐全|形式/), 'text'));
      return;
    }
    const details = { step: nodeName(node) };
    const words = telling.map(saidAt).join('\n');
    if (!/一次/.test(words)) {
      report({ ...placeAt('once', node), details });
    }
    if (telling.every((each) => each.limit === null) && !/[5五]个?(?:工作)?日|当场(?:书面)?(?:一次|告知)/.test(words)) {
      report({ ...placeAt('limit', node, 'limit'), details });
    }
    if (!chartSays(context, /(?:逾期|未)(?:不|未)?(?:一次)?(?:性)?(?:告知|通知)[^。;\n]{0,24}受理/)) {
      report({ ...placeAt('silence', node), details });
    }
  },
});
