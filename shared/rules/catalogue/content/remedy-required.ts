import { isBlank } from '../../node-facts.ts';
import { chartTarget, defineRule } from '../../rule.ts';

export const remedyRequired = defineRule({
  id: 'remedy-required',
  element: 'E7',
  clause: '行政复议法实施条例第十七条；意见二（二）“相对人的权利”',
  requirement: {
    zh: '应当写明救济途径：行政复议机关、人民法院及各自的期限；不适用的写明理由。',
    en: 'The remedies are stated with body, court and periods, or said not to apply and why.',
  },
  reason: {
    zh: '对当事人可能不利的行为，应当告知复议的权利、机关和期限。',
    en: 'Whoever may be harmed by an act must be told that review is possible, where and until when.',
  },
  messages: {
    missing: {
      zh: '没有写救济途径。请填写行政复议机关和人民法院以及期限；不适用的，在救济说明中写明理由。',
      en: 'No remedy is stated. Enter the review body and the court with their periods, or the ground why none applies.',
    },
    reviewBodyMissing: {
      zh: '救济途径没有写行政复议机关。请填写，通常是本级人民政府。',
      en: 'The remedy names no review body. Enter it, normally the government of the same level.',
    },
    courtMissing: {
      zh: '救济途径没有写受理行政诉讼的人民法院。请填写。',
      en: 'The remedy names no court for the suit. Enter it.',
    },
    reviewPeriodMissing: {
      zh: '救济途径没有写申请行政复议的期限。请填写，一般为六十日。',
      en: 'The remedy does not say within what period review is to be applied for. Enter it, normally 60 days.',
    },
    suitPeriodMissing: {
      zh: '救济途径没有写提起行政诉讼的期限。请填写，一般为六个月。',
      en: 'The remedy does not say within what period suit is to be brought. Enter it, normally 6 months.',
    },
  },
  check({ chart }, report) {
    const { remedy, rights } = chart.content;
    const target = chartTarget;
    const noBody = isBlank(remedy.reviewBody);
    const noCourt = isBlank(remedy.court);
    if (noBody && noCourt) {
      const explained =
        !isBlank(remedy.note) || rights.some((entry) => entry.right === 'remedy' && !entry.applies && !isBlank(entry.text));
      if (!explained) {
        report({ messageId: 'missing', target, field: 'content.remedy.reviewBody' });
      }
      return;
    }
    if (noBody) {
      report({ messageId: 'reviewBodyMissing', target, field: 'content.remedy.reviewBody' });
    } else if (isBlank(remedy.reviewPeriod)) {
      report({ messageId: 'reviewPeriodMissing', target, field: 'content.remedy.reviewPeriod' });
    }
    // Where review comes first, the suit and its period depend on the review decision.
    if (remedy.reviewFirst) {
      return;
    }
    if (noCourt) {
      report({ messageId: 'courtMissing', target, field: 'content.remedy.court' });
    } else if (isBlank(remedy.suitPeriod)) {
      report({ messageId: 'suitPeriodMissing', target, field: 'content.remedy.suitPeriod' });
    }
  },
});
