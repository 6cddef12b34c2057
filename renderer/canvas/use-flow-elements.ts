import { Position } from '@xyflow/react';
import { useContext, useMemo, useState } from 'react';
import type { Point } from '../../shared/kernel/geometry.ts';
import type { Chart } from '../../shared/model/chart.ts';
import type { ChartEdge } from '../../shared/model/edge.ts';
import { flowOrder } from '../../shared/model/graph.ts';
import type { ChartNode } from '../../shared/model/node.ts';
import { nodeKindTerms } from '../../shared/model/terms.ts';
import type { Finding, Severity } from '../../shared/rules/finding.ts';
import type { NodeBox } from '../../shared/typeset/node-box.ts';
import { useSlice, useStores, useTerm, useText } from '../store/use-stores.tsx';
import { nodeItems } from '../../shared/scene/node-drawing.ts';
import { chartDrawing, type ChartDrawing } from './chart-drawing.ts';
import { DragContext } from './drag-store.ts';
import type { FlowEdge, FlowNode } from './flow-types.ts';
import { useLongestWay, type LongestWay } from './use-longest-way.ts';

/** The chart as the canvas library wants it. What did not change keeps its identity, so that it is not drawn again. */
export function useFlowElements(
  chart: Chart,
): { nodes: FlowNode[]; edges: FlowEdge[]; drawing: ChartDrawing } {
  const drawing = useDrawing(chart);
  const way = useLongestWay(chart);
  return { nodes: useFlowNodes(chart, way), edges: useFlowEdges(chart, drawing, way), drawing };
}

// helpers

function useFlowNodes(chart: Chart, way: LongestWay): FlowNode[] {
  const t = useText();
  const term = useTerm();
  const { boxOf } = useStores();
  const selected = useSlice('selection', (state) => state.nodeIds);
  const editingId = useSlice('selection', (state) => state.editingId);
  const findings = useSlice('findings', (state) => state.findings);
  const [remembered] = useState(() => remember<ChartNode, FlowNode>());
  const drag = useContext(DragContext);
  return useMemo(() => {
    const chosen = new Set(selected);
    const severities = severityByTarget(findings);
    const lanes = new Map(chart.lanes.map((lane) => [lane.id, lane.name]));
    // Read, not followed: a change in the midst of a drag leaves the symbols in the hand.
    const dragged = drag?.getState().positions;
    return flowOrder(chart).map((record) => {
      const position = dragged?.get(record.id) ?? record.position ?? { x: 0, y: 0 };
      const isSelected = chosen.has(record.id);
      const severity = severities.get(record.id) ?? null;
      const isEditing = record.id === editingId;
      const lane = lanes.get(record.laneId) ?? '';
      const onWay = way.nodes.get(record.id) ?? null;
      return remembered(record, [position.x, position.y, isSelected, severity, isEditing, onWay, lane, t], () =>
        flowNode(record, boxOf(record), position, {
          isSelected,
          severity,
          isEditing,
          onWay,
          label: t('canvas.node.label', {
            kind: term(nodeKindTerms[record.kind]),
            text: record.text || t('canvas.node.unnamed'),
            lane,
          }),
        }),
      );
    });
  }, [chart, way, drag, selected, editingId, findings, remembered, boxOf, t, term]);
}

/** Gives what was made before for the same record and key, so that only what changed is drawn again. */
function remember<Kept extends object, Made>() {
  const known = new WeakMap<Kept, { readonly key: readonly unknown[]; readonly made: Made }>();
  return (record: Kept, key: readonly unknown[], make: () => Made): Made => {
    const before = known.get(record);
    if (before !== undefined && before.key.every((part, index) => part === key[index])) {
      return before.made;
    }
    const made = make();
    known.set(record, { key, made });
    return made;
  };
}

interface NodeState {
  readonly isSelected: boolean;
  readonly severity: Severity | null;
  readonly isEditing: boolean;
  readonly onWay: string | null;
  readonly label: string;
}

function flowNode(record: ChartNode, box: NodeBox, position: Point, state: NodeState): FlowNode {
  const { width, height } = box.size;
  return {
    id: record.id,
    type: 'symbol',
    position: { x: position.x, y: position.y },
    width,
    height,
    measured: { width, height },
    ...(record.locked ? { draggable: false } : {}),
    selected: state.isSelected,
    ariaLabel: state.label,
    handles: [
      { id: 'north', type: 'source', position: Position.Top, x: width / 2, y: 0, width: 1, height: 1 },
      { id: 'east', type: 'source', position: Position.Right, x: width, y: height / 2, width: 1, height: 1 },
      { id: 'south', type: 'source', position: Position.Bottom, x: width / 2, y: height, width: 1, height: 1 },
      { id: 'west', type: 'source', position: Position.Left, x: 0, y: height / 2, width: 1, height: 1 },
    ],
    data: { record, items: nodeItems(record.kind, box, { x: 0, y: 0 }), severity: state.severity, isEditing: state.isEditing, onWay: state.onWay },
  };
}

function useDrawing(chart: Chart): ChartDrawing {
  const { boxOf, fonts } = useStores();
  const { nodes, edges, lanes, stages } = chart;
  // The head of the chart, which changes with every letter typed into its text, has no part in the drawing.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => chartDrawing(chart, fonts, boxOf), [nodes, edges, lanes, stages, fonts, boxOf]);
}

function useFlowEdges(chart: Chart, { routes, lines }: ChartDrawing, way: LongestWay): FlowEdge[] {
  const t = useText();
  const { nodes, edges } = chart;
  const selected = useSlice('selection', (state) => state.edgeIds);
  const findings = useSlice('findings', (state) => state.findings);
  const [remembered] = useState(() => remember<ChartEdge, FlowEdge>());
  return useMemo(() => {
    const chosen = new Set(selected);
    const severities = severityByTarget(findings);
    const names = new Map(nodes.map((node) => [node.id, node.text]));
    return edges.map((edge): FlowEdge => {
      const isSelected = chosen.has(edge.id);
      const severity = severities.get(edge.id) ?? null;
      const [from, to] = [names.get(edge.from) ?? '', names.get(edge.to) ?? ''];
      const [route, items] = [routes[edge.id] ?? nothing, lines.get(edge.id) ?? nothing];
      const isOnWay = way.lines.has(`${edge.from} ${edge.to}`);
      return remembered(edge, [isSelected, severity, from, to, route, items, isOnWay, t], () => ({
        id: edge.id,
        type: 'line',
        source: edge.from,
        target: edge.to,
        sourceHandle: 'south',
        targetHandle: 'north',
        selected: isSelected,
        ariaLabel: t('canvas.edge.label', { from, to }),
        data: { route, items, severity, isOnWay },
      }));
    });
  }, [nodes, edges, routes, lines, way, selected, findings, remembered, t]);
}

const nothing: readonly never[] = [];

function severityByTarget(findings: readonly Finding[] | null): Map<string, Severity> {
  const severities = new Map<string, Severity>();
  // Findings come with the gravest first.
  for (const { target, severity, waiver } of findings ?? []) {
    if (waiver === null && !severities.has(target)) {
      severities.set(target, severity);
    }
  }
  return severities;
}
