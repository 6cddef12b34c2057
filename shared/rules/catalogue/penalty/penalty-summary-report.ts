import { nodesWith } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saying } from '../../said.ts';
import { after, firstReached, isSummary, penaltyDecisions } from './penalty-course-facts.ts';

export const penaltySummaryReport = defineRule({
  id: 'penalty-summary-report',
  element: 'E3',
  clause: '处罚法第五十二条第三款',
  requirement: {
    zh: '当场作出的处罚决定报所属行政机关备案。',
    en: 'A penalty decided on the spot is reported to the agency for the record.',
  },
  reason: {
    zh: '不备案，行政机关就无从监督当场处罚。',
    en: 'Unreported, the agency cannot supervise penalties on the spot.',
  },
  messages: {
    missing: {
      zh: '没有报所属行政机关备案的环节。请在当场交付之后添加。',
      en: 'No step reports the decision for the record. Add it after the decision is handed over.',
    },
    early: {
      zh: '“{step}”排在处罚决定之前。请移到决定之后。',
      en: '"{step}" comes before the decision. Move it behind.',
    },
    bypassed: {
      zh: '“{step}”之后有一条路径没有备案就结束了。请让它经过备案。',
      en: 'After "{step}" a way ends without the report. Lead it through.',
    },
  },
  check(context, report) {
    if (!isSummary(context)) {
      return;
    }
    const decisions = penaltyDecisions(context);
    const reports = [...new Set([...nodesWith(context, 'report-for-record'), ...saying(context, /备案/)])];
    const first = reports[0];
    if (first === undefined) {
      report(placeAt('missing', decisions.at(-1), 'text'));
      return;
    }
    const decided = after(context, decisions);
    if (decisions.length > 0 && !reports.some((node) => decided.has(node.id) || decisions.includes(node))) {
      report({ ...placeAt('early', first, 'text'), details: { step: nodeName(first) } });
      return;
    }
    const open = decisions.find((node) => node.kind !== 'decision' && !reports.includes(node) && firstReached(context, context.next(node.id), context.ends, reports) !== undefined);
    if (open !== undefined) {
      report({ ...placeAt('bypassed', open, 'text'), details: { step: nodeName(open) } });
    }
  },
});
