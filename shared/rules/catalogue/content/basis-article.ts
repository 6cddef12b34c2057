import { opinionClause } from '../../clauses.ts';
import { isBlank } from '../../node-facts.ts';
import { chartTarget, defineRule } from '../../rule.ts';

export const basisArticle = defineRule({
  id: 'basis-article',
  element: 'E1',
  clause: opinionClause('行政执法职权的依据'),
  requirement: {
    zh: '每条依据须写明名称；引用法律、法规、规章的，须写到条。',
    en: 'Every basis names its document; a law, regulation or rule is cited down to the article.',
  },
  reason: {
    zh: '只写一部法的名称，等于没有说明职权出自哪一条。',
    en: 'The name of a law alone does not say which provision grants the power.',
  },
  messages: {
    nameMissing: {
      zh: '第 {number} 条依据没有写名称。请填写法律、法规、规章的全称。',
      en: 'Basis {number} has no name. Enter the full name of the law, regulation or rule.',
    },
    articleMissing: {
      zh: '依据《{law}》没有写到条。请补上第几条（款、项）。',
      en: 'The basis {law} is cited without an article. Add article, paragraph and item.',
    },
  },
  check({ chart }, report) {
    const { basis } = chart.content;
    const anyArticle = basis.some((citation) => citation.article !== null);
    basis.forEach((citation, index) => {
      const target = chartTarget;
      if (isBlank(citation.law)) {
        report({
          messageId: 'nameMissing',
          target,
          field: `content.basis.${index}.law`,
          details: { number: index + 1 },
        });
        return;
      }
      // A document with a number of its own (意见、通知) often has no articles; it may stand beside one that has.
      const mayStandWithout = anyArticle && !isBlank(citation.documentNumber) && !hasArticles.test(citation.law);
      if (citation.article === null && !mayStandWithout) {
        report({
          messageId: 'articleMissing',
          target,
          field: `content.basis.${index}.article`,
          details: { law: citation.law },
        });
      }
    });
  },
});

// helpers

/** Names of what is always written in articles. */
const hasArticles = /(?:法|条例|办法|规定|细则|规则)$/;
