import { useReactFlow } from '@xyflow/react';
import type { DragEvent } from 'react';
import type { Chart } from '../../shared/model/chart.ts';
import { laneAt } from '../../shared/model/graph.ts';
import type { ChartGestures } from '../store/chart-gestures.ts';
import { draggedKindType, readDraggedKind } from '../store/dragged-kind.ts';
import { useReadOnly, useStores } from '../store/use-stores.tsx';
import type { ChartDrawing } from './chart-drawing.ts';
import { edgeNear } from './edge-near.ts';

export interface PaletteDrop {
  readonly onDrop: (event: DragEvent) => void;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDragLeave: () => void;
}

/**
 * A symbol dragged from the palette shows the lane, and the flow line, it is over and is added where it is dropped: into
 * the line where one is there.
 */
export function usePaletteDrop(
  chart: Chart,
  gestures: ChartGestures,
  routes: ChartDrawing['routes'],
  setOverLane: (laneId: string | null) => void,
): PaletteDrop {
  const { draw } = useStores();
  const isReadOnly = useReadOnly();
  const { screenToFlowPosition } = useReactFlow();
  return {
    onDrop(event) {
      const kind = readDraggedKind(event.dataTransfer);
      setOverLane(null);
      draw.getState().setOverEdge(null);
      if (kind !== null && !isReadOnly) {
        event.preventDefault();
        const at = screenToFlowPosition({ x: event.clientX, y: event.clientY });
        gestures.addNode(kind, at, edgeNear(routes, at));
      }
    },
    onDragOver(event) {
      if (event.dataTransfer.types.includes(draggedKindType)) {
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        const at = screenToFlowPosition({ x: event.clientX, y: event.clientY });
        setOverLane(laneAt(chart.lanes, at.x)?.id ?? null);
        draw.getState().setOverEdge(edgeNear(routes, at));
      }
    },
    onDragLeave() {
      setOverLane(null);
      draw.getState().setOverEdge(null);
    },
  };
}
