import { useReactFlow } from '@xyflow/react';
import { useCallback, useContext, useEffect, useRef, type PointerEvent as ReactPointerEvent } from 'react';
import { runCommand } from '../../shared/commands/registry.ts';
import { applyDiff } from '../../shared/model/diff.ts';
import { laneGestures, type BandKind } from '../store/lane-gestures.ts';
import { useStores } from '../store/use-stores.tsx';
import { followPointer } from './follow-pointer.ts';
import { DragContext } from './drag-store.ts';

/** Charts of more symbols than these are not shown resized before the border is let go: it would come in jerks. */
const mostLive = 120;

/** Dragging a border of a lane or stage: the chart is shown as it would be, and changed once when the border is let go. */
export function useBandResize(kind: BandKind): (event: ReactPointerEvent, id: string, extent: number) => void {
  const stores = useStores();
  const flow = useReactFlow();
  const drag = useContext(DragContext);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  return useCallback(
    (event, id, extent) => {
      const { chart } = stores.document.getState();
      if (event.button !== 0 || chart === null) {
        return;
      }
      event.preventDefault();
      const start = kind === 'lane' ? event.clientX : event.clientY;
      let wanted = extent;
      let frame = 0;
      const call = () => laneGestures(stores).resizing(kind, chart, id, wanted);
      const show = (): void => {
        frame = 0;
        if (chart.nodes.length <= mostLive) {
          drag?.setState({ preview: applyDiff(chart, runCommand(chart, call(), { newId: stores.sources.newId })) });
        }
      };
      const move = (moved: PointerEvent): void => {
        wanted = extent + ((kind === 'lane' ? moved.clientX : moved.clientY) - start) / flow.getZoom();
        frame = frame === 0 ? requestAnimationFrame(show) : frame;
      };
      const end = (isKept: boolean): void => {
        stop.current?.();
        if (isKept && Math.abs(wanted - extent) >= 1) {
          stores.document.getState().run(call());
        }
        drag?.setState({ preview: null });
      };
      const unfollow = followPointer({ move, end });
      stop.current = () => {
        stop.current = null;
        cancelAnimationFrame(frame);
        unfollow();
      };
    },
    [kind, stores, flow, drag],
  );
}
