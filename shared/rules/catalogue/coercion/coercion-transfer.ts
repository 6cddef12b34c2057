import { nodesWith } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { saidAt } from '../../said.ts';
import { isMeasure } from './coercion-facts.ts';

export const coercionTransfer = defineRule({
  id: 'coercion-transfer',
  element: 'E3',
  clause: '强制法第二十一条',
  requirement: {
    zh: '涉嫌犯罪移送的，查封、扣押、冻结的财物一并移送，并书面告知当事人。',
    en: 'Where a suspected crime is transferred, the goods go with it and the party is told in writing.',
  },
  reason: {
    zh: '不告知，当事人不知道财物去了哪里。',
    en: 'Untold, the party does not know where its goods are.',
  },
  messages: {
    told: {
      zh: '“{step}”没有写明财物一并移送并书面告知当事人。请写明。',
      en: '"{step}" does not say that the goods go along and that the party is told in writing. Say so.',
    },
  },
  check(context, report) {
    const transfer = nodesWith(context, 'transfer').find((node) => /犯罪|公安|司法机关|涉罪|涉刑/.test(saidAt(node)));
    if (isMeasure(context) && transfer !== undefined && !/告知|通知/.test(saidAt(transfer))) {
      report({ messageId: 'told', target: transfer.id, field: 'duty', details: { step: nodeName(transfer) } });
    }
  },
});
