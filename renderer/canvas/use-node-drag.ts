import { useStoreApi, type NodeChange } from '@xyflow/react';
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { Point } from '../../shared/kernel/geometry.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { laneAt } from '../../shared/model/graph.ts';
import { useStores } from '../store/use-stores.tsx';
import type { ChartDrawing } from './chart-drawing.ts';
import { restingDrag, type DragState } from './drag-store.ts';
import type { FlowEdge, FlowNode } from './flow-types.ts';
import { movingLines, type MovingLines } from './moving-lines.ts';

/** What the canvas does while symbols are dragged. */
export interface NodeDrag {
  /** Takes what the canvas library says about positions; the rest of its changes is not minded. */
  readonly onNodesMoved: (changes: readonly NodeChange<FlowNode>[]) => void;
  /** Puts the symbols down where they are, as one step. */
  readonly onNodeDragStop: () => void;
}

/**
 * Dragging symbols: they and the lines at them follow the hand in the canvas library's own store, and nothing else of the
 * page is drawn again until they are put down.
 */
export function useNodeDrag(chart: Chart, nodes: FlowNode[], drawing: ChartDrawing, drag: StoreApi<DragState>): NodeDrag {
  const stores = useStores();
  const flow = useStoreApi<FlowNode, FlowEdge>();
  const shown = useRef({ chart, nodes, drawing });
  const begun = useRef<{ readonly lines: MovingLines; readonly indexes: ReadonlyMap<string, number> } | null>(null);
  useLayoutEffect(() => {
    shown.current = { chart, nodes, drawing };
  }, [chart, nodes, drawing]);

  const begin = useCallback(
    (ids: ReadonlySet<string>) => {
      const { chart: now, nodes: all, drawing: resting } = shown.current;
      return {
        lines: movingLines(now, resting, (node) => stores.boxOf(node).size, ids),
        indexes: new Map(all.map((node, index) => [node.id, index])),
      };
    },
    [stores],
  );

  const onNodesMoved = useCallback(
    (changes: readonly NodeChange<FlowNode>[]) => {
      const moves = changes.flatMap((change): [string, Point][] =>
        change.type === 'position' && change.dragging === true && change.position !== undefined ? [[change.id, change.position]] : [],
      );
      const [first] = moves;
      if (first === undefined) {
        return;
      }
      begun.current ??= begin(new Set(moves.map(([id]) => id)));
      const { lines, indexes } = begun.current;
      const positions = new Map([...drag.getState().positions, ...moves]);
      const next = [...shown.current.nodes];
      for (const [id, position] of positions) {
        const index = indexes.get(id) ?? -1;
        const node = next[index];
        if (node !== undefined) {
          next[index] = { ...node, position };
        }
      }
      const leader = next[indexes.get(first[0]) ?? -1];
      const middle = first[1].x + (leader?.width ?? 0) / 2;
      drag.setState({ positions, lines: lines(positions), overLaneId: laneAt(shown.current.chart.lanes, middle)?.id ?? null });
      flow.getState().setNodes(next);
    },
    [drag, flow, begin],
  );

  const onNodeDragStop = useCallback(() => {
    const { chart: now, nodes: resting } = shown.current;
    const { positions } = drag.getState();
    begun.current = null;
    const moves = now.nodes.flatMap((node) => {
      const place = positions.get(node.id);
      if (place === undefined) {
        return [];
      }
      const position = { x: Math.round(place.x), y: Math.round(place.y) };
      const laneId = laneAt(now.lanes, place.x + stores.boxOf(node).size.width / 2)?.id ?? node.laneId;
      return [{ id: node.id, position, laneId }];
    });
    drag.setState(restingDrag);
    const isMoved = moves.length > 0 && stores.document.getState().run({ command: 'node.move', arguments: { moves } });
    if (!isMoved) {
      flow.getState().setNodes(resting);
    }
  }, [drag, flow, stores]);

  return useMemo(() => ({ onNodesMoved, onNodeDragStop }), [onNodesMoved, onNodeDragStop]);
}
