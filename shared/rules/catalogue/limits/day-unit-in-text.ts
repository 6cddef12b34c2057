import { daysUnder, explainDays } from '../../../law/days-of-law.ts';
import { findLaw, type LawRegister } from '../../../law/register.ts';
import type { ChartText } from '../../../model/chart-texts.ts';
import type { CheckContext } from '../../check-context.ts';
import { opinionClause } from '../../clauses.ts';
import { statedDays, type StatedDays } from '../../figures.ts';
import { lawsOfStep } from '../../governing-law.ts';
import { defineRule } from '../../rule.ts';
import { sentencesOf } from '../../sentences.ts';

export const dayUnitInText = defineRule({
  id: 'day-unit-in-text',
  element: 'E4',
  clause: `${opinionClause('办理时限')}；处罚法第八十五条；许可法第八十二条；强制法第六十九条`,
  requirement: {
    zh: '文字里的期限，法律规定是工作日的，写“工作日”，不能只写“日”。',
    en: 'A period in the texts that the law counts in working days says so, and not only days.',
  },
  reason: {
    zh: '只写“日”，当事人会按自然日去算，算出来的到期日就早了。',
    en: 'Of a bare day the reader counts calendar days and comes to a date too early.',
  },
  messages: {
    bare: {
      zh: '“{text}”只写了“{amount}日”。{law}请写明是工作日还是自然日。',
      en: '"{text}" says only {amount} days. {law} Say whether they are working or calendar days.',
    },
  },
  check(context, report) {
    const { register } = context.knowledge;
    for (const place of context.texts.filter(({ field, text }) => /[日天]/.test(text) && !namesAndRemedies.test(field))) {
      for (const sentence of sentencesOf(place.text).filter((each) => !otherLaws.test(each) && !explained.test(each))) {
        const bare = statedDays(sentence).filter(isBare);
        const laws = bare.length === 0 ? [] : governing(context, place, sentence, register);
        for (const amount of new Set(bare.map((each) => each.amount))) {
          const law = laws.find((id) => daysUnder(register, id, amount) === 'workday');
          if (law !== undefined) {
            report({ messageId: 'bare', target: place.target, field: place.field, details: { text: sentence, amount, law: explainDays(register, law) } });
          }
        }
      }
    }
  },
});

// helpers

/** What names something, where a limit starts, and the remedies, whose periods other rules know. */
const namesAndRemedies = /^(?:title|issuer|name|section|chartReference|power\.|limit\.|content\.remedy\.|content\.limits\.(?:statutory|promised)\.)/;
/** Periods of review and suit are not those of the procedure. */
const otherLaws = /复议|诉讼|起诉/;
/** The sentence itself says how its days are counted. */
const explained = /(?:均?[按以]|均?[为是])工作日/;

function isBare({ unit, before, after }: StatedDays): boolean {
  return unit === 'unspecified' && !/[月第每]$/.test(before) && !/^(?:以?[内前后])?\((?:工作日|自然日)/.test(after);
}

/** The laws the sentence names, else those of the step it is said at, else those of the chart. */
function governing(context: CheckContext, { target }: ChartText, sentence: string, register: LawRegister): string[] {
  const named = [...sentence.matchAll(/《([^《》]+)》/g)].flatMap(([, name = '']) => findLaw(register, name)?.id ?? []);
  const edge = context.chart.edges.find(({ id }) => id === target);
  return named.length > 0 ? named : lawsOfStep(context, context.graph.nodes.get(edge?.from ?? target) ?? null);
}
