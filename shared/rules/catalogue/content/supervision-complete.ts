import { opinionClause } from '../../clauses.ts';
import { isBlank } from '../../node-facts.ts';
import { chartTarget, defineRule } from '../../rule.ts';

export const supervisionComplete = defineRule({
  id: 'supervision-complete',
  element: 'E6',
  clause: opinionClause('监督制约环节'),
  requirement: {
    zh: '须写明内部监督机构、外部监督渠道以及两者的联系方式。',
    en: 'The internal supervising body and the external channel are named, each with its contact.',
  },
  reason: {
    zh: '没有名称和联系方式的监督，当事人用不上。',
    en: 'Supervision without name and contact is of no use to the counterparty.',
  },
  messages: {
    internalName: {
      zh: '没有写内部监督机构。请填写负责监督的内设机构。',
      en: 'The internal supervising body is not named. Enter it.',
    },
    internalContact: {
      zh: '没有写内部监督机构的联系方式。请填写电话。',
      en: 'The internal supervising body has no contact. Enter its telephone.',
    },
    externalName: {
      zh: '没有写外部监督渠道。请填写，例如同级司法行政部门或者监察机关。',
      en: 'No external channel of supervision is named. Enter one.',
    },
    externalContact: {
      zh: '没有写外部监督渠道的联系方式。请填写电话。',
      en: 'The external channel of supervision has no contact. Enter its telephone.',
    },
  },
  check({ chart }, report) {
    for (const side of ['internal', 'external'] as const) {
      const { name, contact } = chart.content.supervision[side];
      if (isBlank(name)) {
        report({ messageId: `${side}Name`, target: chartTarget, field: `content.supervision.${side}.name` });
      }
      if (isBlank(contact)) {
        report({ messageId: `${side}Contact`, target: chartTarget, field: `content.supervision.${side}.contact` });
      }
    }
  },
});
