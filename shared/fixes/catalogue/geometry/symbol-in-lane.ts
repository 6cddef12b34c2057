import { boxAt, boxSize } from '../../../commands/box-sizes.ts';
import type { Point } from '../../../kernel/geometry.ts';
import type { Chart } from '../../../model/chart.ts';
import { laneAt, laneOffsets, stageAt, stageOffsets } from '../../../model/graph.ts';
import type { ChartNode } from '../../../model/node.ts';
import { afterCommands, short } from '../../changes.ts';
import { madeFix, type Fix, type FixFacts, type FixMaker } from '../../fix.ts';

/** Moves the symbol back into its lane or stage, or gives it those in which it stands. */
export const fixSymbolInLane: FixMaker = (chart, finding, facts) => {
  const node = chart.nodes.find((each) => each.id === finding.target);
  if (node === undefined || node.position === null || node.locked) {
    return [];
  }
  return finding.messageEnglish.includes('stage') ? stageFixes(chart, node, node.position, facts) : laneFixes(chart, node, node.position, facts);
};

// helpers

/** Points kept free between a symbol and the side of its lane or stage. */
const margin = 8;

function laneFixes(chart: Chart, node: ChartNode, position: Point, { newId, sizes }: FixFacts): Fix[] {
  const lane = chart.lanes.find((each) => each.id === node.laneId);
  const left = laneOffsets(chart.lanes).get(node.laneId) ?? 0;
  const { width } = boxSize(node, sizes);
  const middle = (boxAt(node, sizes)?.x ?? position.x) + width / 2;
  const other = laneAt(chart.lanes, middle);
  if (lane === undefined) {
    return [];
  }
  const free = Math.min(margin, Math.max(0, (lane.width - width) / 2));
  const x = Math.min(Math.max(position.x, left + free), left + lane.width - width - free);
  const back = { zh: `移回泳道“${short(lane.name)}”`, en: `Move it back into the lane "${short(lane.name)}"` };
  const handed = { zh: `改由“${short(other?.name ?? '')}”承办`, en: `Hand it over to "${short(other?.name ?? '')}"` };
  const wide = { zh: `把泳道“${short(lane.name)}”拉宽`, en: `Widen the lane "${short(lane.name)}"` };
  return [
    ...(width <= lane.width
      ? [madeFix('symbol-in-lane.back', back, moved(chart, newId, { id: node.id, position: { x: Math.round(x), y: position.y } }))]
      : [madeFix('symbol-in-lane.widen', wide, { ...chart, lanes: chart.lanes.map((each) => (each.id === lane.id ? { ...each, width: Math.ceil(position.x - left + width + margin) } : each)) }, 'choice')]),
    ...(other === null || other.id === lane.id ? [] : [madeFix('symbol-in-lane.hand', handed, moved(chart, newId, { id: node.id, position, laneId: other.id }), 'choice')]),
  ];
}

function stageFixes(chart: Chart, node: ChartNode, position: Point, { newId, sizes }: FixFacts): Fix[] {
  const [top, stage] = [stageOffsets(chart.stages).get(node.stageId ?? ''), chart.stages.find((each) => each.id === node.stageId)];
  const { height } = boxSize(node, sizes);
  const here = stageAt(chart.stages, position.y + height / 2);
  if (top === undefined || stage === undefined) {
    return [];
  }
  const y = Math.min(Math.max(position.y, top + margin), top + stage.height - height - margin);
  return [
    ...(here === null || here.id === stage.id
      ? []
      : [madeFix('symbol-in-lane.stage', { zh: `改属“${short(here.name)}”阶段`, en: `Make it part of "${short(here.name)}"` }, moved(chart, newId, { id: node.id, position, stageId: here.id }), 'choice')]),
    madeFix('symbol-in-lane.up', { zh: `移回“${short(stage.name)}”阶段`, en: `Move it back into "${short(stage.name)}"` }, moved(chart, newId, { id: node.id, position: { x: position.x, y: Math.round(y) } }), 'choice'),
  ];
}

type Move = { readonly id: string; readonly position: Point; readonly laneId?: string; readonly stageId?: string };

function moved(chart: Chart, newId: FixFacts['newId'], move: Move): Chart {
  return afterCommands(chart, newId, { command: 'node.move', arguments: { moves: [move] } });
}
