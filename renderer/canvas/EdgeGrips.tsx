import { useReactFlow, useViewport } from '@xyflow/react';
import { useState, type PointerEvent } from 'react';
import type { Point } from '../../shared/kernel/geometry.ts';
import type { Chart } from '../../shared/model/chart.ts';
import type { ChartEdge, Side } from '../../shared/model/edge.ts';
import { routeEdges } from '../../shared/layout/route-edges.ts';
import { useSlice, useStores, useText } from '../store/use-stores.tsx';
import { bendsAfterDrag, bendsWithMoved } from './bend-line.ts';
import type { ChartDrawing } from './chart-drawing.ts';
import { nodeAt, sideAt, sideMiddle } from './node-at.ts';

export interface EdgeGripsProps {
  readonly chart: Chart;
  readonly routes: ChartDrawing['routes'];
}

/** The grips of the one selected flow line: its ends lead to another step, its pieces and bends are moved. */
export function EdgeGrips({ chart, routes }: EdgeGripsProps) {
  const nodeIds = useSlice('selection', (state) => state.nodeIds);
  const edgeIds = useSlice('selection', (state) => state.edgeIds);
  const editingId = useSlice('selection', (state) => state.editingId);
  const edge = nodeIds.length === 0 && edgeIds.length === 1 ? chart.edges.find((each) => each.id === edgeIds[0]) : undefined;
  const route = edge === undefined ? undefined : routes[edge.id];
  return edge === undefined || route === undefined || route.length < 2 || editingId === edge.id ? null : (
    <Grips key={edge.id} chart={chart} edge={edge} route={route} />
  );
}

// helpers

type End = 'from' | 'to';

/** What the drag under way would make of the line. */
type Draft =
  | { readonly kind: 'bends'; readonly bends: readonly Point[]; readonly route: readonly Point[] }
  | { readonly kind: 'end'; readonly end: End; readonly at: Point; readonly nodeId: string | null; readonly side: Side | null };

/** Pieces shorter than this many pixels have no grip. */
const leastPiece = 26;

