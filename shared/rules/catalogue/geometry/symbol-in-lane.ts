import { bottom, right } from '../../../kernel/geometry.ts';
import { laneOffsets, stageOffsets } from '../../../model/graph.ts';
import { opinionClause } from '../../clauses.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { tolerance } from './printed-facts.ts';

export const symbolInLane = defineRule({
  id: 'symbol-in-lane',
  element: 'E2',
  clause: opinionClause('承办岗位'),
  requirement: {
    zh: '符号完整地画在承办它的泳道里，分阶段的图还要画在它的阶段里。',
    en: 'A symbol stands wholly in the lane of whoever handles it, and in its stage where the chart has stages.',
  },
  reason: {
    zh: '读图的人凭泳道认承办岗位，画到别的泳道就认错了人。',
    en: 'The reader tells from the lane who handles it; in another lane it names the wrong one.',
  },
  messages: {
    outside: {
      zh: '“{step}”由“{lane}”承办，却画到了这条泳道外面。请移回去，或者改承办的泳道；放不下的，把泳道拉宽。',
      en: '"{step}" is handled by "{lane}" but stands outside that lane. Move it back, change its lane, or widen the lane.',
    },
    outsideStage: {
      zh: '“{step}”属于“{stage}”阶段，却画到了这个阶段外面。请移回去，或者改它的阶段。',
      en: '"{step}" belongs to the stage "{stage}" but stands outside it. Move it back or change its stage.',
    },
  },
  check({ chart, flow, graph, knowledge: { drawing } }, report) {
    if (drawing === null) {
      return;
    }
    const [lanes, stages] = [laneOffsets(chart.lanes), stageOffsets(chart.stages)];
    for (const node of flow) {
      const [box, lane] = [drawing.boxes.get(node.id), graph.lanes.get(node.laneId)];
      const [x, y] = [lanes.get(node.laneId), stages.get(node.stageId ?? '')];
      const stage = chart.stages.find((each) => each.id === node.stageId);
      if (box !== undefined && lane !== undefined && x !== undefined && (box.x < x - tolerance || right(box) > x + lane.width + tolerance)) {
        report({ messageId: 'outside', target: node.id, field: 'position', details: { step: nodeName(node), lane: lane.name } });
      }
      if (box !== undefined && stage !== undefined && y !== undefined && (box.y < y - tolerance || bottom(box) > y + stage.height + tolerance)) {
        report({ messageId: 'outsideStage', target: node.id, field: 'position', details: { step: nodeName(node), stage: stage.name } });
      }
    }
  },
});
