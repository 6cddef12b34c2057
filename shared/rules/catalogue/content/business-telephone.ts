import { isBlank } from '../../node-facts.ts';
import { chartTarget, defineRule } from '../../rule.ts';

export const businessTelephone = defineRule({
  id: 'business-telephone',
  element: 'E8',
  clause: '政府信息公开条例第二十条第（二）项；意见二（二）“方便办事”',
  requirement: {
    zh: '应当写明承办机构的业务电话。',
    en: 'The business telephone of the handling office is stated.',
  },
  reason: {
    zh: '办事的人要能问到承办机构；机关的联系方式属于应当主动公开的信息。',
    en: 'People must be able to ask the office; its contact is information to be published unasked.',
  },
  messages: {
    missing: {
      zh: '业务电话是空的。请填写承办机构的电话。',
      en: 'The business telephone is empty. Enter the number of the handling office.',
    },
  },
  check({ chart }, report) {
    if (isBlank(chart.content.businessPhone)) {
      report({ messageId: 'missing', target: chartTarget, field: 'content.businessPhone' });
    }
  },
});
