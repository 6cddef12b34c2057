import { opinionClause } from '../../clauses.ts';
import { isBlank } from '../../node-facts.ts';
import { chartTarget, defineRule } from '../../rule.ts';

export const qualityStandardComplete = defineRule({
  id: 'quality-standard-complete',
  element: 'E5',
  clause: opinionClause('工作质量标准'),
  requirement: {
    zh: '工作质量标准须写全三项：执法规定、办理质量、服务态度。',
    en: 'The quality standard has its three parts: enforcement rules, handling quality, service attitude.',
  },
  reason: {
    zh: '三项是考核执法岗位的尺度，缺一项就有一面无从考核。',
    en: 'The three parts are what a post is measured by.',
  },
  messages: {
    rules: {
      zh: '工作质量标准缺“执法规定”。请写明办理时应当遵守的执法规定。',
      en: 'The quality standard lacks the enforcement rules to be observed. Write them.',
    },
    handling: {
      zh: '工作质量标准缺“办理质量”。请写明办理质量的要求。',
      en: 'The quality standard lacks the requirements on handling quality. Write them.',
    },
    attitude: {
      zh: '工作质量标准缺“服务态度”。请写明服务态度的要求。',
      en: 'The quality standard lacks the requirements on service attitude. Write them.',
    },
  },
  check({ chart }, report) {
    for (const part of ['rules', 'handling', 'attitude'] as const) {
      if (isBlank(chart.content.quality[part])) {
        report({ messageId: part, target: chartTarget, field: `content.quality.${part}` });
      }
    }
  },
});
