import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saidAt } from '../../said.ts';
import { acceptancePlace, acceptances, isLicence, rejections } from './licence-facts.ts';

export const licenceAcceptancePaper = defineRule({
  id: 'licence-acceptance-paper',
  element: 'E3',
  clause: '许可法第三十二条第二款',
  requirement: {
    zh: '受理或者不予受理都出具书面凭证，加盖本机关专用印章并注明日期。',
    en: 'Accepting and refusing to accept are both put in writing, with the agency’s special seal and the date.',
  },
  reason: {
    zh: '办理期限自受理之日起算，没有盖章和日期的凭证就没有起点。',
    en: 'The period runs from acceptance; without sealed and dated paper it has no beginning.',
  },
  messages: {
    missing: {
      zh: '受理没有书面凭证。请在“{step}”的文书中列出受理通知书，加盖专用印章并注明日期。',
      en: 'Acceptance is not put in writing. List 受理通知书 at "{step}", with the special seal and the date.',
    },
    seal: {
      zh: '“{step}”没有写加盖专用印章。请写明。',
      en: '"{step}" does not say that the special seal is put to the paper. Say so.',
    },
    date: {
      zh: '“{step}”没有写注明日期。请写明。',
      en: '"{step}" does not say that the paper is dated. Say so.',
    },
    refusal: {
      zh: '“{step}”没有书面凭证。请在文书中列出不予受理通知书。',
      en: '"{step}" is not put in writing. List 不予受理通知书 among its documents.',
    },
  },
  check(context, report) {
    if (!isLicence(context)) {
      return;
    }
    const place = acceptancePlace(context);
    if (place !== undefined) {
      const details = { step: nodeName(place) };
      const words = acceptances(context).map(saidAt).join('\n');
      if (!/(?<!不予)受理.{0,6}(?:通知书|决定书|凭证|回执|单)|书面凭证/.test(words)) {
        report({ ...placeAt('missing', place, 'documents'), details });
      } else {
        if (!/印章|专用章|盖章|加盖/.test(words)) {
          report({ ...placeAt('seal', place), details });
        }
        if (!/日期|注明.{0,4}(?:年月日|时间)/.test(words)) {
          report({ ...placeAt('date', place), details });
        }
      }
    }
    const refusals = rejections(context);
    const bare = refusals.find((node) => /不予?受理/.test(node.text)) ?? refusals[0];
    if (bare !== undefined && !refusals.some((node) => /(?:通知|告知|决定)书|凭证|书面/.test(saidAt(node)))) {
      report({ ...placeAt('refusal', bare, 'documents'), details: { step: nodeName(bare) } });
    }
  },
});
