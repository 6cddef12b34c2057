import { sentencesSaying } from '../../sentences.ts';
import { nodesWith } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { saidAt } from '../../said.ts';
import { isSeizure } from './coercion-facts.ts';

export const coercionTestTime = defineRule({
  id: 'coercion-test-time',
  element: 'E3',
  clause: '强制法第二十五条第三款',
  requirement: {
    zh: '检测、检验、检疫、技术鉴定的期间不计入查封、扣押期限，应当明确并书面告知，费用由行政机关承担。',
    en: 'Tests and appraisals do not count into the term; their period is fixed, told in writing, and the agency pays.',
  },
  reason: {
    zh: '不写明，期限怎么算、费用谁出都会起争议。',
    en: 'Unstated, term and cost will be disputed.',
  },
  messages: {
    counted: {
      zh: '“{step}”没有标明不计入期限。请标为“不计入办理时限”。',
      en: '"{step}" is not marked as outside the term. Mark it as not counted.',
    },
    written: {
      zh: '“{step}”没有写明期间书面告知当事人。请写明。',
      en: '"{step}" does not say that its period is told in writing. Say so.',
    },
    cost: {
      zh: '“{text}”把检测、鉴定、保管费用算给当事人。这些费用由行政机关承担，请改正。',
      en: '"{text}" makes the counterparty pay for test, appraisal or custody. The agency pays; correct it.',
    },
  },
  check(context, report) {
    if (!isSeizure(context)) {
      return;
    }
    const tests = nodesWith(context, 'test').filter((node) => node.kind !== 'decision');
    for (const node of tests) {
      if (!node.notCounted && !/不(?:计入|计算|包括|算)/.test(saidAt(node))) {
        report({ messageId: 'counted', target: node.id, field: 'notCounted', details: { step: nodeName(node) } });
      }
    }
    const first = tests[0];
    if (first !== undefined && !tests.some((node) => /书面|告知书|通知书/.test(saidAt(node)))) {
      report({ messageId: 'written', target: first.id, field: 'duty', details: { step: nodeName(first) } });
    }
    for (const { target, field, sentence } of sentencesSaying(context.sentences, /(?:检测|检验|检疫|鉴定|保管)[^;。]{0,8}费[^;。]{0,10}(?<!不)由(?:当事人|被处罚人|相对人|违法行为人)(?:承担|支付|缴纳)/)) {
      report({ messageId: 'cost', target, field, details: { text: sentence } });
    }
  },
});
