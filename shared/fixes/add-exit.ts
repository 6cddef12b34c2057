import type { Chart } from '../model/chart.ts';
import type { ChartNode } from '../model/node.ts';
import { afterCommands, withMarks } from './changes.ts';
import type { FixFacts } from './fix.ts';
import type { StepDraft } from './insert-step.ts';
import { freeBelow, newStep } from './place-new.ts';

/** The chart with an end symbol behind `source`, on a line with the label, in the first free place below it. */
export function withExit(chart: Chart, source: ChartNode, label: string, draft: StepDraft, { newId, sizes }: FixFacts): Chart {
  const id = newId();
  const edgeId = newId();
  const place = freeBelow(chart, source, newStep, sizes);
  const added = afterCommands(
    chart,
    newId,
    {
      command: 'node.add',
      arguments: { kind: 'terminator', stageId: source.stageId, ...draft, id, laneId: draft.laneId ?? source.laneId, ...(place === null ? {} : { position: place }) },
    },
    { command: 'edge.add', arguments: { id: edgeId, from: source.id, to: id, label } },
  );
  return withMarks(added, [edgeId]);
}
