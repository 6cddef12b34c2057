import { nodesWith } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saidAt } from '../../said.ts';
import { isOrdinary, penaltyDecisions } from './penalty-course-facts.ts';

export const penaltyCrimeTransfer = defineRule({
  id: 'penalty-crime-transfer',
  element: 'E3',
  clause: '处罚法第五十七条第一款第（四）项；行政执法机关移送涉嫌犯罪案件的规定第三条、第十一条',
  requirement: {
    zh: '违法行为涉嫌犯罪的，移送司法机关，不得以处罚代替移送。',
    en: 'Where a crime is suspected the case is transferred; a penalty never stands in for the transfer.',
  },
  reason: {
    zh: '应当移送而不移送的，要追究责任。',
    en: 'Who should transfer and does not is held liable.',
  },
  messages: {
    missing: {
      zh: '没有“涉嫌犯罪，移送司法机关”的出口。请在“{step}”之后添加。',
      en: 'No exit transfers a suspected crime. Add it after "{step}".',
    },
  },
  check(context, report) {
    if (!isOrdinary(context)) {
      return;
    }
    const { chart, graph } = context;
    const hasTransfer =
      nodesWith(context, 'transfer').some((node) => crime.test(saidAt(node)) || (graph.incoming.get(node.id) ?? []).some(({ label }) => crime.test(label))) ||
      chart.edges.some(({ label }) => /涉嫌犯罪|涉罪|构成犯罪/.test(label)) ||
      context.flow.some((node) => /移送|移交/.test(saidAt(node)) && crime.test(saidAt(node)));
    const place = penaltyDecisions(context)[0];
    if (!hasTransfer && place !== undefined) {
      report({ ...placeAt('missing', place, 'text'), details: { step: nodeName(place) } });
    }
  },
});

// helpers

const crime = /犯罪|涉罪|涉刑|刑事|公安|司法机关|检察/;
