import { opinionClause } from '../../clauses.ts';
import { isBlank } from '../../node-facts.ts';
import { chartTarget, defineRule } from '../../rule.ts';

export const limitRequired = defineRule({
  id: 'limit-required',
  element: 'E4',
  clause: opinionClause('办理时限'),
  requirement: {
    zh: '流程图须写明总的办理时限；即时办结的写“即时办结”，没有时限的写明理由。',
    en: 'A chart states its overall time limit, or that it is done at once, or that there is none and why.',
  },
  reason: {
    zh: '相对人据此知道什么时候有结果，超期与否也据此判断。',
    en: 'It tells the counterparty when to expect a result, and is the measure of delay.',
  },
  messages: {
    missing: {
      zh: '没有写办理时限。请填写法定时限或者承诺时限；即时办结或者没有时限的，也请注明。',
      en: 'No time limit is stated. Enter the statutory or promised limit, or state that it is immediate or that there is none.',
    },
    reasonMissing: {
      zh: '写明没有办理时限，但没有写理由。请写出没有时限的依据或者理由。',
      en: 'The chart says there is no time limit but not why. Give the ground.',
    },
  },
  check({ chart }, report) {
    const { statutory, promised } = chart.content.limits;
    if (statutory === null && promised === null) {
      report({ messageId: 'missing', target: chartTarget, field: 'content.limits.statutory' });
    }
    if (statutory?.mode === 'none' && isBlank(statutory.reason)) {
      report({ messageId: 'reasonMissing', target: chartTarget, field: 'content.limits.statutory.reason' });
    }
    // A statutory limit with no promise beyond it needs no second explanation.
    if (statutory === null && promised?.mode === 'none' && isBlank(promised.reason)) {
      report({ messageId: 'reasonMissing', target: chartTarget, field: 'content.limits.promised.reason' });
    }
  },
});
