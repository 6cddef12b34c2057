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
import { lineUnder, putDown } from './put-down.ts';

/** The part of the last event of a drag that counts. */
interface DragEnd {
  readonly altKey: boolean;
}

/** What the canvas does while symbols are dragged. */
export interface NodeDrag {
  /** Takes what the canvas library says about positions; the rest of its changes is not minded. */
  readonly onNodesMoved: (changes: readonly NodeChange<FlowNode>[]) => void;
  /** Puts the symbols down where they are, as one step: into the flow line under a single one; with Alt, copies of them. */
  readonly onNodeDragStop: (event: DragEnd) => void;
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
      stores.draw.getState().setOverEdge(lineUnder(stores, shown.current.chart, shown.current.drawing.routes, positions));
      flow.getState().setNodes(next);
    },
    [drag, flow, begin, stores],
  );

  const onNodeDragStop = useCallback((event: DragEnd) => {
    const { chart: now, nodes: resting, drawing: { routes } } = shown.current;
    const { positions } = drag.getState();
    begun.current = null;
    drag.setState(restingDrag);
    stores.draw.getState().setOverEdge(null);
    const isMoved = putDown(stores, now, routes, positions, event.altKey);
    if (!isMoved) {
      flow.getState().setNodes(resting);
    }
  }, [drag, flow, stores]);

  return useMemo(() => ({ onNodesMoved, onNodeDragStop }), [onNodesMoved, onNodeDragStop]);
}
