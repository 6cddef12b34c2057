import { useNodesInitialized, useReactFlow } from '@xyflow/react';
import { useCallback, useEffect, useRef, type RefObject } from 'react';
import type { Point, Rectangle, Size } from '../../shared/kernel/geometry.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { useSlice, useStores } from '../store/use-stores.tsx';

/** Milliseconds of a movement of the view. */
const duration = 160;

/** Pixels left free round the chart. */
const margin = 20;

/**
 * Does what the toolbar, the keys and the findings ask of the view, each once. Returns what shows the chart first: its
 * head, as wide as it may be while its text can be read.
 */
export function useViewWishes(chart: Chart, extent: Rectangle, canvas: RefObject<HTMLElement | null>): () => void {
  const { view, selection } = useStores();
  const flow = useReactFlow();
  const { x: left, y: top, width, height } = extent;
  const show = useCallback(
    (least: number, most: number, milliseconds: number) => {
      const room = roomIn(canvas);
      const byWidth = (room.width - 2 * margin) / Math.max(width, 1);
      const byHeight = (room.height - 2 * margin) / Math.max(height, 1);
      const zoom = Math.min(most, Math.max(least, Math.min(byWidth, least > 0.2 ? most : byHeight)));
      const x = Math.max(margin, (room.width - width * zoom) / 2) - left * zoom;
      const y = Math.max(margin, least > 0.2 ? margin : (room.height - height * zoom) / 2) - top * zoom;
      void flow.setViewport({ x, y, zoom }, { duration: milliseconds });
      view.setState({ zoom });
    },
    [flow, view, canvas, left, top, width, height],
  );
  const isReady = useNodesInitialized();
  const wish = useSlice('view', (state) => state.wish);
  const reveal = useSlice('selection', (state) => state.reveal);
  const done = useRef({ wish: view.getState().wish?.turn ?? 0, reveal: selection.getState().reveal?.turn ?? 0 });

  useEffect(() => {
    if (wish === null || wish.turn <= done.current.wish) {
      return;
    }
    done.current.wish = wish.turn;
    switch (wish.name) {
      case 'zoom-in':
        void flow.zoomIn({ duration });
        break;
      case 'zoom-out':
        void flow.zoomOut({ duration });
        break;
      case 'actual-size':
        void flow.zoomTo(1, { duration });
        break;
      case 'fit':
        show(0.2, 1.4, duration);
        break;
    }
  }, [wish, flow, show]);

  useEffect(() => {
    if (reveal === null || reveal.turn <= done.current.reveal || !isReady) {
      return;
    }
    done.current.reveal = reveal.turn;
    const edge = chart.edges.find((each) => each.id === reveal.id);
    const node = chart.nodes.find((each) => each.id === (edge?.from ?? reveal.id));
    if (node !== undefined && node.position !== null && reveal.isGentle) {
      const shift = shiftIntoView(node.position, flow.getViewport(), roomIn(canvas));
      if (shift !== null) {
        void flow.setViewport(shift, { duration });
      }
    } else if (node !== undefined && node.position !== null) {
      const zoom = Math.max(flow.getZoom(), 0.8);
      void flow.setCenter(node.position.x + 60, node.position.y + 24, { zoom, duration });
    }
  }, [reveal, chart, flow, canvas, isReady]);

  return useCallback(() => show(0.75, 1.15, 0), [show]);
}

// helpers

/** Points taken for the size of what is to be seen, and pixels round it. */
const seen = { width: 140, height: 70, margin: 48 };

interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** The view moved as little as brings what is at `at` into it, at the same zoom; null where it is in view. */
function shiftIntoView(at: Point, { x, y, zoom }: Viewport, room: Size): Viewport | null {
  const by = (start: number, length: number, whole: number): number => {
    if (start < seen.margin) {
      return seen.margin - start;
    }
    const over = start + length - (whole - seen.margin);
    return over > 0 ? -Math.min(over, start - seen.margin) : 0;
  };
  const right = by(x + at.x * zoom, seen.width * zoom, room.width);
  const down = by(y + at.y * zoom, seen.height * zoom, room.height);
  return right === 0 && down === 0 ? null : { x: x + right, y: y + down, zoom };
}

function roomIn(canvas: RefObject<HTMLElement | null>): Size {
  return { width: canvas.current?.clientWidth ?? 0, height: canvas.current?.clientHeight ?? 0 };
}
