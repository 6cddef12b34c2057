import type { Chart } from '../../../model/chart.ts';
import { graphOf } from '../../../model/graph.ts';
import type { ChartNode } from '../../../model/node.ts';
import { checkContext } from '../../../rules/check-context.ts';
import { nodesWith } from '../../../rules/flow.ts';
import { chartTarget } from '../../../rules/rule.ts';
import { afterCommands, withMarks } from '../../changes.ts';
import type { FixFacts, FixMaker } from '../../fix.ts';
import { insertAfter, laneNamed, type StepDraft } from '../../insert-step.ts';
import { freeBelow, newStep } from '../../place-new.ts';
import { stepFix } from '../../step-fixes.ts';

/** 处罚法63, 64: the question after the notice, and the hearing on its way 是. */
export const fixPenaltyHearingBranch: FixMaker = (chart, finding, facts) => {
  if (!finding.message.startsWith('没有组织听证')) {
    return [];
  }
  const asked = finding.target === chartTarget ? withQuestion(chart, facts) : chart;
  const question = asked === null ? undefined : nodesWith(checkContext(asked), 'hearing-request')[0];
  return asked === null || question === undefined ? [] : stepFix('penalty-hearing-branch.step', '组织听证', withHearing(asked, question, facts));
};

// helpers

function withQuestion(chart: Chart, facts: FixFacts): Chart | null {
  const notice = nodesWith(checkContext(chart), 'notice')[0];
  if (notice === undefined) {
    return null;
  }
  const draft: StepDraft = {
    kind: 'decision',
    text: '是否要求听证',
    laneId: chart.lanes.find((lane) => lane.kind === 'party')?.id ?? notice.laneId,
    limit: { amount: 5, unit: 'workday', start: '行政机关告知之日' },
    limitId: 'P-H5',
    documents: ['听证申请书'],
    rights: ['hearing'],
  };
  return insertAfter(chart, notice.id, draft, facts);
}

/** The hearing on a way of its own out of the question, joining where the only other one leads. */
function withHearing(chart: Chart, question: ChartNode, { newId, sizes }: FixFacts): Chart | null {
  const [on, ...others] = graphOf(chart).outgoing.get(question.id) ?? [];
  if (on === undefined || others.length > 0) {
    return null;
  }
  const id = newId();
  const [into, out] = [newId(), newId()];
  const laneId = laneNamed(chart, /法制|法规|听证/, chart.nodes.find((node) => node.id === on.to)?.laneId ?? question.laneId);
  const place = freeBelow(chart, { ...question, laneId }, newStep, sizes);
  const labelled = { ...chart, edges: chart.edges.map((edge) => (edge.id === on.id && edge.label.trim() === '' ? { ...edge, label: '否' } : edge)) };
  const added = afterCommands(
    labelled,
    newId,
    {
      command: 'node.add',
      arguments: {
        id,
        kind: 'step',
        laneId,
        stageId: question.stageId,
        text: '组织听证',
        duty: '举行听证的七个工作日前通知时间、地点；由非本案调查人员主持',
        documents: ['听证通知书', '听证笔录'],
        ...(place === null ? {} : { position: place }),
      },
    },
    { command: 'edge.add', arguments: { id: into, from: question.id, to: id, label: '是' } },
    { command: 'edge.add', arguments: { id: out, from: id, to: on.to } },
  );
  return withMarks(added, [into, out]);
}
