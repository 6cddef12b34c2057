import type { Chart } from '../../../model/chart.ts';
import type { Limit } from '../../../model/limit.ts';
import { printLimit } from '../../../model/print-limit.ts';
import { opinionClause } from '../../clauses.ts';
import { isLonger } from '../../../law/compare-limits.ts';
import { isBlank, isHandledOutside, nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';

export const stepLimitWithinOverall = defineRule({
  id: 'step-limit-within-overall',
  element: 'E4',
  clause: opinionClause('办理时限'),
  requirement: {
    zh: '同一起算点的环节时限不应长于总的办理时限。',
    en: 'A step\'s limit is not longer than the overall limit that starts at the same moment.',
  },
  reason: {
    zh: '一个环节就用完全部时限，两个时限必有一个写错。',
    en: 'Where one step outlasts the whole, one of the two limits is wrong.',
  },
  messages: {
    longer: {
      zh: '环节“{step}”的时限（{limit}）长于总的办理时限（{overall}）。请核对两处时限。',
      en: 'The limit of the step "{step}" ({limit}) is longer than the overall limit ({overall}). Check both.',
    },
  },
  check({ chart, flow, graph }, report) {
    for (const node of flow) {
      const { limit } = node;
      if (limit === null || isHandledOutside(node, graph)) {
        continue;
      }
      // A period that starts at another event (送达, 缴款 after the decision) does not count towards the whole.
      const overall = overallLimits(chart, limit).find((whole) => (isBlank(limit.start) || limit.start.trim() === whole.start.trim()) && isLonger(limit, whole));
      if (overall !== undefined) {
        report({
          messageId: 'longer',
          target: node.id,
          field: 'limit',
          details: { step: nodeName(node), limit: printLimit(limit), overall: printLimit(overall) },
        });
      }
    }
  },
});

// helpers

/** What the step is held against: the statutory limit, then the promise, unless the step states the statutory limit itself. */
function overallLimits(chart: Chart, { amount, unit }: Limit): Limit[] {
  const [statutory, promised] = [chart.content.limits.statutory, chart.content.limits.promised].map((whole) => (whole?.mode === 'period' ? whole.limit : null));
  const isStatutory = statutory?.amount === amount && statutory.unit === unit;
  return [statutory, isStatutory ? null : promised].filter((whole) => whole !== null && whole !== undefined);
}
