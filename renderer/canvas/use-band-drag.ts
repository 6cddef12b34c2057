import { useReactFlow } from '@xyflow/react';
import { useCallback, useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from 'react';
import { followPointer } from './follow-pointer.ts';

/** A lane or stage along the axis it is moved on, in points. */
export interface Band {
  readonly id: string;
  readonly name: string;
  readonly start: number;
  readonly extent: number;
}

export interface BandDrag {
  readonly id: string;
  /** Where its start would be now, in points. */
  readonly at: number;
  /** Its place in the order if it were dropped now. */
  readonly index: number;
}

/** Pixels the pointer goes before a press becomes a drag. */
const threshold = 4;

/**
 * Dragging a header to another place in the order: where it is, and what begins it. Esc gives up. `onDrop` gets the place
 * in the order among all bands.
 */
export function useBandDrag(
  axis: 'x' | 'y',
  bands: readonly Band[],
  onDrop: (id: string, index: number) => void,
): { readonly dragged: BandDrag | null; readonly begin: (event: ReactPointerEvent, id: string) => void } {
  const flow = useReactFlow();
  const [dragged, setDragged] = useState<BandDrag | null>(null);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  const begin = useCallback(
    (event: ReactPointerEvent, id: string) => {
      const band = bands.find((each) => each.id === id);
      if (event.button !== 0 || band === undefined || bands.length < 2) {
        return;
      }
      const start = axis === 'x' ? event.clientX : event.clientY;
      let last: BandDrag | null = null;
      const move = (moved: PointerEvent): void => {
        const by = (axis === 'x' ? moved.clientX : moved.clientY) - start;
        if (last === null && Math.abs(by) < threshold) {
          return;
        }
        const place = flow.screenToFlowPosition({ x: moved.clientX, y: moved.clientY })[axis];
        const others = bands.filter((each) => each.id !== id);
        const index = others.filter((each) => each.start + each.extent / 2 < place).length;
        last = { id, at: band.start + by / flow.getZoom(), index };
        setDragged(last);
      };
      const end = (isDropped: boolean): void => {
        stop.current?.();
        if (isDropped && last !== null) {
          onDrop(id, last.index);
        }
      };
      const unfollow = followPointer({ move, end });
      stop.current = () => {
        stop.current = null;
        setDragged(null);
        unfollow();
      };
    },
    [axis, bands, flow, onDrop],
  );
  return { dragged, begin };
}

/** Where the mark of a drop stands, in points along the axis. */
export function dropPlace(bands: readonly Band[], { id, index }: BandDrag): number {
  const others = bands.filter((each) => each.id !== id);
  const before = others[index - 1];
  return before === undefined ? Math.min(...bands.map((each) => each.start)) : before.start + before.extent;
}
