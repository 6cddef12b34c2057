import { readFigure } from '../../figures.ts';
import { chartTarget, defineRule } from '../../rule.ts';
import { plain } from '../../sentences.ts';
import { isSummary } from './penalty-course-facts.ts';

export const penaltySummaryAmounts = defineRule({
  id: 'penalty-summary-amounts',
  element: 'E3',
  clause: '处罚法第五十一条、第六十八条',
  requirement: {
    zh: '写明当场处罚的范围：对公民二百元以下、对法人或者其他组织三千元以下罚款或者警告；法律另有规定的，写明条款。',
    en: 'The chart states the range: up to 200 yuan for citizens, 3,000 for organisations, or a warning, unless a law cited says otherwise.',
  },
  reason: {
    zh: '超出范围的应当适用普通程序。',
    en: 'Beyond it the ordinary procedure applies.',
  },
  messages: {
    missing: {
      zh: '没有写当场处罚的范围。请写明对公民二百元以下、对法人或者其他组织三千元以下罚款或者警告。',
      en: 'The range of penalties on the spot is not stated: up to 200 yuan for citizens, 3,000 for organisations, or a warning.',
    },
    wrong: {
      zh: '写的是“{amount}”，而{whom}的上限是{cap}元。请改正；法律另有规定的，写明条款。',
      en: 'It says "{amount}", but the most is {cap} yuan for {whom}. Correct it, or cite the law that says otherwise.',
    },
  },
  check(context, report) {
    if (!isSummary(context)) {
      return;
    }
    const found = context.texts.flatMap(({ target, field, text }) => amountsOf(text).map((amount) => ({ ...amount, target, field })));
    for (const { target, field, amount, cap, whom, said } of found) {
      if (amount !== cap) {
        report({ messageId: 'wrong', target, field, details: { amount: said, cap, whom } });
      }
    }
    if (!found.some(({ cap }) => cap === citizensCap) || !found.some(({ cap }) => cap === bodiesCap)) {
      report({ messageId: 'missing', target: chartTarget, field: 'content.notes' });
    }
  },
});

// helpers

interface StatedCap {
  readonly amount: number;
  readonly cap: number;
  readonly whom: { readonly zh: string; readonly en: string };
  readonly said: string;
}

const citizensCap = 200;
const bodiesCap = 3000;
const citizens = { zh: '对公民罚款', en: 'citizens' };
const bodies = { zh: '对法人或者其他组织罚款', en: 'organisations' };
const onTheSpot = { zh: '当场收缴罚款', en: 'fines taken on the spot' };

/** The caps the text states and what each is of; who is meant is told by the words between the amounts. */
function amountsOf(text: string): StatedCap[] {
  const said = plain(text);
  const pattern = /(?<figure>[\d,]+|[零一二两三四五六七八九十百千万]+)元(?:人民币)?\)?(?:及|\()?以[下内]/g;
  let from = 0;
  return [...said.matchAll(pattern)].flatMap((match) => {
    const left = said.slice(from, match.index);
    from = match.index + match[0].length;
    const amount = readFigure(match.groups?.figure ?? '');
    const clause = left.split(/[。;]/).at(-1) ?? '';
    const right = said.slice(from, from + 12).split(/[。;,、对]/)[0] ?? '';
    if (amount === null || /第[一二三四五六七八九十百\d]+条/.test(clause)) {
      return [];
    }
    if (/收缴/.test(`${clause.slice(-12)}${right}`)) {
      return [{ amount, cap: 100, whom: onTheSpot, said: match[0] }];
    }
    const isUnsaid = !/法人|单位|组织|企业|公民|个人|自然人/.test(clause);
    const isBody = isUnsaid ? amount === bodiesCap : lastIndex(clause, /法人|单位|组织|企业/g) > lastIndex(clause, /公民|个人|自然人/g);
    // Who is meant may go without saying where the figure is the statute's own: 二百元以下罚款（单位三千元以下）.
    const isCitizen = isUnsaid ? amount === citizensCap : !isBody;
    return isBody ? [{ amount, cap: bodiesCap, whom: bodies, said: match[0] }] : isCitizen ? [{ amount, cap: citizensCap, whom: citizens, said: match[0] }] : [];
  });
}

function lastIndex(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}
