import { opinionClause } from '../../clauses.ts';
import { chartTarget, defineRule } from '../../rule.ts';

export const basisRequired = defineRule({
  id: 'basis-required',
  element: 'E1',
  clause: opinionClause('行政执法职权的依据'),
  requirement: {
    zh: '流程图须写明行政执法职权的依据，至少一条。',
    en: 'A chart states at least one basis of the power.',
  },
  reason: {
    zh: '没有依据，相对人无从知道这项职权从何而来，备案机关也无从核对。',
    en: 'Without it nobody can tell where the power comes from or check it.',
  },
  messages: {
    missing: {
      zh: '没有写职权的依据。请至少列出一部法律、法规或者规章，写明条、款、项。',
      en: 'No basis is stated. List at least one law, regulation or rule with article, paragraph and item.',
    },
  },
  check({ chart }, report) {
    if (chart.content.basis.length === 0) {
      report({ messageId: 'missing', target: chartTarget, field: 'content.basis' });
    }
  },
});
