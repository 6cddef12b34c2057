import { citationsOf } from '../../../law/citing.ts';
import { findLaw, lawOfCitation, type LawRegister } from '../../../law/register.ts';
import type { CheckContext } from '../../check-context.ts';
import { opinionClause } from '../../clauses.ts';
import { defineRule } from '../../rule.ts';
import { sentencesOf } from '../../sentences.ts';

export const lawTitleMarks = defineRule({
  id: 'law-title-marks',
  element: 'E1',
  clause: `GB/T 15834-2011“书名号”；${opinionClause('行政执法职权的依据')}`,
  requirement: {
    zh: '文字里引用法律，名称用书名号《》，并写到条。',
    en: 'A law cited in a text stands in title marks 《》, with its article.',
  },
  reason: {
    zh: '没有书名号分不清法律的名称到哪里为止，没有条文查不到规定。',
    en: 'Without the marks nobody sees where the title ends, without the article nobody finds the provision.',
  },
  messages: {
    unmarked: {
      zh: '“{text}”中的“{law}”没有加书名号。请写作《{law}》。',
      en: 'In "{text}" the title "{law}" has no title marks. Write 《{law}》.',
    },
    halfMarks: {
      zh: '“{text}”中的“{law}”用了尖括号。请改用书名号《》。',
      en: 'In "{text}" the title "{law}" stands in angle brackets. Use title marks 《》.',
    },
    unpaired: {
      zh: '“{text}”中的书名号没有成对。请补上另一半。',
      en: 'In "{text}" a title mark has no partner. Add it.',
    },
    noArticle: {
      zh: '“{text}”引用《{law}》没有写到条。请补上第几条。',
      en: '"{text}" cites 《{law}》 without an article. Add it.',
    },
  },
  check(context, report) {
    const cited = citedLaws(context);
    // Nothing but these can be wrong; most texts have none of them.
    for (const { target, field, text } of context.texts.filter((place) => /[第《》<＜]/.test(place.text))) {
      for (const sentence of sentencesOf(text)) {
        const said = sentence.normalize('NFKC');
        for (const law of unmarkedIn(said, context.knowledge.register)) {
          report({ messageId: 'unmarked', target, field, details: { text: sentence, law } });
        }
        for (const [, law = ''] of said.matchAll(/<{1,2}([\u4e00-\u9fff]{2,60}(?:法|条例|办法|规定|细则|规则|决定|通知|意见))>{1,2}/g)) {
          report({ messageId: 'halfMarks', target, field, details: { text: sentence, law } });
        }
        if (count(said, '《') !== count(said, '》')) {
          report({ messageId: 'unpaired', target, field, details: { text: sentence } });
        }
        for (const law of withoutArticle(said)) {
          const known = findLaw(context.knowledge.register, law);
          if (known !== null && known.rank !== 'normative-document' && known.rank !== 'standard' && !cited.has(known.id)) {
            report({ messageId: 'noArticle', target, field, details: { text: sentence, law } });
          }
        }
      }
    }
  },
});

// helpers

const articlePattern = /(?<before>[^《》第]*)第[零一二三四五六七八九十百\d]{1,6}条/g;
/** A title of a norm right before its article; a version or number in brackets may stand between. */
const titlePattern = /(?<title>[\u4e00-\u9fff]{2,40}(?:法|条例|办法|规定|细则|规则))(?:\([^()]*\))?$/;
/** Words before a title that do not belong to it. */
const leading = /^.*(?:依照|依据|根据|按照|违反|符合|适用|参照|引用|执行|以及|或者|对照|所述|属于|[和与及或按依])/;
/** What only points back to a norm named before. */
const pointing = /^(?:本|该|此|同|上述|前述|原|新|旧)|^(?:依法|合法|违法|执法|司法|立法|守法|有关规定|相关规定|规定)$/;

/** Titles that stand right before an article and in no title marks. */
function unmarkedIn(said: string, register: LawRegister): string[] {
  return [...said.matchAll(articlePattern)].flatMap(({ groups, index }) => {
    if (said.charAt(index - 1) === '《') {
      return [];
    }
    const title = titlePattern.exec(groups?.['before'] ?? '')?.groups?.['title'];
    const words = title?.replace(leading, '') ?? '';
    // A word or two before a title that is on record do not belong to it either.
    const law = [words, words.slice(1), words.slice(2)].find((each) => findLaw(register, each) !== null) ?? words;
    return law.length < 3 || pointing.test(law) ? [] : [law];
  });
}

/** Titles in marks that something is done by, and no article behind. */
function withoutArticle(said: string): string[] {
  return [...said.matchAll(/(?:依照|依据|根据|按照)《([^《》]+)》(?:\([^()]*\))?(?!\s*第)/g)].map(([, law = '']) => law);
}

/** Laws the chart cites with an article somewhere, by id: a text need not repeat it. */
function citedLaws({ chart, knowledge: { register } }: CheckContext): ReadonlySet<string> {
  return new Set(citationsOf(chart).flatMap(({ citation }) => (citation.article === null ? [] : (lawOfCitation(register, citation)?.id ?? []))));
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
