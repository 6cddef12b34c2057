import { useReactFlow } from '@xyflow/react';
import type { DragEvent } from 'react';
import type { Chart } from '../../shared/model/chart.ts';
import { laneAt } from '../../shared/model/graph.ts';
import type { ChartGestures } from '../store/chart-gestures.ts';
import { draggedKindType, readDraggedKind } from '../store/dragged-kind.ts';
import { useReadOnly } from '../store/use-stores.tsx';

export interface PaletteDrop {
  readonly onDrop: (event: DragEvent) => void;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDragLeave: () => void;
}

/** A symbol dragged from the palette shows the lane it is over and is added where it is dropped. */
export function usePaletteDrop(chart: Chart, gestures: ChartGestures, setOverLane: (laneId: string | null) => void): PaletteDrop {
  const isReadOnly = useReadOnly();
  const { screenToFlowPosition } = useReactFlow();
  return {
    onDrop(event) {
      const kind = readDraggedKind(event.dataTransfer);
      setOverLane(null);
      if (kind !== null && !isReadOnly) {
        event.preventDefault();
        gestures.addNode(kind, screenToFlowPosition({ x: event.clientX, y: event.clientY }));
      }
    },
    onDragOver(event) {
      if (event.dataTransfer.types.includes(draggedKindType)) {
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOverLane(laneAt(chart.lanes, screenToFlowPosition({ x: event.clientX, y: event.clientY }).x)?.id ?? null);
      }
    },
    onDragLeave: () => setOverLane(null),
  };
}
