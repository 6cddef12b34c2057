import { useSlice } from '../store/use-stores.tsx';
import { ChartInspector } from './ChartInspector.tsx';
import { EdgeInspector } from './EdgeInspector.tsx';
import { LaneInspector } from './LaneInspector.tsx';
import { StageInspector } from './StageInspector.tsx';
import { NodesInspector } from './NodesInspector.tsx';
import { NodeInspector } from './NodeInspector.tsx';

/** The fields of what is selected; of the chart where nothing is. */
export function Inspector() {
  const chart = useSlice('document', (state) => state.chart);
  const nodeIds = useSlice('selection', (state) => state.nodeIds);
  const edgeIds = useSlice('selection', (state) => state.edgeIds);
  const laneId = useSlice('selection', (state) => state.laneId);
  const stageId = useSlice('selection', (state) => state.stageId);
  if (chart === null) {
    return null;
  }
  const count = nodeIds.length + edgeIds.length;
  const node = count === 1 ? chart.nodes.find((each) => each.id === nodeIds[0]) : undefined;
  const edge = count === 1 ? chart.edges.find((each) => each.id === edgeIds[0]) : undefined;
  const lane = laneId === null ? undefined : chart.lanes.find((each) => each.id === laneId);
  if (node !== undefined) {
    return <NodeInspector key={node.id} chart={chart} node={node} />;
  }
  if (edge !== undefined) {
    return <EdgeInspector key={edge.id} chart={chart} edge={edge} />;
  }
  if (lane !== undefined) {
    return <LaneInspector key={lane.id} chart={chart} lane={lane} />;
  }
  const stage = stageId === null ? undefined : chart.stages.find((each) => each.id === stageId);
  if (stage !== undefined) {
    return <StageInspector key={stage.id} chart={chart} stage={stage} />;
  }
  if (count > 1) {
    const nodes = chart.nodes.filter((each) => nodeIds.includes(each.id));
    return <NodesInspector key={nodeIds.join(' ')} chart={chart} nodes={nodes} count={count} />;
  }
  return <ChartInspector chart={chart} />;
}
