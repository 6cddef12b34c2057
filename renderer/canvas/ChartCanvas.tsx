import {
  Background,
  BackgroundVariant,
  ConnectionMode,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  type Connection,
  type EdgeChange,
  type NodeChange,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { useCallback, useMemo, useRef, useState, type DragEvent } from 'react';
import type { Point } from '../../shared/kernel/geometry.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { laneAt } from '../../shared/model/graph.ts';
import { chartGestures } from '../store/chart-gestures.ts';
import { draggedKindType, readDraggedKind } from '../store/dragged-kind.ts';
import { useReadOnly, useSlice, useStores, useText } from '../store/use-stores.tsx';
import { EmptyCanvas } from './EmptyCanvas.tsx';
import type { FlowEdge, FlowNode } from './flow-types.ts';
import { LaneRibbon } from './LaneRibbon.tsx';
import { LanesLayer } from './LanesLayer.tsx';
import { LineEdge } from './LineEdge.tsx';
import { selectionAfter } from './selection-after.ts';
import { SymbolNode } from './SymbolNode.tsx';
import { TypeToEdit } from './TypeToEdit.tsx';
import { useFlowElements, type DraggedPositions } from './use-flow-elements.ts';
import { useViewWishes } from './use-view-wishes.ts';

const nodeTypes = { symbol: SymbolNode };
const edgeTypes = { line: LineEdge };
const nothingDragged: DraggedPositions = new Map();
const proOptions = { hideAttribution: true };

/** The chart on the canvas. */
export function ChartCanvas({ chart }: { readonly chart: Chart }) {
  return (
    <ReactFlowProvider>
      <Flow chart={chart} />
    </ReactFlowProvider>
  );
}

// helpers

function Flow({ chart }: { readonly chart: Chart }) {
  const t = useText();
  const stores = useStores();
  const { document, selection, view } = stores;
  const isReadOnly = useReadOnly();
  const laneId = useSlice('selection', (state) => state.laneId);
  const gestures = useMemo(() => chartGestures(stores), [stores]);
  const { screenToFlowPosition } = useReactFlow();
  const [dragged, setDragged] = useState(nothingDragged);
  const [overLane, setOverLane] = useState<string | null>(null);
  const { nodes, edges, drawing } = useFlowElements(chart, dragged);
  const canvas = useRef<HTMLDivElement>(null);
  const extent = useMemo(
    () => ({
      x: 0,
      y: drawing.top,
      width: chart.lanes.reduce((sum, lane) => sum + lane.width, 0),
      height: drawing.bottom - drawing.top,
    }),
    [drawing, chart.lanes],
  );
  const showFirst = useViewWishes(chart, extent, canvas);

  const onNodesChange = useCallback(
    (changes: NodeChange<FlowNode>[]) => {
      const state = selection.getState();
      const next = selectionAfter(state.nodeIds, changes);
      if (next !== state.nodeIds) {
        state.select(next, state.edgeIds);
      }
      const moves = changes.flatMap((change): [string, Point][] =>
        change.type === 'position' && change.dragging === true && change.position !== undefined
          ? [[change.id, change.position]]
          : [],
      );
      if (moves.length > 0) {
        setDragged((before) => new Map([...before, ...moves]));
      }
    },
    [selection],
  );
  const onEdgesChange = useCallback(
    (changes: EdgeChange<FlowEdge>[]) => {
      const state = selection.getState();
      const next = selectionAfter(state.edgeIds, changes);
      if (next !== state.edgeIds) {
        state.select(state.nodeIds, next);
      }
    },
    [selection],
  );
  const middleOf = (node: FlowNode): number => node.position.x + (node.width ?? 0) / 2;
  const onDragStop = (_event: unknown, _node: FlowNode, moved: FlowNode[]): void => {
    setDragged(nothingDragged);
    setOverLane(null);
    const moves = moved.map((node) => ({
      id: node.id,
      position: { x: Math.round(node.position.x), y: Math.round(node.position.y) },
      laneId: laneAt(chart.lanes, middleOf(node))?.id ?? node.data.record.laneId,
    }));
    if (moves.length > 0) {
      document.getState().run({ command: 'node.move', arguments: { moves } });
    }
  };
  const onConnect = ({ source, target }: Connection): void => gestures.connect(source, target);
  const onDrop = (event: DragEvent): void => {
    const kind = readDraggedKind(event.dataTransfer);
    setOverLane(null);
    if (kind !== null && !isReadOnly) {
      event.preventDefault();
      gestures.addNode(kind, screenToFlowPosition({ x: event.clientX, y: event.clientY }));
    }
  };
  const onDragOver = (event: DragEvent): void => {
    if (event.dataTransfer.types.includes(draggedKindType)) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOverLane(laneAt(chart.lanes, screenToFlowPosition({ x: event.clientX, y: event.clientY }).x)?.id ?? null);
    }
  };
  const ariaLabels = useMemo(
    () => ({
      'node.a11yDescription.default': t('canvas.help.symbol'),
      'node.a11yDescription.keyboardDisabled': t('canvas.help.symbol'),
      'edge.a11yDescription.default': t('canvas.help.line'),
      'handle.ariaLabel': t('canvas.help.handle'),
    }),
    [t],
  );
  const focusField = (): void => canvas.current?.querySelector<HTMLElement>('[data-canvas-field]')?.focus({ preventScroll: true });
  const selectLane = useCallback((id: string) => selection.getState().selectLane(id), [selection]);
  const renameLane = useCallback((id: string) => selection.getState().goTo('lane', id, 'name'), [selection]);

  return (
    <div ref={canvas} className="canvas" aria-label={t('canvas.label')} role="region" onDrop={onDrop} onDragOver={onDragOver} onDragLeave={() => setOverLane(null)}>
      <ReactFlow<FlowNode, FlowEdge>
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        onNodeDrag={(_event, node) => setOverLane(laneAt(chart.lanes, middleOf(node))?.id ?? null)}
        onNodeDragStop={onDragStop}
        onConnect={onConnect}
        onNodeClick={focusField}
        onEdgeClick={focusField}
        onNodeDoubleClick={(_event, node) => selection.getState().edit(node.id)}
        onPaneClick={() => selection.getState().clear()}
        onMove={(_event, viewport) => view.setState({ zoom: viewport.zoom })}
        connectionMode={ConnectionMode.Loose}
        connectOnClick={false}
        connectionRadius={24}
        connectionLineStyle={{ stroke: 'var(--ring)', strokeWidth: 1.5 }}
        nodesDraggable={!isReadOnly}
        nodesConnectable={!isReadOnly}
        nodesFocusable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        panActivationKeyCode={null}
        zoomActivationKeyCode={null}
        selectNodesOnDrag
        panOnScroll
        zoomOnDoubleClick={false}
        minZoom={0.2}
        maxZoom={3}
        onlyRenderVisibleElements={chart.nodes.length > 300}
        proOptions={proOptions}
        ariaLabelConfig={ariaLabels}
        onInit={showFirst}
      >
        <Background variant={BackgroundVariant.Dots} gap={18} size={1} />
        <LanesLayer
          lanes={chart.lanes}
          drawing={drawing}
          selectedId={laneId}
          targetId={overLane}
          onSelect={selectLane}
          onRename={renameLane}
        />
        <LaneRibbon lanes={chart.lanes} />
        <TypeToEdit />
      </ReactFlow>
      {chart.nodes.length === 0 ? <EmptyCanvas hasLanes={chart.lanes.length > 0} gestures={gestures} /> : null}
    </div>
  );
}
