import type { Chart } from '../../../model/chart.ts';
import { flowOrder, graphOf } from '../../../model/graph.ts';
import type { ChartNode } from '../../../model/node.ts';
import { chartTarget } from '../../../rules/rule.ts';
import { isPenaltyDecision } from '../../../rules/penalty-facts.ts';
import { afterCommands, short, withMarks } from '../../changes.ts';
import { madeFix, type FixFacts, type FixMaker } from '../../fix.ts';
import { inLane, newNodeGap, newStep } from '../../place-new.ts';

/** Puts the review before the one decision of the flow. */
export const fixPenaltyLegalReview: FixMaker = (chart, finding, facts) => {
  const decisions = flowOrder(chart).filter(isPenaltyDecision);
  const decision = decisions.length === 1 ? decisions[0] : undefined;
  if (finding.target !== chartTarget || decision === undefined) {
    return [];
  }
  const after = withReview(chart, decision, facts);
  const title = { zh: `在“${short(decision.text)}”之前加入“法制审核”环节`, en: `Put a step 法制审核 before "${short(decision.text)}"` };
  return after === null ? [] : [madeFix('penalty-legal-review.step', title, after)];
};

// helpers

function withReview(chart: Chart, decision: ChartNode, { newId, sizes }: FixFacts): Chart | null {
  const incoming = graphOf(chart).incoming.get(decision.id) ?? [];
  const [first, ...others] = incoming;
  if (first === undefined) {
    return null;
  }
  const lane = chart.lanes.find((each) => /法制|法规|合法性/.test(each.name)) ?? chart.lanes.find((each) => each.id === decision.laneId);
  if (lane === undefined) {
    return null;
  }
  const { position } = decision;
  const roomy =
    position === null
      ? chart
      : afterCommands(chart, newId, {
          command: 'space.insert',
          arguments: { axis: 'y', at: position.y, by: newStep.height + newNodeGap, ...(sizes === undefined ? {} : { sizes }) },
        });
  const id = newId();
  const nextEdgeId = newId();
  const place = position === null ? {} : { position: inLane(chart, lane.id, position.y, newStep) };
  const inserted = afterCommands(
    roomy,
    newId,
    {
      command: 'node.insert',
      arguments: { edgeId: first.id, node: { id, kind: 'step', laneId: lane.id, stageId: decision.stageId, text: '法制审核', ...place }, nextEdgeId },
    },
    ...others.map((edge) => ({ command: 'edge.edit', arguments: { id: edge.id, change: { to: id, toSide: null, bends: [] } } }) as const),
  );
  return withMarks(inserted, [...incoming.map((edge) => edge.id), nextEdgeId]);
}
