import { chartTarget, defineRule } from '../../rule.ts';
import { sentencesSaying } from '../../sentences.ts';
import { isChoosingUnit, isLedFromAbove, isVerticalUnit, upward } from './remedy-facts.ts';

export const reviewBody = defineRule({
  id: 'review-body',
  element: 'E7',
  clause: '行政复议法第二十四条、第二十七条、第二十八条',
  requirement: {
    zh: '对本级政府工作部门不服的，复议机关是本级人民政府；海关、金融、外汇、税务、国家安全机关才向上一级主管部门申请。',
    en: 'Acts of a local department are reviewed by the government of its own level; only customs, finance, tax and the like by the superior body.',
  },
  reason: {
    zh: '指错复议机关，当事人会错过申请期限。',
    en: 'Sent to the wrong body, the counterparty misses the period.',
  },
  messages: {
    upward: {
      zh: '“{text}”让当事人向上一级申请复议。现行行政复议法规定由本级人民政府管辖，请改为本级人民政府。',
      en: '"{text}" sends the party to the superior body. Under the law now in force the government of the same level reviews; name it.',
    },
    department: {
      zh: '复议机关写的是“{body}”。对政府工作部门的行为不服，向本级人民政府申请复议，请改正。',
      en: 'The review body is "{body}". Acts of a department are reviewed by the government of its own level; correct it.',
    },
    superior: {
      zh: '复议机关写的是“{body}”，而对海关、金融、外汇、税务、国家安全机关不服的，向上一级主管部门申请复议。请改正。',
      en: 'The review body is "{body}", but acts of customs, finance, foreign exchange, tax and state security are reviewed by the superior body. Correct it.',
    },
  },
  check(context, report) {
    const { reviewBody } = context.chart.content.remedy;
    const field = 'content.remedy.reviewBody';
    if (isLedFromAbove(context)) {
      if (/[省市县区州旗乡镇]人民政府\s*$/.test(reviewBody)) {
        report({ messageId: 'superior', target: chartTarget, field, details: { body: reviewBody } });
      }
      return;
    }
    // What units under vertical management confirm themselves is another rule's matter.
    if (isVerticalUnit(context) || isChoosingUnit(context)) {
      return;
    }
    for (const { target, field: place, sentence } of sentencesSaying(context.sentences, upward)) {
      if (!(target === chartTarget && place === field)) {
        report({ messageId: 'upward', target, field: place, details: { text: sentence } });
      }
    }
    const isGovernment = /人民政府|管理委员会|管委会|国务院|行政公署/.test(reviewBody);
    const isElsewhere = isGovernment ? /上一?级(?:行政|主管|业务)|或者?[^()（）]*[局厅委]$/.test(reviewBody.trim()) : /上一?级|主管|[局厅委部办]\s*$|司法/.test(reviewBody);
    if (isElsewhere) {
      report({ messageId: 'department', target: chartTarget, field, details: { body: reviewBody } });
    }
  },
});
