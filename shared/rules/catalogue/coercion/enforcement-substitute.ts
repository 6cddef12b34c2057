import type { ChartNode } from '../../../model/node.ts';
import { follows, nodesWith } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { saidAt, saying } from '../../said.ts';

export const enforcementSubstitute = defineRule({
  id: 'enforcement-substitute',
  element: 'E3',
  clause: '强制法第五十条、第五十一条',
  requirement: {
    zh: '代履行三日前催告，作出决定的机关派员到场监督，完毕后在执行文书上签名。',
    en: 'Substitute performance: demand three days before, officers present, papers signed afterwards.',
  },
  reason: {
    zh: '不催告、不监督的代履行，费用收不回来。',
    en: 'Without demand and supervision its cost cannot be recovered.',
  },
  messages: {
    demand: {
      zh: '“{step}”之前没有写代履行三日前催告。请注明三个工作日。',
      en: 'Nothing says before "{step}" that the demand is made three days ahead. Mark three working days.',
    },
    present: {
      zh: '“{step}”没有写明派员到场监督。请写明。',
      en: '"{step}" does not say that officers are present to supervise. Say so.',
    },
  },
  check(context, report) {
    const step = context.flow.find((node) => /代履行/.test(node.text) && !/决定|催告|立即/.test(node.text) && node.kind !== 'decision');
    if (!follows(context, 'enforcement') || step === undefined) {
      return;
    }
    const details = { step: nodeName(step) };
    if (![...nodesWith(context, 'demand'), step].some(isThreeDays)) {
      report({ messageId: 'demand', target: step.id, field: 'limit', details });
    }
    if (saying(context, /到场监督|派员|现场监督/).length === 0) {
      report({ messageId: 'present', target: step.id, field: 'duty', details });
    }
  },
});

// helpers

function isThreeDays(node: ChartNode): boolean {
  const { limit } = node;
  const inDays = limit !== null && limit.amount >= 3 && (limit.unit === 'workday' || limit.unit === 'day' || limit.unit === 'unspecified');
  return inDays || /(?:三|3)\s*个?(?:工作)?日/.test(saidAt(node));
}
