import { complaintKindTerms } from '../../../model/terms.ts';
import { opinionClause } from '../../clauses.ts';
import { isBlank } from '../../node-facts.ts';
import { chartTarget, defineRule } from '../../rule.ts';

export const complaintRoute = defineRule({
  id: 'complaint-route',
  element: 'E8',
  clause: opinionClause('投诉举报途径和方式'),
  requirement: {
    zh: '至少写明一种投诉举报途径（电话、信函、来访、网络），并写明号码或者地址。',
    en: 'At least one complaint channel is stated (telephone, letter, visit, web) with its number or address.',
  },
  reason: {
    zh: '投诉举报要有去处，途径和方式都要写。',
    en: 'Complaints need a place to go: which channel, and where.',
  },
  messages: {
    missing: {
      zh: '没有写投诉举报途径。请至少填写一种：电话、信函、来访或者网络。',
      en: 'No complaint channel is stated. Enter at least one: telephone, letter, visit or web.',
    },
    addressMissing: {
      zh: '投诉举报途径“{channel}”没有写号码或者地址。请填写。',
      en: 'The complaint channel "{channel}" has no number or address. Enter it.',
    },
  },
  check({ chart }, report) {
    const { complaints } = chart.content;
    if (complaints.length === 0) {
      report({ messageId: 'missing', target: chartTarget, field: 'content.complaints' });
    }
    complaints.forEach((channel, index) => {
      if (isBlank(channel.address)) {
        report({
          messageId: 'addressMissing',
          target: chartTarget,
          field: `content.complaints.${index}.address`,
          details: { channel: complaintKindTerms[channel.kind] },
        });
      }
    });
  },
});
