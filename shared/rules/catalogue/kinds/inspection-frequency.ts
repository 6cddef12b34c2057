import { follows, nodesWith } from '../../flow.ts';
import { defineRule } from '../../rule.ts';
import { chartSays, placeAt } from '../../said.ts';
import { inspections } from './inspection-facts.ts';

export const inspectionFrequency = defineRule({
  id: 'inspection-frequency',
  element: 'E3',
  clause: '营商环境条例第五十四条',
  requirement: {
    zh: '写明检查的频次上限，或者对象怎样随机抽取。',
    en: 'The chart gives the cap on how often, or how the inspected are drawn at random.',
  },
  reason: {
    zh: '不设频次，重复检查就没有约束。',
    en: 'Without a cap nothing stops repeated inspections.',
  },
  messages: {
    missing: {
      zh: '没有写检查频次上限或者随机抽取的方式。请在计划、审批环节或者其他说明中写明。',
      en: 'Nothing gives a cap on frequency or a random draw. Say so at the plan, the approval or in the notes.',
    },
  },
  check(context, report) {
    if (follows(context, 'inspection') && !chartSays(context, /频次|频率|每年.{0,8}(?:[一二三四\d])次|次数/)) {
      report(placeAt('missing', nodesWith(context, 'plan', 'approval').find((node) => node.kind !== 'terminator') ?? inspections(context)[0]));
    }
  },
});
