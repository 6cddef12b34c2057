import { opinionClause } from '../../clauses.ts';
import { isBlank } from '../../node-facts.ts';
import { chartTarget, defineRule } from '../../rule.ts';

export const basisVersion = defineRule({
  id: 'basis-version',
  element: 'E1',
  clause: opinionClause('行政执法职权的依据'),
  requirement: {
    zh: '每条依据应当注明所引版本的日期或者文号。',
    en: 'Every basis names the date of the version cited, or its document number.',
  },
  reason: {
    zh: '法律修订后条文序号会变，不注明版本就无法核对引用是否仍然有效。',
    en: 'Articles are renumbered when a law is revised; without a version the citation cannot be checked.',
  },
  messages: {
    missing: {
      zh: '依据《{law}》没有注明版本日期或者文号。请填写所引版本的公布或者修订日期。',
      en: 'The basis {law} has neither version date nor document number. Enter the date of the version cited.',
    },
  },
  check({ chart }, report) {
    chart.content.basis.forEach((citation, index) => {
      if (!isBlank(citation.law) && isBlank(citation.version) && isBlank(citation.documentNumber)) {
        report({
          messageId: 'missing',
          target: chartTarget,
          field: `content.basis.${index}.version`,
          details: { law: citation.law },
        });
      }
    });
  },
});
