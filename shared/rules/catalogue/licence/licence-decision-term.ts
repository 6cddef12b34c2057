import { printLimit } from '../../../model/print-limit.ts';
import { asLimit } from '../../../law/legal-limit.ts';
import { legalLimit } from '../../../law/legal-limits.ts';
import { chartTarget, defineRule } from '../../rule.ts';
import { chartSays } from '../../said.ts';
import { isLicence } from './licence-facts.ts';

export const licenceDecisionTerm = defineRule({
  id: 'licence-decision-term',
  element: 'E4',
  clause: '许可法第四十二条、第四十三条、第八十二条',
  requirement: {
    zh: '法定时限为自受理之日起二十个工作日，统一、联合、集中办理的为四十五个工作日；法律、法规另有规定的，注明条款。',
    en: 'The statutory limit is twenty workdays from acceptance, forty-five where handled jointly; another one is cited.',
  },
  reason: {
    zh: '法定时限写错，承诺时限和逾期责任都跟着错。',
    en: 'With a wrong statutory limit the promise and the liability for delay are wrong too.',
  },
  messages: {
    amount: {
      zh: '法定时限{stated}与法律规定的{legal}不一致。请改正；法律、法规另有规定的，在时限说明中写明条款。',
      en: 'The statutory limit {stated} differs from the law’s {legal}. Correct it, or cite the law that sets another in the note on limits.',
    },
    unit: {
      zh: '法定时限写作{stated}，许可法的期限以工作日计算。请改为{legal}。',
      en: 'The statutory limit reads {stated}; periods of the licence law are counted in workdays. Make it {legal}.',
    },
    none: {
      zh: '法定时限写作“无”，但许可法规定了二十个工作日。请填写；当场决定的，注明“当场”。',
      en: 'The statutory limit is said to be none, but the law sets twenty workdays. Fill it in, or say that it is decided on the spot.',
    },
  },
  check(context, report) {
    const { statutory, note } = context.chart.content.limits;
    if (!isLicence(context) || statutory === null) {
      return;
    }
    const field = 'content.limits.statutory';
    if (statutory.mode !== 'period') {
      if (statutory.mode === 'none' && !/当场|即时|即办/.test(statutory.reason)) {
        report({ messageId: 'none', target: chartTarget, field });
      }
      return;
    }
    const { limit } = statutory;
    const isCited = /(?:法|条例|规定|办法)[》」]?\s*第[一二三四五六七八九十百零\d]+条/.test(note.replace(/行政许可法》?\s*第[一二三四五六七八九十百零\d]+条/g, ''));
    if (isCited || limit.amount === 0) {
      return;
    }
    const isJoint = chartSays(context, /联合办理|集中办理|统一办理|并联/) || context.chart.template?.answers.includes('joint') === true;
    const legal = legalLimit(isJoint && limit.amount !== 20 ? 'L-45' : 'L-20');
    if (legal === null) {
      return;
    }
    const details = { stated: printLimit({ ...limit, start: '' }), legal: printLimit({ ...asLimit(legal), start: '' }) };
    if (limit.amount !== legal.amount) {
      report({ messageId: 'amount', target: chartTarget, field, details });
    } else if (limit.unit === 'day' || limit.unit === 'month') {
      report({ messageId: 'unit', target: chartTarget, field, details });
    }
  },
});
