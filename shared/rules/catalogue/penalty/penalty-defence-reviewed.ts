import { nodesWith } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saying } from '../../said.ts';
import { courseSays, isPenalty } from './penalty-course-facts.ts';

export const penaltyDefenceReviewed = defineRule({
  id: 'penalty-defence-reviewed',
  element: 'E7',
  clause: '处罚法第四十五条第一款',
  requirement: {
    zh: '对陈述、申辩提出的事实、理由和证据应当复核，成立的应当采纳。',
    en: 'Facts, reasons and evidence put forward in defence are reviewed, and taken up where they hold.',
  },
  reason: {
    zh: '只听不核，申辩就没有意义。',
    en: 'Heard but not reviewed, a defence is of no use.',
  },
  messages: {
    missing: {
      zh: '没有写对陈述、申辩进行复核。请在“{step}”写明复核，成立的采纳。',
      en: 'Nothing says that the defence is reviewed. At "{step}", say that it is reviewed and taken up where it holds.',
    },
  },
  check(context, report) {
    const first = nodesWith(context, 'statement')[0];
    if (!isPenalty(context) || first === undefined) {
      return;
    }
    const reviewed = saying(context, /复核|核实|采纳|申辩[^。;]{0,12}成立|成立的[^。;]{0,8}(?:改变|变更)/).length > 0;
    const asked = context.chart.edges.some(({ label }) => /^不?成立/.test(label.trim()) || /采纳/.test(label));
    if (!reviewed && !asked && !courseSays(context, /理由成立|(?:意见|申辩)[^。;]{0,6}成立[^。;]{0,4}[??]/)) {
      report({ ...placeAt('missing', first), details: { step: nodeName(first) } });
    }
  },
});
