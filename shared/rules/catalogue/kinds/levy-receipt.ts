import { opinionClause } from '../../clauses.ts';
import { follows, nodesWith } from '../../flow.ts';
import { defineRule } from '../../rule.ts';
import { chartSays, placeAt } from '../../said.ts';

export const levyReceipt = defineRule({
  id: 'levy-receipt',
  element: 'E3',
  clause: opinionClause('运行程序'),
  requirement: { zh: '缴款后出具法定票据。', en: 'A statutory receipt is given for the payment.' },
  reason: { zh: '没有票据的征收，缴费人有权拒绝，款项去向也查不清。', en: 'Without a receipt the payer may refuse and nobody can trace the money.' },
  messages: {
    missing: {
      zh: '没有写出具票据。请在缴款环节写明出具财政票据或者缴费凭证。',
      en: 'Nothing says that a receipt is given. Say so where the money is paid.',
    },
  },
  check(context, report) {
    if (follows(context, 'levy') && nodesWith(context, 'receipt').length === 0 && !chartSays(context, /票据|收据|发票|缴费凭证|缴款凭证|缴款书|完税凭证/)) {
      report(placeAt('missing', nodesWith(context, 'payment', 'performance')[0], 'documents'));
    }
  },
});
