import type { Chart } from '../../shared/model/chart.ts';
import { flowOrder } from '../../shared/model/graph.ts';
import { nodeKindTerms } from '../../shared/model/terms.ts';
import { useSlice, useTerm, useText } from '../store/use-stores.tsx';

/** Tells a screen reader what is selected on the canvas: kind, text, lane and ways on. */
export function SelectionAnnouncer({ chart }: { readonly chart: Chart }) {
  const words = useWords(chart);
  return (
    <div className="visually-hidden" role="status" aria-live="polite" data-testid="announcer">
      {words}
    </div>
  );
}

// helpers

function useWords(chart: Chart): string {
  const t = useText();
  const term = useTerm();
  const nodeIds = useSlice('selection', (state) => state.nodeIds);
  const edgeIds = useSlice('selection', (state) => state.edgeIds);
  const laneId = useSlice('selection', (state) => state.laneId);
  if (nodeIds.length + edgeIds.length > 1) {
    return t('announce.many', { count: nodeIds.length + edgeIds.length });
  }
  const laneName = (id: string | null): string => chart.lanes.find((lane) => lane.id === id)?.name || t('canvas.lane.unnamed');
  const nodeName = (id: string): string => chart.nodes.find((node) => node.id === id)?.text || t('canvas.node.unnamed');
  const node = chart.nodes.find((each) => each.id === nodeIds[0]);
  if (node !== undefined) {
    return t('announce.node', {
      number: flowOrder(chart).findIndex((each) => each.id === node.id) + 1,
      kind: term(nodeKindTerms[node.kind]),
      text: node.text || t('canvas.node.unnamed'),
      lane: laneName(node.laneId),
      exits: chart.edges.filter((edge) => edge.from === node.id).length,
    });
  }
  const edge = chart.edges.find((each) => each.id === edgeIds[0]);
  if (edge !== undefined) {
    return t('announce.edge', { from: nodeName(edge.from), to: nodeName(edge.to), label: edge.label || t('announce.noLabel') });
  }
  return laneId === null ? '' : t('announce.lane', { lane: laneName(laneId) });
}
