import { useStoreApi, type NodeChange } from '@xyflow/react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { Point } from '../../shared/kernel/geometry.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { laneAt, stageAt } from '../../shared/model/graph.ts';
import { useStores } from '../store/use-stores.tsx';
import { offerHandOver } from '../store/hand-over.ts';
import type { ChartDrawing } from './chart-drawing.ts';
import { dragSnap } from './drag-snap.ts';
import { restingDrag, type DragState } from './drag-store.ts';
import type { FlowEdge, FlowNode } from './flow-types.ts';
import { movingLines, type MovingLines } from './moving-lines.ts';
import { lineUnder, putDown } from './put-down.ts';

/** The part of the last event of a drag that counts. */
interface DragEnd {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

interface Begun {
  readonly snap: ReturnType<typeof dragSnap>;
  /** Where the hand holds the symbols, before they are brought into line. */
  readonly held: Map<string, Point>;
  readonly lines: MovingLines;
  readonly indexes: ReadonlyMap<string, number>;
}

/** What the canvas does while symbols are dragged. */
export interface NodeDrag {
  /** Takes what the canvas library says about positions; the rest of its changes is not minded. */
  readonly onNodesMoved: (changes: readonly NodeChange<FlowNode>[]) => void;
  /** Puts the symbols down where they are, as one step: into the flow line under a single one; with Ctrl, copies of them. */
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
  const begun = useRef<Begun | null>(null);
  const isAltDown = useRef(false);
  // Ahead of the canvas library, which tells of a move without its keys.
  useEffect(() => {
    const note = (event: MouseEvent): void => {
      isAltDown.current = event.altKey;
    };
    window.addEventListener('mousemove', note, { capture: true });
    return () => window.removeEventListener('mousemove', note, { capture: true });
  }, []);
  useLayoutEffect(() => {
    shown.current = { chart, nodes, drawing };
  }, [chart, nodes, drawing]);

  const begin = useCallback(
    (ids: ReadonlySet<string>) => {
      const { chart: now, nodes: all, drawing: resting } = shown.current;
      return {
        snap: dragSnap(stores, now, ids),
        held: new Map<string, Point>(),
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
      const { lines, indexes, held, snap } = begun.current;
      for (const [id, position] of moves) {
        held.set(id, position);
      }
      const { positions, guides } = snap(held, flow.getState().transform[2], isAltDown.current);
      const next = [...shown.current.nodes];
      for (const [id, position] of positions) {
        const index = indexes.get(id) ?? -1;
        const node = next[index];
        if (node !== undefined) {
          next[index] = { ...node, position };
        }
      }
      const leader = next[indexes.get(first[0]) ?? -1];
      const place = leader?.position ?? first[1];
      const { lanes, stages } = shown.current.chart;
      drag.setState({
        positions,
        guides,
        lines: lines(positions),
        overLaneId: laneAt(lanes, place.x + (leader?.width ?? 0) / 2)?.id ?? null,
        overStageId: stageAt(stages, place.y + (leader?.height ?? 0) / 2)?.id ?? null,
      });
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
    const isMoved = putDown(stores, now, routes, positions, event.ctrlKey || event.metaKey);
    if (isMoved) {
      offerHandOver(stores, now);
    } else {
      flow.getState().setNodes(resting);
    }
  }, [drag, flow, stores]);

  return useMemo(() => ({ onNodesMoved, onNodeDragStop }), [onNodesMoved, onNodeDragStop]);
}
