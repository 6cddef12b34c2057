import type { Chart } from '../../../model/chart.ts';
import type { ChartNode } from '../../../model/node.ts';
import { excludesHearing, hearingNodes, isOrdinaryPenalty } from '../../penalty-facts.ts';
import { wordsOf } from '../../node-facts.ts';
import { chartTarget, defineRule } from '../../rule.ts';

const fiveDays = String.raw`(?<![十百\d])[五5]\s*个?\s*(?:工作)?日`;
/** Hearing and five days in one sentence, in either order. 处罚法85 makes the five days of art. 64 working days. */
const hearingWindow = new RegExp(`听证[^。；;\\n]*?${fiveDays}|${fiveDays}[^。；;\\n]*?听证`);

export const penaltyHearingWindow = defineRule({
  id: 'penalty-hearing-window',
  element: 'E7',
  clause: '处罚法第六十四条第（一）项、第八十五条',
  requirement: {
    zh: '普通程序的处罚流程图须写明当事人在被告知后五个工作日内可以要求听证；不属于听证范围的，在“申请听证”中注明不适用和理由。',
    en: 'A penalty chart of ordinary procedure states the five working days for requesting a hearing, or why none is due.',
  },
  reason: {
    zh: '不写期限，当事人会错过要求听证的机会。',
    en: 'Where the window is not shown, the counterparty may miss it.',
  },
  messages: {
    missing: {
      zh: '没有写要求听证的期限。请写明告知后五个工作日内可以要求听证；不属于听证范围的，注明“不适用”和理由。',
      en: 'The period for requesting a hearing is missing. State five working days from being told, or that no hearing is due and why.',
    },
  },
  check({ chart, flow }, report) {
    if (!isOrdinaryPenalty(chart) || excludesHearing(chart)) {
      return;
    }
    const hearings = hearingNodes(flow);
    if (hearings.some(hasWindow) || texts(chart).some((text) => hearingWindow.test(text.normalize('NFKC')))) {
      return;
    }
    const place = hearings[0];
    if (place === undefined) {
      report({ messageId: 'missing', target: chartTarget, field: 'content.rights' });
    } else {
      report({ messageId: 'missing', target: place.id, field: 'limit' });
    }
  },
});

// helpers

function hasWindow(node: ChartNode): boolean {
  return node.limit?.amount === 5 && (node.limit.unit === 'workday' || node.limit.unit === 'unspecified');
}

function texts(chart: Chart): string[] {
  const { limits, notes, rights } = chart.content;
  return [
    ...chart.nodes.map(wordsOf),
    ...chart.edges.map((edge) => edge.label),
    // The entry's own title says what the days are for.
    ...rights.filter((entry) => entry.right === 'hearing').map((entry) => `听证：${entry.text}`),
    limits.note,
    notes,
  ];
}