function Grips({ chart, edge, route }: { readonly chart: Chart; readonly edge: ChartEdge; readonly route: readonly Point[] }) {
  const t = useText();
  const { document, boxOf } = useStores();
  const { screenToFlowPosition } = useReactFlow();
  const { x, y, zoom } = useViewport();
  const [draft, setDraft] = useState<Draft | null>(null);
  const place = (point: Point): Point => ({ x: x + point.x * zoom, y: y + point.y * zoom });
  const pointer = (event: PointerEvent): Point => screenToFlowPosition({ x: event.clientX, y: event.clientY });
  const change = (fields: Partial<ChartEdge>): void => {
    document.getState().run({ command: 'edge.edit', arguments: { id: edge.id, change: fields } });
  };
  const draftBends = (bends: readonly Point[]): void => {
    const drafted = { ...edge, bends: [...bends], route: null };
    const found = routeEdges({ ...chart, edges: [drafted] }, (node) => boxOf(node).size)[edge.id];
    setDraft({ kind: 'bends', bends, route: found ?? [] });
  };
  const draftEnd = (end: End, at: Point): void => {
    const node = nodeAt(chart, at, (each) => boxOf(each).size);
    const box = node === null || node.position === null ? null : { ...node.position, ...boxOf(node).size };
    setDraft({ kind: 'end', end, at, nodeId: node?.id ?? null, side: box === null ? null : sideAt(box, at) });
  };
  const drop = (): void => {
    setDraft(null);
    if (draft?.kind === 'bends') {
      change({ bends: [...draft.bends] });
    } else if (draft?.kind === 'end' && draft.nodeId !== null) {
      change(draft.end === 'from' ? { from: draft.nodeId, fromSide: draft.side } : { to: draft.nodeId, toSide: draft.side });
    }
  };
  /** What every grip does with the pointer; `drag` is told where it is. */
  const grip = (drag: (at: Point) => void) => ({
    onPointerDown(event: PointerEvent<SVGElement>) {
      if (event.button === 0) {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
      }
    },
    onPointerMove(event: PointerEvent<SVGElement>) {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) {
        drag(pointer(event));
      }
    },
    onPointerUp: drop,
    onPointerCancel: () => setDraft(null),
    // The focus stays in the field that takes keys and letters.
    onMouseDown: (event: React.MouseEvent) => event.preventDefault(),
  });
  const shown = draft?.kind === 'bends' ? draft.route : route;
  const bends = draft?.kind === 'bends' ? draft.bends : edge.bends;
  const [first, last] = [shown[0] ?? { x: 0, y: 0 }, shown.at(-1) ?? { x: 0, y: 0 }];
  const target = draft?.kind === 'end' ? chart.nodes.find((node) => node.id === draft.nodeId) : undefined;
  const targetBox = target === undefined || target.position === null ? null : { ...target.position, ...boxOf(target).size };
  return (
    <svg className="edge-grips nodrag nopan" data-testid="edge-grips">
      {draft?.kind === 'bends' ? <polyline className="edge-draft" points={pointsOf(shown.map(place))} /> : null}
      {draft?.kind === 'end' ? <polyline className="edge-draft" points={pointsOf([place(draft.end === 'from' ? last : first), place(draft.at)])} /> : null}
      {targetBox === null ? null : (
        <rect
          className="edge-target"
          x={place(targetBox).x - 4}
          y={place(targetBox).y - 4}
          width={targetBox.width * zoom + 8}
          height={targetBox.height * zoom + 8}
          rx={4}
        />
      )}
      {targetBox === null || draft?.kind !== 'end' || draft.side === null ? null : <Dot className="edge-side" at={place(sideMiddle(targetBox, draft.side))} radius={5} />}
      {route.slice(0, -1).map((start, piece) => {
        const end = route[piece + 1] ?? start;
        const [from, to] = [place(start), place(end)];
        const isUpright = Math.abs(from.x - to.x) < 1;
        return Math.abs(from.x - to.x) + Math.abs(from.y - to.y) < leastPiece ? null : (
          <rect
            key={piece}
            className="grip grip-piece"
            style={{ cursor: isUpright ? 'ew-resize' : 'ns-resize', visibility: draft === null ? undefined : 'hidden' }}
            x={(from.x + to.x) / 2 - (isUpright ? 3 : 8)}
            y={(from.y + to.y) / 2 - (isUpright ? 8 : 3)}
            width={isUpright ? 6 : 16}
            height={isUpright ? 16 : 6}
            rx={3}
            data-grip={`piece-${piece}`}
            {...grip((at) => draftBends(bendsAfterDrag(route, edge.bends, piece, at)))}
          >
            <title>{t('draw.grip.segment')}</title>
          </rect>
        );
      })}
      {bends.map((bend, index) => (
        <rect
          key={index}
          className="grip grip-bend"
          x={place(bend).x - 5}
          y={place(bend).y - 5}
          width={10}
          height={10}
          rx={1.5}
          data-grip={`bend-${index}`}
          {...grip((at) => draftBends(bendsWithMoved(edge.bends, index, at)))}
          onDoubleClick={(event) => {
            event.stopPropagation();
            change({ bends: edge.bends.filter((_bend, at) => at !== index) });
          }}
        >
          <title>{t('draw.grip.bend')}</title>
        </rect>
      ))}
      {(['from', 'to'] as const).map((end) => {
        const at = draft?.kind === 'end' && draft.end === end ? draft.at : end === 'from' ? first : last;
        return (
          <circle key={end} className="grip grip-end" cx={place(at).x} cy={place(at).y} r={5.5} data-grip={end} {...grip((to) => draftEnd(end, to))}>
            <title>{t(end === 'from' ? 'draw.grip.from' : 'draw.grip.to')}</title>
          </circle>
        );
      })}
    </svg>
  );
}

function Dot({ at, radius, className }: { readonly at: Point; readonly radius: number; readonly className: string }) {
  return <circle className={className} cx={at.x} cy={at.y} r={radius} />;
}

function pointsOf(points: readonly Point[]): string {
  return points.map((point) => `${point.x},${point.y}`).join(' ');
}
