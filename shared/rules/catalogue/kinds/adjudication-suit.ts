import { follows } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { chartTarget, defineRule } from '../../rule.ts';
import { placeAt, saidAt, saying } from '../../said.ts';
import { periodsIn, suitOverrides } from '../remedy/remedy-facts.ts';
import { decisionsOf } from './kinds-facts.ts';

export const adjudicationSuit = defineRule({
  id: 'adjudication-suit',
  element: 'E7',
  clause: '行诉法第四十六条第一款',
  requirement: {
    zh: '裁决告知双方起诉期限；所依据的法律另有规定的（例如土地、林地权属争议），按其规定写。',
    en: 'The decision tells both parties the time to sue; where its law sets another, as for land and forest disputes, that one.',
  },
  reason: {
    zh: '期限写错，当事人会错过起诉的时间。',
    en: 'Told the wrong one, the parties miss the time to sue.',
  },
  messages: {
    period: {
      zh: '本裁决所依据的法律对起诉期限另有规定，而救济途径写的是“{period}”。请按该法律的规定改写。',
      en: 'The law behind this decision sets another time to sue, and the remedy says "{period}". Follow that law.',
    },
    told: {
      zh: '“{step}”没有告知双方起诉期限。请写明，并标出救济权利。',
      en: '"{step}" does not tell the parties how long they may sue. Say so, and mark the right to a remedy.',
    },
  },
  check(context, report) {
    if (!follows(context, 'adjudication')) {
      return;
    }
    const { suitPeriod } = context.chart.content.remedy;
    const overrides = suitOverrides(context.chart, context.knowledge.register);
    const stated = periodsIn(suitPeriod);
    if (overrides.length > 0 && stated.length > 0 && !stated.some((each) => overrides.some((other) => other.amount === each.amount && other.unit === each.unit))) {
      report({ messageId: 'period', target: chartTarget, field: 'content.remedy.suitPeriod', details: { period: suitPeriod } });
    }
    const decisions = decisionsOf(context);
    const served = saying(context, /送达/).filter((node) => !/副本|受理|调解书/.test(node.text));
    const last = decisions.at(-1);
    if (last !== undefined && ![...decisions, ...served].some((node) => node.rights.includes('remedy') || /起诉|诉讼|救济/.test(saidAt(node)))) {
      report({ ...placeAt('told', last, 'rights'), details: { step: nodeName(last) } });
    }
  },
});
