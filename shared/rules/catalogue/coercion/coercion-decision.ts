import { nodesWith } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saidAt } from '../../said.ts';
import { isSeizure, measureDecisions, measureSteps } from './coercion-facts.ts';

export const coercionDecision = defineRule({
  id: 'coercion-decision',
  element: 'E3',
  clause: '强制法第二十四条',
  requirement: {
    zh: '查封、扣押应当制作并当场交付决定书和清单。',
    en: 'The decision to seal or seize and the list are made out and handed over on the spot.',
  },
  reason: {
    zh: '没有决定书和清单，财物去向和救济期限都无从查考。',
    en: 'Without them neither the goods nor the period for a remedy can be traced.',
  },
  messages: {
    missing: {
      zh: '没有制作、交付查封（扣押）决定书的环节。请添加，并写明当场交付。',
      en: 'No step makes out and hands over the decision to seal or seize. Add it, handed over on the spot.',
    },
    list: {
      zh: '没有查封、扣押清单。请在“{step}”写明清单一式二份，当场交付。',
      en: 'There is no list of what is sealed or seized. State it at "{step}": two copies, handed over on the spot.',
    },
    onTheSpot: {
      zh: '“{step}”没有写当场交付。请写明决定书和清单当场交付当事人。',
      en: '"{step}" does not say that the papers are handed over on the spot. Say so.',
    },
  },
  check(context, report) {
    if (!isSeizure(context)) {
      return;
    }
    const papers = measureDecisions(context);
    const first = papers[0];
    if (first === undefined) {
      report(placeAt('missing', measureSteps(context)[0]));
      return;
    }
    const details = { step: nodeName(first) };
    if (nodesWith(context, 'inventory').length === 0) {
      report({ ...placeAt('list', first, 'documents'), details });
    }
    if (!papers.some((node) => /当场|现场(?:交付|送达|制作)/.test(saidAt(node)))) {
      report({ ...placeAt('onTheSpot', first), details });
    }
  },
});
