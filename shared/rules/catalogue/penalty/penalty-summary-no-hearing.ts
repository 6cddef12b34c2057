import { nodesWith } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { chartTarget, defineRule } from '../../rule.ts';
import { placeAt } from '../../said.ts';
import { isSummary } from './penalty-course-facts.ts';

export const penaltySummaryNoHearing = defineRule({
  id: 'penalty-summary-no-hearing',
  element: 'E7',
  clause: '处罚法第五十一条、第六十三条第一款',
  requirement: {
    zh: '简易程序没有听证：当场处罚的都不属于听证范围。',
    en: 'The summary procedure has no hearing: none of its penalties gives a right to one.',
  },
  reason: {
    zh: '应当听证的处罚不能当场作出，画了听证说明程序用错了。',
    en: 'A penalty that needs a hearing cannot be decided on the spot; a hearing shows the wrong procedure.',
  },
  messages: {
    step: {
      zh: '简易程序里有听证环节“{step}”。请删去；属于听证范围的，改用普通程序。',
      en: 'The summary procedure contains a hearing, "{step}". Remove it, or use the ordinary procedure.',
    },
    right: {
      zh: '简易程序写了可以申请听证。请改为“不适用”，注明当场处罚不属于听证范围。',
      en: 'The summary procedure offers a hearing. Mark the right as not applying: penalties on the spot give no right to one.',
    },
  },
  check(context, report) {
    if (!isSummary(context)) {
      return;
    }
    for (const node of nodesWith(context, 'hearing', 'hearing-request', 'hearing-notice').filter(({ kind, text }) => kind !== 'predefined' && !/普通程序|不/.test(text))) {
      report({ ...placeAt('step', node, 'text'), details: { step: nodeName(node) } });
    }
    const index = context.chart.content.rights.findIndex((entry) => entry.right === 'hearing' && entry.applies);
    if (index >= 0) {
      report({ messageId: 'right', target: chartTarget, field: `content.rights.${index}.applies` });
    }
  },
});
