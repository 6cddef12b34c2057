import type { Chart } from '../../../model/chart.ts';
import { graphOf } from '../../../model/graph.ts';
import { penaltyDecisions } from '../../../rules/catalogue/penalty/penalty-course-facts.ts';
import { checkContext } from '../../../rules/check-context.ts';
import { afterCommands, withMarks } from '../../changes.ts';
import type { FixFacts, FixMaker } from '../../fix.ts';
import { insertBefore, moveBefore } from '../../insert-step.ts';
import { stepFix } from '../../step-fixes.ts';
import { movedFix } from './penalty-move.ts';

/** 处罚法57: the question whether the case is complex or grave, and the discussion on its way 是. */
export const fixPenaltyCollective: FixMaker = (chart, finding, facts) => {
  const decision = penaltyDecisions(checkContext(chart))[0];
  if (decision === undefined) {
    return [];
  }
  if (finding.message.startsWith('没有集体讨论')) {
    return stepFix('penalty-collective.branch', '集体讨论', withBranch(chart, decision.id, facts), '在作出决定之前');
  }
  const late = chart.nodes.find((node) => node.id === finding.target);
  return late === undefined ? [] : movedFix('penalty-collective.move', late, moveBefore(chart, late.id, decision.id));
};

// helpers

function withBranch(chart: Chart, decisionId: string, facts: FixFacts): Chart | null {
  const discussed = insertBefore(chart, decisionId, { text: '集体讨论', documents: ['集体讨论记录'] }, facts);
  const council = discussed?.nodes.find((node) => !chart.nodes.some((each) => each.id === node.id));
  const asked = discussed === null || council === undefined ? null : insertBefore(discussed, council.id, { kind: 'decision', text: '是否复杂或者重大' }, facts);
  const question = asked?.nodes.find((node) => discussed?.nodes.every((each) => each.id !== node.id) ?? false);
  if (asked === null || asked === undefined || question === undefined) {
    return null;
  }
  const yes = (graphOf(asked).outgoing.get(question.id) ?? []).map((edge) => edge.id);
  const labelled = { ...asked, edges: asked.edges.map((edge) => (yes.includes(edge.id) ? { ...edge, label: '是' } : edge)) };
  const id = facts.newId();
  return withMarks(afterCommands(labelled, facts.newId, { command: 'edge.add', arguments: { id, from: question.id, to: decisionId, label: '否' } }), [id]);
}
