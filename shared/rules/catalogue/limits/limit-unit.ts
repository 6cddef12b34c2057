import type { OverallLimit } from '../../../model/limit.ts';
import { opinionClause } from '../../clauses.ts';
import { daysExplained } from '../../governing-law.ts';
import { nodeName } from '../../node-facts.ts';
import { chartTarget, defineRule } from '../../rule.ts';

export const limitUnit = defineRule({
  id: 'limit-unit',
  element: 'E4',
  clause: `${opinionClause('办理时限')}；处罚法第八十五条；许可法第八十二条；强制法第六十九条`,
  requirement: {
    zh: '时限写“日”的，应当注明是工作日还是自然日。',
    en: 'A limit in days says whether they are working or calendar days.',
  },
  reason: {
    zh: '同一部法里的“日”有的是工作日、有的是自然日，不注明就算不出到期日。',
    en: 'Within one law some days are working days and some are not; unmarked, the due date cannot be worked out.',
  },
  messages: {
    overall: {
      zh: '办理时限写的是“日”，没有注明工作日还是自然日。{law}请注明。',
      en: 'The time limit is in days without saying working or calendar days. {law} Mark which.',
    },
    step: {
      zh: '环节“{step}”的时限写的是“日”，没有注明工作日还是自然日。{law}请注明。',
      en: 'The limit of the step "{step}" is in days without saying working or calendar days. {law} Mark which.',
    },
  },
  check(context, report) {
    const { chart, flow } = context;
    for (const side of ['statutory', 'promised'] as const) {
      if (isUnmarked(chart.content.limits[side])) {
        report({ messageId: 'overall', target: chartTarget, field: `content.limits.${side}`, details: { law: daysExplained(context, null) } });
      }
    }
    for (const node of flow) {
      if (node.limit?.unit === 'unspecified') {
        report({ messageId: 'step', target: node.id, field: 'limit', details: { step: nodeName(node), law: daysExplained(context, node) } });
      }
    }
  },
});

// helpers

function isUnmarked(limit: OverallLimit | null): boolean {
  return limit?.mode === 'period' && limit.limit.unit === 'unspecified';
}
