import { opinionClause } from '../clauses.ts';
import { defineLibraryRule } from './library-rule.ts';
import { powersByCode } from './powers-by-code.ts';

export const codesDistinct = defineLibraryRule({
  id: 'codes-distinct',
  clause: opinionClause('简明清晰'),
  requirement: { zh: '职权编码各不相同。', en: 'The codes of powers are distinct.' },
  reason: { zh: '编码相同，目录、流程图和分解方案就对不上。', en: 'With one code for two powers, catalogue, charts and allocation plan cannot be matched.' },
  messages: {
    twice: {
      severity: 'warning',
      zh: '编码 {code} 由 {count} 项职权共用：{names}。请核对目录，给每项职权各自的编码。',
      en: '{count} powers bear the code {code}: {names}. Compare the catalogue and give each its own.',
    },
  },
  check({ powers }, report) {
    for (const [code, sharing] of powersByCode(powers)) {
      if (sharing.length > 1) {
        report({ messageId: 'twice', subject: code, details: { code, count: sharing.length, names: sharing.join('；') } });
      }
    }
  },
});
