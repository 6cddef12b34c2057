import type { Chart } from '../../../model/chart.ts';
import { graphOf, laneAt } from '../../../model/graph.ts';
import type { Lane } from '../../../model/lane.ts';
import type { ChartNode } from '../../../model/node.ts';
import { short, withNode } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';

/** Puts the symbol into the lane its section, its place or its neighbours name. */
export const fixLaneKnown: FixMaker = (chart, finding) => {
  const node = chart.nodes.find((each) => each.id === finding.target);
  const lane = node === undefined ? null : laneOf(chart, node);
  const name = short(lane?.name ?? '');
  return node === undefined || lane === null
    ? []
    : [madeFix('lane-known.move', { zh: `移入泳道“${name}”`, en: `Move it into the lane "${name}"` }, withNode(chart, node.id, { laneId: lane.id }))];
};

// helpers

function laneOf(chart: Chart, node: ChartNode): Lane | null {
  const bySection = chart.lanes.find((lane) => node.section !== '' && lane.name === node.section);
  if (bySection !== undefined || chart.lanes.length < 2) {
    return bySection ?? chart.lanes[0] ?? null;
  }
  if (node.position !== null) {
    return laneAt(chart.lanes, node.position.x);
  }
  const graph = graphOf(chart);
  const neighbours = [
    ...(graph.incoming.get(node.id) ?? []).map((edge) => edge.from),
    ...(graph.outgoing.get(node.id) ?? []).map((edge) => edge.to),
  ].flatMap((id) => graph.lanes.get(graph.nodes.get(id)?.laneId ?? '') ?? []);
  return new Set(neighbours).size === 1 ? (neighbours[0] ?? null) : null;
}
