import type { Chart } from '../../../model/chart.ts';
import { graphOf } from '../../../model/graph.ts';
import type { ChartNode } from '../../../model/node.ts';
import { withNode } from '../../changes.ts';
import { withExit } from '../../add-exit.ts';
import type { FixMaker } from '../../fix.ts';
import { stepFix } from '../../step-fixes.ts';

/** 处罚法57: the two exits without penalty. */
export const fixPenaltyFourDecisions: FixMaker = (chart, finding, facts) => {
  const source = chart.nodes.find((node) => node.id === finding.target);
  const isSlight = finding.message.includes('轻微');
  if (source === undefined) {
    return [];
  }
  const [id, label, text] = isSlight ? ['slight', '违法轻微', '轻微不予处罚'] : ['unfounded', '事实不能成立', '不成立不予处罚'];
  return stepFix(`penalty-four-decisions.${id}`, text, withExit(asDecision(chart, source), source, label, { text, documents: ['不予行政处罚决定书'] }, facts));
};

/** The chart in which the step decides: its one way on is that of the penalty. */
export function asDecision(chart: Chart, source: ChartNode): Chart {
  const ways = graphOf(chart).outgoing.get(source.id) ?? [];
  if (source.kind === 'decision') {
    return chart;
  }
  const edges = chart.edges.map((edge) => (ways.length === 1 && edge.id === ways[0]?.id && edge.label.trim() === '' ? { ...edge, label: '给予处罚' } : edge));
  return withNode({ ...chart, edges }, source.id, { kind: 'decision' });
}
