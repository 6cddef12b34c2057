import type { NodeChange } from '@xyflow/react';
import { useCallback, useState } from 'react';
import type { Point } from '../../shared/kernel/geometry.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { laneAt } from '../../shared/model/graph.ts';
import { useStores } from '../store/use-stores.tsx';
import type { FlowNode } from './flow-types.ts';
import type { DraggedPositions } from './use-flow-elements.ts';

const nothingDragged: DraggedPositions = new Map();

export interface NodeDrag {
  readonly dragged: DraggedPositions;
  /** The lane under what is dragged. */
  readonly overLane: string | null;
  readonly setOverLane: (laneId: string | null) => void;
  readonly onNodesMoved: (changes: readonly NodeChange<FlowNode>[]) => void;
  readonly onNodeDrag: (event: unknown, node: FlowNode) => void;
  readonly onNodeDragStop: (event: unknown, node: FlowNode, moved: FlowNode[]) => void;
}

/** Steps under the pointer follow it; where they are let go, they are moved, into another lane too, as one step of undo. */
export function useNodeDrag(chart: Chart): NodeDrag {
  const { document } = useStores();
  const [dragged, setDragged] = useState(nothingDragged);
  const [overLane, setOverLane] = useState<string | null>(null);
  const onNodesMoved = useCallback((changes: readonly NodeChange<FlowNode>[]) => {
    const moves = changes.flatMap((change): [string, Point][] =>
      change.type === 'position' && change.dragging === true && change.position !== undefined ? [[change.id, change.position]] : [],
    );
    if (moves.length > 0) {
      setDragged((before) => new Map([...before, ...moves]));
    }
  }, []);
  const onNodeDragStop = (_event: unknown, _node: FlowNode, moved: FlowNode[]): void => {
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
  return {
    dragged,
    overLane,
    setOverLane,
    onNodesMoved,
    onNodeDrag: (_event, node) => setOverLane(laneAt(chart.lanes, middleOf(node))?.id ?? null),
    onNodeDragStop,
  };
}

// helpers

function middleOf(node: FlowNode): number {
  return node.position.x + (node.width ?? 0) / 2;
}
