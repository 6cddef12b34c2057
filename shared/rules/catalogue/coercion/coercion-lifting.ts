import { follows, nodesWith, somePathLeads } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saidAt, saying } from '../../said.ts';
import { isMeasure, measureSteps } from './coercion-facts.ts';

export const coercionLifting = defineRule({
  id: 'coercion-lifting',
  element: 'E3',
  clause: '强制法第二十七条、第二十八条、第三十三条',
  requirement: {
    zh: '图上应当有解除查封、扣押、冻结的分支：没有违法行为、期限届满等情形的，及时解除并立即退还。',
    en: 'The chart has a branch that lifts the measure and at once returns what was taken.',
  },
  reason: {
    zh: '该解除的不解除，财物就无限期扣着。',
    en: 'Without it, goods stay held for ever.',
  },
  messages: {
    missing: {
      zh: '没有解除强制措施的分支。请添加：有法定情形的，及时作出解除决定。',
      en: 'No branch lifts the measure. Add it: in the statutory cases lifting is decided without delay.',
    },
    unreached: {
      zh: '“{step}”不在实施强制措施之后的路径上。请把它连到处理决定之后。',
      en: 'No way leads from the measure to "{step}". Join it after the decision on the goods.',
    },
    returned: {
      zh: '“{step}”没有写明立即退还财物。请写明；已经拍卖、变卖的，退还所得款项。',
      en: '"{step}" does not say that the goods are returned at once, or the proceeds where they were sold. Say so.',
    },
    told: {
      zh: '“{step}”没有写明通知金融机构和当事人。请写明。',
      en: '"{step}" does not say that the bank and the counterparty are told. Say so.',
    },
  },
  check(context, report) {
    if (!isMeasure(context)) {
      return;
    }
    const liftings = nodesWith(context, 'lifting');
    const first = liftings[0];
    if (first === undefined) {
      report(placeAt('missing', undefined));
      return;
    }
    const details = { step: nodeName(first) };
    const measures = measureSteps(context);
    if (measures.length > 0 && !liftings.some((node) => measures.includes(node) || somePathLeads(context, measures, node.id))) {
      report({ ...placeAt('unreached', first, 'text'), details });
    }
    if (follows(context, 'seizure')) {
      if (saying(context, /退还|返还|发还|归还/).length === 0) {
        report({ ...placeAt('returned', first), details });
      }
    } else if (!liftings.some((node) => /通知|告知|送达|交付/.test(saidAt(node)) && /银行|金融机构/.test(saidAt(node)))) {
      report({ ...placeAt('told', first), details });
    }
  },
});
