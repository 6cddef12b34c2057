import { z } from 'zod';
import { MingquanError } from '../kernel/mingquan-error.ts';
import type { Chart } from '../model/chart.ts';
import { chartSchema } from '../model/chart.ts';
import type { Diff } from '../model/diff.ts';
import { diffCharts } from '../model/diff-charts.ts';
import { defineCommand } from './command.ts';

const after = z.strictObject({ after: chartSchema });

/** Takes back a named point or a recovered state. */
export const chartRestore = defineCommand({ arguments: after, run: replacedChart });
/** What was changed in the step table. */
export const tableEdit = defineCommand({ arguments: after, run: replacedChart });
/** A correction proposed for a finding. */
export const fixApply = defineCommand({ arguments: after, run: replacedChart });
/** The questions the chart was made by, answered anew. */
export const chartAnswer = defineCommand({ arguments: after, run: replacedChart });
/** What was changed in the explainer card 明白卡. */
export const cardEdit = defineCommand({ arguments: after, run: replacedChart });

// helpers

/** Refuses a chart of another id and one that hangs together wrongly. */
function replacedChart(chart: Chart, { after: wanted }: { readonly after: Chart }): Diff {
  if (wanted.id !== chart.id || !isSound(wanted)) {
    throw new MingquanError('command.refused', { reason: `chart ${wanted.id}` });
  }
  return diffCharts(chart, wanted);
}

/** Whether no id is used twice, every flow line has its ends and every node its lane and, where it names one, its stage. */
function isSound({ lanes, stages, nodes, edges }: Chart): boolean {
  const [laneIds, stageIds, nodeIds, edgeIds] = [idsOf(lanes), idsOf(stages), idsOf(nodes), idsOf(edges)];
  return (
    laneIds.size === lanes.length &&
    stageIds.size === stages.length &&
    nodeIds.size === nodes.length &&
    edgeIds.size === edges.length &&
    edges.every(({ from, to }) => nodeIds.has(from) && nodeIds.has(to)) &&
    nodes.every(({ laneId, stageId }) => laneIds.has(laneId) && (stageId === null || stageIds.has(stageId)))
  );
}

function idsOf(records: readonly { readonly id: string }[]): Set<string> {
  return new Set(records.map(({ id }) => id));
}
