import { opinionClause } from '../../clauses.ts';
import { isBlank } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';

export const laneNamed = defineRule({
  id: 'lane-named',
  element: 'structure',
  clause: opinionClause('承办岗位'),
  requirement: {
    zh: '每条泳道都应当有名称。',
    en: 'Every lane has a name.',
  },
  reason: {
    zh: '泳道的名称就是承办岗位，空着就不知道由谁办理。',
    en: 'The name of the lane is the handling post.',
  },
  messages: {
    missing: {
      zh: '第 {number} 条泳道没有名称。请填写岗位、处（科）室或者相对人。',
      en: 'Lane {number} has no name. Enter the post, section or party.',
    },
  },
  check({ chart }, report) {
    chart.lanes.forEach((lane, index) => {
      if (isBlank(lane.name)) {
        report({ messageId: 'missing', target: lane.id, field: 'name', details: { number: index + 1 } });
      }
    });
  },
});
