import { follows, hasRole, nodesWith, somePathLeads } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saidAt } from '../../said.ts';
import { measureDecisions, measureSteps } from './coercion-facts.ts';

export const coercionStatement = defineRule({
  id: 'coercion-statement',
  element: 'E3',
  clause: '强制法第十八条第（六）项',
  requirement: {
    zh: '查封、扣押时听取当事人的陈述和申辩，在作出决定之前。',
    en: 'On sealing or seizing, the counterparty’s statement and defence are heard before the decision.',
  },
  reason: {
    zh: '先决定后听取，陈述申辩就成了摆设。',
    en: 'Heard after the decision, a defence decides nothing.',
  },
  messages: {
    missing: {
      zh: '没有听取当事人陈述、申辩的环节。请在当场告知之后添加。',
      en: 'No step hears the counterparty’s statement and defence. Add it after the notice on the spot.',
    },
    late: {
      zh: '“{step}”排在作出决定之后。请移到交付决定书之前。',
      en: '"{step}" comes after the decision. Move it before the decision is handed over.',
    },
    beforeNotice: {
      zh: '“{step}”之前没有告知当事人。请先告知理由、依据和权利，再听取陈述、申辩。',
      en: 'The counterparty has not been told before "{step}". Tell reasons, basis and rights first, then hear.',
    },
  },
  check(context, report) {
    if (!follows(context, 'seizure')) {
      return;
    }
    const statements = nodesWith(context, 'statement');
    const first = statements[0];
    if (first === undefined) {
      report(placeAt('missing', measureSteps(context)[0]));
      return;
    }
    const details = { step: nodeName(first) };
    const decisions = measureDecisions(context);
    if (decisions.length > 0 && !decisions.some((node) => statements.includes(node) || somePathLeads(context, statements, node.id))) {
      report({ ...placeAt('late', first, 'text'), details });
    }
    const notices = context.flow.filter((node) => hasRole(context, node, 'notice') || /告知/.test(saidAt(node)));
    if (notices.length > 0 && !statements.some((node) => notices.includes(node) || somePathLeads(context, notices, node.id))) {
      report({ ...placeAt('beforeNotice', first, 'text'), details });
    }
  },
});
