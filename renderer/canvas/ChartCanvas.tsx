import { Background, BackgroundVariant, ConnectionMode, ReactFlow, ReactFlowProvider, SelectionMode } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Chart } from '../../shared/model/chart.ts';
import { chartGestures } from '../store/chart-gestures.ts';
import { useReadOnly, useSlice, useStores, useText } from '../store/use-stores.tsx';
import { classNames } from '../ui/class-names.ts';
import { createDragStore, DragContext, type DragState } from './drag-store.ts';
import { DrawingAids } from './DrawingAids.tsx';
import { EmptyCanvas } from './EmptyCanvas.tsx';
import type { FlowEdge, FlowNode } from './flow-types.ts';
import { GuidesLayer } from './GuidesLayer.tsx';
import { LaneRibbon } from './LaneRibbon.tsx';
import { LanesLayer } from './LanesLayer.tsx';
import { LineEdge } from './LineEdge.tsx';
import { LongestWayBar } from './LongestWayBar.tsx';
import { OfferBar } from './OfferBar.tsx';
import { StagesLayer } from './StagesLayer.tsx';
import { SymbolNode } from './SymbolNode.tsx';
import { TypeToEdit } from './TypeToEdit.tsx';
import { useAriaLabels } from './use-aria-labels.ts';
import { useClipboard } from './use-clipboard.ts';
import { useConnect } from './use-connect.ts';
import { useFlowElements } from './use-flow-elements.ts';
import { useNodeDrag } from './use-node-drag.ts';
import { usePanKey } from './use-pan-key.ts';
import { usePaletteDrop } from './use-palette-drop.ts';
import { useSelectionChanges } from './use-selection-changes.ts';
import { useViewWishes } from './use-view-wishes.ts';

const nodeTypes = { symbol: SymbolNode };
const edgeTypes = { line: LineEdge };
/** Charts of more symbols than these draw only what the window shows. */
const mostAllDrawn = 100;
/** A drag on the empty canvas selects; with the middle button, or with the space bar held, it moves the view. */
const middleButton = [1];
const panningButtons = [0, 1];
const addingKeys = ['Shift', 'Control', 'Meta'];
const proOptions = { hideAttribution: true };

/** The chart on the canvas. */
export function ChartCanvas({ chart }: { readonly chart: Chart }) {
  const [drag] = useState(createDragStore);
  const preview = useStore(drag, (state) => state.preview);
  return (
    <ReactFlowProvider>
      <DragContext.Provider value={drag}>
        <Flow chart={preview ?? chart} drag={drag} />
      </DragContext.Provider>
    </ReactFlowProvider>
  );
}

// helpers

function Flow({ chart, drag }: { readonly chart: Chart; readonly drag: StoreApi<DragState> }) {
  const t = useText();
  const stores = useStores();
  const { selection, view } = stores;
  const isReadOnly = useReadOnly();
  const laneId = useSlice('selection', (state) => state.laneId);
  const stageId = useSlice('selection', (state) => state.stageId);
  const lanesWidth = useMemo(() => chart.lanes.reduce((sum, lane) => sum + lane.width, 0), [chart.lanes]);
  const gestures = useMemo(() => chartGestures(stores), [stores]);
  const { onNodesSelected, onEdgesSelected } = useSelectionChanges();
  const ariaLabels = useAriaLabels();
  const { nodes, edges, drawing } = useFlowElements(chart);
  const { findings } = stores;
  // After the drawing is shown; one of a preview is of no chart there is.
  useEffect(() => {
    if (chart === stores.document.getState().chart) {
      findings.getState().draw(chart, () => drawing.scene);
    }
  }, [chart, drawing, findings, stores.document]);
  const moving = useNodeDrag(chart, nodes, drawing, drag);
  const drop = usePaletteDrop(chart, gestures, drawing.routes, (overLaneId) => drag.setState({ overLaneId }));
  const connecting = useConnect(chart, gestures);
  const isPanning = usePanKey();
  useClipboard();
  const canvas = useRef<HTMLDivElement>(null);
  const extent = useMemo(
    () => ({
      x: drawing.left,
      y: drawing.top,
      width: lanesWidth - drawing.left,
      height: drawing.bottom - drawing.top,
    }),
    [drawing, lanesWidth],
  );
  const showFirst = useViewWishes(chart, extent, canvas);

  const focusField = (): void => canvas.current?.querySelector<HTMLElement>('[data-canvas-field]')?.focus({ preventScroll: true });

  return (
    <div ref={canvas} className={classNames('canvas', isPanning && 'is-panning')} aria-label={t('canvas.label')} role="region" {...drop}>
      <ReactFlow<FlowNode, FlowEdge>
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={(changes) => {
          onNodesSelected(changes);
          moving.onNodesMoved(changes);
        }}
        onEdgesChange={onEdgesSelected}
        onNodeDragStop={moving.onNodeDragStop}
        {...connecting}
        onNodeClick={(event, node) => {
          // One of several selected, clicked alone, is then the only one.
          if (!event.shiftKey && !event.ctrlKey && !event.metaKey) {
            selection.getState().select([node.id]);
          }
          focusField();
        }}
        onEdgeClick={focusField}
        onNodeDoubleClick={(_event, node) => selection.getState().edit(node.id)}
        onEdgeDoubleClick={(_event, edge) => selection.getState().editEdge(edge.id)}
        onPaneClick={() => {
          selection.getState().clear();
          focusField();
        }}
        onMove={(_event, viewport) => view.setState({ zoom: viewport.zoom })}
        connectionMode={ConnectionMode.Loose}
        connectOnClick={false}
        connectionRadius={24}
        connectionLineStyle={{ stroke: 'var(--ring)', strokeWidth: 1.5 }}
        nodesDraggable={!isReadOnly && !isPanning}
        elementsSelectable={!isPanning}
        nodesConnectable={!isReadOnly}
        nodesFocusable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        panActivationKeyCode={null}
        zoomActivationKeyCode={null}
        selectNodesOnDrag
        selectionKeyCode={null}
        multiSelectionKeyCode={addingKeys}
        selectionOnDrag={!isPanning}
        selectionMode={SelectionMode.Full}
        panOnDrag={isPanning ? panningButtons : middleButton}
        panOnScroll
        zoomOnDoubleClick={false}
        minZoom={0.2}
        maxZoom={3}
        onlyRenderVisibleElements={chart.nodes.length > mostAllDrawn}
        proOptions={proOptions}
        ariaLabelConfig={ariaLabels}
        onInit={showFirst}
      >
        <Background variant={BackgroundVariant.Dots} gap={18} size={1} />
        <LanesLayer lanes={chart.lanes} drawing={drawing} selectedId={laneId} />
        <StagesLayer stages={chart.stages} left={drawing.left} width={lanesWidth} selectedId={stageId} />
        <GuidesLayer />
        <LaneRibbon lanes={chart.lanes} />
        <TypeToEdit routes={drawing.routes} />
        {isReadOnly ? null : <DrawingAids chart={chart} routes={drawing.routes} onClose={focusField} />}
      </ReactFlow>
      <LongestWayBar chart={chart} />
      <OfferBar />
      {chart.nodes.length === 0 ? <EmptyCanvas hasLanes={chart.lanes.length > 0} gestures={gestures} /> : null}
    </div>
  );
}
