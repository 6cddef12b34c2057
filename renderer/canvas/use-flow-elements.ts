import { Position } from '@xyflow/react';
import { useMemo, useState } from 'react';
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
import { chartDrawing, movingLines, type ChartDrawing } from './chart-drawing.ts';
import type { FlowEdge, FlowNode } from './flow-types.ts';

/** Where symbols are while they are being dragged, by id. */
export type DraggedPositions = ReadonlyMap<string, Point>;

/** The chart as the canvas library wants it. What did not change keeps its identity, so that it is not drawn again. */
export function useFlowElements(
  chart: Chart,
  dragged: DraggedPositions,
): { nodes: FlowNode[]; edges: FlowEdge[]; drawing: ChartDrawing } {
  const drawing = useDrawing(chart);
  return { nodes: useFlowNodes(chart, dragged), edges: useFlowEdges(chart, dragged, drawing), drawing };
}

// helpers

function useFlowNodes(chart: Chart, dragged: DraggedPositions): FlowNode[] {
  const t = useText();
  const term = useTerm();
  const { boxOf } = useStores();
  const selected = useSlice('selection', (state) => state.nodeIds);
  const editingId = useSlice('selection', (state) => state.editingId);
  const findings = useSlice('findings', (state) => state.findings);
  const [remembered] = useState(rememberNodes);
  return useMemo(() => {
    const chosen = new Set(selected);
    const severities = severityByTarget(findings);
    const lanes = new Map(chart.lanes.map((lane) => [lane.id, lane.name]));
    return flowOrder(chart).map((record) => {
      const position = dragged.get(record.id) ?? record.position ?? { x: 0, y: 0 };
      const isSelected = chosen.has(record.id);
      const severity = severities.get(record.id) ?? null;
      const isEditing = record.id === editingId;
      const lane = lanes.get(record.laneId) ?? '';
      return remembered(record, [position.x, position.y, isSelected, severity, isEditing, lane, t], () =>
        flowNode(record, boxOf(record), position, {
          isSelected,
          severity,
          isEditing,
          label: t('canvas.node.label', {
            kind: term(nodeKindTerms[record.kind]),
            text: record.text || t('canvas.node.unnamed'),
            lane,
          }),
        }),
      );
    });
  }, [chart, dragged, selected, editingId, findings, remembered, boxOf, t, term]);
}

/** Gives the node made before for the same record and key, so that only what changed is drawn again. */
function rememberNodes() {
  const known = new WeakMap<ChartNode, { readonly key: readonly unknown[]; readonly node: FlowNode }>();
  return (record: ChartNode, key: readonly unknown[], make: () => FlowNode): FlowNode => {
    const before = known.get(record);
    if (before !== undefined && before.key.every((part, index) => part === key[index])) {
      return before.node;
    }
    const node = make();
    known.set(record, { key, node });
    return node;
  };
}

interface NodeState {
  readonly isSelected: boolean;
  readonly severity: Severity | null;
  readonly isEditing: boolean;
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
    selected: state.isSelected,
    ariaLabel: state.label,
    handles: [
      { id: 'north', type: 'source', position: Position.Top, x: width / 2, y: 0, width: 1, height: 1 },
      { id: 'east', type: 'source', position: Position.Right, x: width, y: height / 2, width: 1, height: 1 },
      { id: 'south', type: 'source', position: Position.Bottom, x: width / 2, y: height, width: 1, height: 1 },
      { id: 'west', type: 'source', position: Position.Left, x: 0, y: height / 2, width: 1, height: 1 },
    ],
    data: { record, items: nodeItems(record.kind, box, { x: 0, y: 0 }), severity: state.severity, isEditing: state.isEditing },
  };
}

function useDrawing(chart: Chart): ChartDrawing {
  const { boxOf, fonts } = useStores();
  const { nodes, edges, lanes } = chart;
  // The head of the chart, which changes with every letter typed into its text, has no part in the drawing.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => chartDrawing(chart, fonts, (node) => boxOf(node).size), [nodes, edges, lanes, fonts, boxOf]);
}

function useFlowEdges(chart: Chart, dragged: DraggedPositions, resting: ChartDrawing): FlowEdge[] {
  const t = useText();
  const { boxOf } = useStores();
  const { nodes, edges } = chart;
  const selected = useSlice('selection', (state) => state.edgeIds);
  const findings = useSlice('findings', (state) => state.findings);
  const moving = useMemo(() => {
    if (dragged.size === 0) {
      return null;
    }
    const held = edges.filter((edge) => dragged.has(edge.from) || dragged.has(edge.to)).map(released);
    const moved = nodes.map((node) => movedNode(node, dragged));
    const sizes = new Map(nodes.map((node) => [node.id, boxOf(node).size]));
    return movingLines({ ...chart, nodes: moved, edges: held }, (node) => sizes.get(node.id) ?? boxOf(node).size);
  }, [chart, nodes, edges, dragged, boxOf]);
  return useMemo(() => {
    const chosen = new Set(selected);
    const severities = severityByTarget(findings);
    const names = new Map(nodes.map((node) => [node.id, node.text]));
    return edges.map((edge): FlowEdge => {
      const source = moving?.routes[edge.id] === undefined ? resting : moving;
      return {
        id: edge.id,
        type: 'line',
        source: edge.from,
        target: edge.to,
        sourceHandle: 'south',
        targetHandle: 'north',
        selected: chosen.has(edge.id),
        ariaLabel: t('canvas.edge.label', { from: names.get(edge.from) ?? '', to: names.get(edge.to) ?? '' }),
        data: {
          route: source.routes[edge.id] ?? [],
          items: source.lines.get(edge.id) ?? [],
          severity: severities.get(edge.id) ?? null,
        },
      };
    });
  }, [nodes, edges, resting, moving, selected, findings, t]);
}

function released(edge: ChartEdge): ChartEdge {
  return edge.route === null ? edge : { ...edge, route: null };
}

function movedNode(node: ChartNode, dragged: DraggedPositions): ChartNode {
  const position = dragged.get(node.id);
  return position === undefined ? node : { ...node, position };
}

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
