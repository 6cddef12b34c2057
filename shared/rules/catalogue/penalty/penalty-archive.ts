import { nodesWith } from '../../flow.ts';
import { defineRule } from '../../rule.ts';
import { placeAt } from '../../said.ts';
import { courseSays, isPenalty } from './penalty-course-facts.ts';

export const penaltyArchive = defineRule({
  id: 'penalty-archive',
  element: 'E3',
  clause: '处罚法第四十七条',
  requirement: {
    zh: '处罚的全过程记录归档保存，流程以结案归档收尾。',
    en: 'The record of the whole course is archived; the flow closes with it.',
  },
  reason: {
    zh: '没有归档，全过程记录就无从查考。',
    en: 'Without the archive nothing of the course can be looked up.',
  },
  messages: {
    missing: {
      zh: '没有结案、归档环节。请在流程末尾添加。',
      en: 'No step closes and archives the case. Add it at the end of the flow.',
    },
  },
  check(context, report) {
    if (isPenalty(context) && !nodesWith(context, 'closing').some((node) => /归档|结案|存档|立卷/.test(node.text)) && !courseSays(context, /归档|存档|立卷/)) {
      report(placeAt('missing', undefined));
    }
  },
});
