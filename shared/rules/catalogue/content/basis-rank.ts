import type { PowerKind } from '../../../model/power.ts';
import { chartTarget, defineRule } from '../../rule.ts';

const kindsReservedForLaw: ReadonlySet<PowerKind> = new Set(['penalty', 'licence', 'coercion']);
/** How the names of documents below the rank of a rule 规章 end; 决定 is left out: the State Council sets licences by it. */
const documentBelowRule = /(?:通知|意见|函|批复|方案|纪要|公告|通告|计划|纲要)$/;

export const basisRank = defineRule({
  id: 'basis-rank',
  element: 'E1',
  clause: '处罚法第十六条；许可法第十七条；强制法第十条',
  requirement: {
    zh: '行政处罚、行政许可、行政强制的依据不能只有规范性文件。',
    en: 'A penalty, licence or coercive measure may not rest on documents below the rank of a rule alone.',
  },
  reason: {
    zh: '规范性文件不得设定行政处罚、行政许可和行政强制措施。',
    en: 'Such documents may not set penalties, licences or coercive measures.',
  },
  messages: {
    onlyDocuments: {
      zh: '所列依据都是规范性文件，不能设定这类职权。请补充法律、法规或者规章；确实没有的，请重新核对这项职权。',
      en: 'All bases are documents that cannot set such a power. Add the law, regulation or rule, or review the power.',
    },
  },
  check({ chart }, report) {
    const named = chart.content.basis.filter((citation) => citation.law.trim() !== '');
    const onlyDocuments = named.length > 0 && named.every((citation) => documentBelowRule.test(citation.law.trim()));
    if (kindsReservedForLaw.has(chart.power.kind) && onlyDocuments) {
      report({ messageId: 'onlyDocuments', target: chartTarget, field: 'content.basis' });
    }
  },
});
