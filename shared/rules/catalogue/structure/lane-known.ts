import { opinionClause } from '../../clauses.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';

export const laneKnown = defineRule({
  id: 'lane-known',
  element: 'structure',
  clause: opinionClause('承办岗位'),
  requirement: {
    zh: '图上每个符号都须在泳道里。',
    en: 'Every symbol stands in a lane of the chart.',
  },
  reason: {
    zh: '泳道说明由谁承办；不在泳道里的符号排不进图。',
    en: 'The lane says who handles it; a symbol without one has no place in the drawing.',
  },
  messages: {
    unknown: {
      zh: '“{step}”不在任何泳道里。请把它移到承办岗位的泳道。',
      en: '"{step}" stands in no lane. Move it into the lane of the post that handles it.',
    },
  },
  check({ flow, graph }, report) {
    for (const node of flow) {
      if (!graph.lanes.has(node.laneId)) {
        report({ messageId: 'unknown', target: node.id, field: 'laneId', details: { step: nodeName(node) } });
      }
    }
  },
});
