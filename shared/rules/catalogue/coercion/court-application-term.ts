import { printLimit } from '../../../model/print-limit.ts';
import { follows, nodesWith } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { chartSays, placeAt, saying } from '../../said.ts';

export const courtApplicationTerm = defineRule({
  id: 'court-application-term',
  element: 'E3',
  clause: '强制法第五十三条',
  requirement: {
    zh: '自复议、诉讼期限届满之日起三个月内申请人民法院强制执行。',
    en: 'The court is applied to within three months of the end of the periods for review and suit.',
  },
  reason: {
    zh: '过期申请，法院不予受理。',
    en: 'Too late, the court does not accept.',
  },
  messages: {
    missing: {
      zh: '没有写申请人民法院强制执行的三个月期限。请在“{step}”注明三个月（自法定期限届满之日）。',
      en: 'The three months for applying to the court are not stated. Mark them at "{step}", from the end of the statutory period.',
    },
    wrong: {
      zh: '“{step}”的期限是{limit}，而申请人民法院强制执行的期限是三个月。请改正。',
      en: 'The limit at "{step}" is {limit}, but the application is due within three months. Correct it.',
    },
    remedies: {
      zh: '没有核对复议、诉讼期限已经届满的环节。请在申请之前写明当事人在法定期限内不申请复议、不提起诉讼又不履行。',
      en: 'Nothing sees that the periods for review and suit have run out. Say so before the application.',
    },
  },
  check(context, report) {
    const application = nodesWith(context, 'court-application').find((node) => context.graph.lanes.get(node.laneId)?.kind !== 'external' && node.kind !== 'terminator');
    if (!follows(context, 'enforcement-court') || application === undefined) {
      return;
    }
    const { statutory } = context.chart.content.limits;
    const step = nodeName(application);
    const { limit } = application;
    if (limit?.unit === 'month' && limit.amount !== 3) {
      report({ ...placeAt('wrong', application, 'limit'), details: { step, limit: printLimit({ ...limit, start: '' }) } });
    } else if (
      limit?.unit !== 'month' &&
      !(statutory?.mode === 'period' && statutory.limit.unit === 'month' && statutory.limit.amount === 3) &&
      !chartSays(context, /(?:三|3)\s*个月/)
    ) {
      report({ ...placeAt('missing', application, 'limit'), details: { step } });
    }
    if (saying(context, /(?:复议|诉讼|起诉|救济|法定)[^。;]{0,10}(?:届满|期满|已过)|期限(?:均已|已经?)?届满|(?:不|未)(?:申请)?(?:行政)?复议/).length === 0) {
      report({ ...placeAt('remedies', application) });
    }
  },
});
