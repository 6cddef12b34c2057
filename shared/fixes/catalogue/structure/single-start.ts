import type { Chart } from '../../../model/chart.ts';
import type { ChartNode } from '../../../model/node.ts';
import { checkContext, type CheckContext } from '../../../rules/check-context.ts';
import { chartTarget } from '../../../rules/rule.ts';
import { afterCommands, short, withMarks } from '../../changes.ts';
import { madeFix, type Fix, type FixFacts, type FixMaker } from '../../fix.ts';
import { inLane, newNodeGap, newTerminator } from '../../place-new.ts';

/** Leads the beginning into the one node nothing leads to; joins a second beginning with the first. */
export const fixSingleStart: FixMaker = (chart, finding, facts) => {
  const context = checkContext(chart);
  return finding.target === chartTarget ? withStart(context, facts) : joined(context, finding.target, facts);
};

// helpers

function withStart(context: CheckContext, facts: FixFacts): Fix[] {
  const { chart, flow, next, previous } = context;
  const isLone = (node: ChartNode): boolean => next(node.id).length === 0 && previous(node.id).length === 0;
  const sources = flow.filter((node) => previous(node.id).length === 0 && node.kind !== 'connector' && node.kind !== 'terminator');
  const source = sources.length === 1 ? sources[0] : undefined;
  if (source === undefined) {
    return [];
  }
  const lone = flow.filter((node) => node.kind === 'terminator' && isLone(node) && !/结束|结案|归档|办结|终止/.test(node.text));
  const start = lone.length === 1 ? lone[0] : undefined;
  const edgeId = facts.newId();
  if (start !== undefined) {
    const after = afterCommands(chart, facts.newId, { command: 'edge.add', arguments: { id: edgeId, from: start.id, to: source.id } });
    const title = { zh: `由“${short(start.text)}”接到“${short(source.text)}”`, en: `Lead from "${short(start.text)}" to "${short(source.text)}"` };
    return [madeFix('single-start.join', title, withMarks(after, [edgeId]))];
  }
  const title = { zh: `在“${short(source.text)}”之前加入“开始”`, en: `Put a beginning before "${short(source.text)}"` };
  return [madeFix('single-start.add', title, withNewStart(chart, source, edgeId, facts))];
}

function withNewStart(chart: Chart, source: ChartNode, edgeId: string, { newId, sizes }: FixFacts): Chart {
  const { position } = source;
  const roomy =
    position === null
      ? chart
      : afterCommands(chart, newId, {
          command: 'space.insert',
          arguments: { axis: 'y', at: position.y, by: newTerminator.height + newNodeGap, ...(sizes === undefined ? {} : { sizes }) },
        });
  const id = newId();
  const place = position === null ? {} : { position: inLane(chart, source.laneId, position.y, newTerminator) };
  return afterCommands(
    roomy,
    newId,
    { command: 'node.add', arguments: { id, kind: 'terminator', laneId: source.laneId, stageId: source.stageId, text: '开始', ...place } },
    { command: 'edge.add', arguments: { id: edgeId, from: id, to: source.id } },
  );
}

function joined({ chart, starts, graph }: CheckContext, target: string, { newId }: FixFacts): Fix[] {
  const first = starts[0];
  const second = starts.find((node) => node.id === target);
  if (first === undefined || second === undefined || first.id === second.id) {
    return [];
  }
  const taken = new Set((graph.outgoing.get(first.id) ?? []).map((edge) => JSON.stringify([edge.to, edge.label])));
  const moved = (graph.outgoing.get(second.id) ?? []).filter((edge) => !taken.has(JSON.stringify([edge.to, edge.label])));
  const after = afterCommands(
    chart,
    newId,
    ...moved.map((edge) => ({ command: 'edge.edit', arguments: { id: edge.id, change: { from: first.id, fromSide: null, bends: [] } } }) as const),
    { command: 'elements.delete', arguments: { ids: [second.id], heal: false } },
  );
  const title = { zh: `删去“${short(second.text)}”，其后的环节由“${short(first.text)}”引出`, en: `Remove "${short(second.text)}" and lead on from "${short(first.text)}"` };
  return [madeFix('single-start.merge', title, withMarks(after, moved.map((edge) => edge.id)), 'choice')];
}
