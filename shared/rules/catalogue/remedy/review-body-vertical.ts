import { isBlank } from '../../node-facts.ts';
import { chartTarget, defineRule } from '../../rule.ts';
import { isLedFromAbove, isVerticalUnit } from './remedy-facts.ts';

export const reviewBodyVertical = defineRule({
  id: 'review-body-vertical',
  element: 'E7',
  clause: '行政复议法第二十七条；行政复议法实施条例第二十四条',
  requirement: {
    zh: '实行垂直管理的单位，复议机关应当由本单位确认，并在救济说明中写明依据。',
    en: 'A unit under vertical management confirms its review body and says on what ground.',
  },
  reason: {
    zh: '省以下垂直管理的部门由谁复议，修订后的法律没有逐一列明。',
    en: 'Which body reviews units led from the province is not spelt out in the revised law.',
  },
  messages: {
    confirm: {
      zh: '本单位实行垂直管理，请确认复议机关“{body}”，并在救济说明中写明依据（行政复议法第二十七条或者本级人民政府管辖）。',
      en: 'This unit is under vertical management: confirm "{body}" as review body and say in the note on remedies on what ground.',
    },
  },
  check(context, report) {
    const { reviewBody, note } = context.chart.content.remedy;
    if (isVerticalUnit(context) && !isLedFromAbove(context) && !isBlank(reviewBody) && !/垂直|第?(?:二十七|27|二十四|24)条/.test(note)) {
      report({ messageId: 'confirm', target: chartTarget, field: 'content.remedy.reviewBody', details: { body: reviewBody } });
    }
  },
});
