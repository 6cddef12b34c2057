import { opinionClause } from '../../clauses.ts';
import { isBlank } from '../../node-facts.ts';
import { chartTarget, defineRule } from '../../rule.ts';

export const liabilityCited = defineRule({
  id: 'liability-cited',
  element: 'E9',
  clause: opinionClause('执法责任追究'),
  requirement: {
    zh: '须写明对违法执法的责任追究，并引用追究责任的规定。',
    en: 'The liability for unlawful enforcement is stated together with the provisions it is pursued under.',
  },
  reason: {
    zh: '责任追究要有内容，也要有出处。',
    en: 'Liability needs both substance and source.',
  },
  messages: {
    missing: {
      zh: '没有写执法责任追究。请写明追究哪些情形、怎样追究，并引用有关规定。',
      en: 'Nothing is stated on liability. Write what is pursued and how, and cite the provisions.',
    },
    textMissing: {
      zh: '执法责任追究只有依据，没有内容。请写明追究哪些情形、怎样追究。',
      en: 'Liability has provisions but no text. Write what is pursued and how.',
    },
    citationMissing: {
      zh: '执法责任追究没有引用规定。请写明追责依据的法律、法规及条款。',
      en: 'Liability cites no provision. Name the law and article it is pursued under.',
    },
  },
  check({ chart }, report) {
    const { text, citations } = chart.content.liability;
    const noText = isBlank(text);
    const noCitation = !citations.some((citation) => !isBlank(citation.law));
    if (noText) {
      report({
        messageId: noCitation ? 'missing' : 'textMissing',
        target: chartTarget,
        field: 'content.liability.text',
      });
    } else if (noCitation) {
      report({ messageId: 'citationMissing', target: chartTarget, field: 'content.liability.citations' });
    }
  },
});
