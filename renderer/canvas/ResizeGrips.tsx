import { useReactFlow, useViewport } from '@xyflow/react';
import { useState, type PointerEvent } from 'react';
import { bottom, right, type Point, type Rectangle } from '../../shared/kernel/geometry.ts';
import type { Chart } from '../../shared/model/chart.ts';
import type { ChartNode } from '../../shared/model/node.ts';
import { useSlice, useStores, useText } from '../store/use-stores.tsx';
import { useDrag } from './drag-store.ts';

/** Grips at the corners of the one selected step, with which it is made larger or smaller, never smaller than its text. */
export function ResizeGrips({ chart }: { readonly chart: Chart }) {
  const nodeIds = useSlice('selection', (state) => state.nodeIds);
  const edgeIds = useSlice('selection', (state) => state.edgeIds);
  const editingId = useSlice('selection', (state) => state.editingId);
  const isDragging = useDrag((state) => state.positions.size > 0);
  const node = nodeIds.length === 1 && edgeIds.length === 0 ? chart.nodes.find((each) => each.id === nodeIds[0]) : undefined;
  return node === undefined || node.locked || node.position === null || editingId !== null || isDragging ? null : <Corners key={node.id} node={node} position={node.position} />;
}

// helpers

const corners = ['nw', 'ne', 'se', 'sw'] as const;
type Corner = (typeof corners)[number];

/** Bounds of what a size given by hand may be, in points. */
const least = 20;
const most = 2000;

function Corners({ node, position }: { readonly node: ChartNode; readonly position: Point }) {
  const t = useText();
  const { document, boxOf } = useStores();
  const { screenToFlowPosition } = useReactFlow();
  const { x, y, zoom } = useViewport();
  const [draft, setDraft] = useState<Rectangle | null>(null);
  const box = { ...position, ...boxOf(node).size };
  const shown = draft ?? box;
  const resize = (corner: Corner, event: PointerEvent): void => {
    const at = screenToFlowPosition({ x: event.clientX, y: event.clientY });
    setDraft(resized(box, corner, at));
  };
  const drop = (): void => {
    setDraft(null);
    if (draft !== null && (draft.width !== box.width || draft.height !== box.height)) {
      // The text may need more than was asked for: the corner opposite stays where it is all the same.
      const size = { width: draft.width, height: draft.height };
      const real = boxOf({ ...node, size }).size;
      const to = {
        x: draft.x === box.x ? box.x : right(box) - real.width,
        y: draft.y === box.y ? box.y : bottom(box) - real.height,
      };
      document.getState().run({ command: 'node.resize', arguments: { sizes: [{ id: node.id, size, position: to }] } });
    }
  };
  return (
    <div className="resize-grips nodrag nopan" aria-hidden>
      {draft === null ? null : <span className="resize-draft" style={{ left: x + draft.x * zoom, top: y + draft.y * zoom, width: draft.width * zoom, height: draft.height * zoom }} />}
      {corners.map((corner) => (
        <span
          key={corner}
          className={`resize-grip resize-${corner}`}
          title={t('draw.grip.size')}
          data-grip={`size-${corner}`}
          style={{
            left: x + (corner.endsWith('w') ? shown.x : right(shown)) * zoom + (corner.endsWith('w') ? -4 : 4),
            top: y + (corner.startsWith('n') ? shown.y : bottom(shown)) * zoom + (corner.startsWith('n') ? -4 : 4),
          }}
          onPointerDown={(event) => {
            if (event.button === 0) {
              event.currentTarget.setPointerCapture(event.pointerId);
            }
          }}
          onPointerMove={(event) => (event.currentTarget.hasPointerCapture(event.pointerId) ? resize(corner, event) : undefined)}
          onPointerUp={drop}
          onPointerCancel={() => setDraft(null)}
          onMouseDown={(event) => event.preventDefault()}
        />
      ))}
    </div>
  );
}

function resized(box: Rectangle, corner: Corner, at: Point): Rectangle {
  const bounded = (value: number): number => Math.round(Math.min(most, Math.max(least, value)));
  const width = bounded(corner.endsWith('w') ? right(box) - at.x : at.x - box.x);
  const height = bounded(corner.startsWith('n') ? bottom(box) - at.y : at.y - box.y);
  return {
    x: corner.endsWith('w') ? right(box) - width : box.x,
    y: corner.startsWith('n') ? bottom(box) - height : box.y,
    width,
    height,
  };
}
