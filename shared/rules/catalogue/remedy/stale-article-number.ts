import type { LawRegister } from '../../../law/register.ts';
import type { Citation } from '../../../model/citation.ts';
import { readOrdinal } from '../../../model/read-citation.ts';
import type { Term } from '../../../model/terms.ts';
import { nodeName } from '../../node-facts.ts';
import { chartTarget, defineRule } from '../../rule.ts';
import { sentencesSaying } from '../../sentences.ts';
import { movedArticle, movedByVersion, type MovedArticle } from './stale-article-facts.ts';

export const staleArticleNumber = defineRule({
  id: 'stale-article-number',
  element: 'E1',
  clause: '处罚法（2021年修订）、行政复议法（2023年修订）的条文次序',
  requirement: {
    zh: '引用处罚法、行政复议法的条文应当用现行的条文序号。',
    en: 'Articles of the penalty and review laws are cited by their present numbers.',
  },
  reason: {
    zh: '修订后条文重新编号，旧序号指向别的内容。',
    en: 'The revisions renumbered them; an old number now points to something else.',
  },
  messages: {
    citation: {
      zh: '“{place}”引用《{law}》第{old}条，这是修订前的序号，现为第{current}条。请改正。',
      en: '"{place}" cites article {old} of {law} by the former numbering; it is now article {current}. Correct it.',
    },
    text: {
      zh: '“{text}”中《{law}》第{old}条是修订前的序号，现为第{current}条。请改正。',
      en: 'In "{text}" article {old} of {law} is of the former numbering; it is now article {current}. Correct it.',
    },
  },
  check({ chart, flow, sentences, knowledge: { register } }, report) {
    const cite = (place: string | Term, target: string, field: string, citation: Citation, about: string): void => {
      if (citation.article === null) {
        return;
      }
      const found = movedByVersion(register, citation) ?? (about === '' ? null : movedArticle(register, citation.law, citation.article, about));
      if (found !== null) {
        report({ messageId: 'citation', target, field: `${field}.article`, details: { place, ...detailsOf(found) } });
      }
    };
    chart.content.basis.forEach((citation, index) => cite(basisName, chartTarget, `content.basis.${index}`, citation, ''));
    for (const node of flow) {
      const about = [node.text, node.duty, ...node.documents].join('\n');
      node.citations.forEach((citation, index) => cite(nodeName(node), node.id, `citations.${index}`, citation, about));
    }
    for (const { target, field, sentence, said } of sentencesSaying(sentences, /(?:处罚|复议)法/)) {
      for (const found of movedIn(said, register)) {
        report({ messageId: 'text', target, field, details: { text: sentence, ...detailsOf(found) } });
      }
    }
  },
});

// helpers

const basisName: Term = { zh: '执法依据', en: 'The basis' };
const cited = /(?<!管理)(?:行政)?(处罚法|复议法)(?:\([^)]*\))?》?第([一二三四五六七八九十百零\d]{1,6})条/g;

function detailsOf({ law, old, current }: MovedArticle): { readonly law: string; readonly old: number; readonly current: string } {
  return { law, old, current: current.join('、') };
}

function movedIn(said: string, register: LawRegister): MovedArticle[] {
  return [...said.matchAll(cited)].flatMap(([whole, law = '', ordinal = '']) => {
    const article = readOrdinal(ordinal);
    const about = said.replace(whole, '');
    return article === null ? [] : (movedArticle(register, law, article, about) ?? []);
  });
}
