import { useReactFlow, useViewport } from '@xyflow/react';
import { useEffect, useState, type PointerEvent } from 'react';
import type { Point } from '../../shared/kernel/geometry.ts';
import { insertSpace } from '../store/space-gestures.ts';
import { useSlice, useStores, useText } from '../store/use-stores.tsx';
import { isComposing } from '../ui/is-composing.ts';

/** The tool that puts in space by dragging down or to the right, and takes it away the other way. */
export function SpaceTool() {
  const tool = useSlice('draw', (state) => state.tool);
  return tool === 'space' ? <Sheet /> : null;
}

// helpers

/** A drag across the canvas, in chart points. */
interface Stretch {
  readonly start: Point;
  readonly end: Point;
}

/** Pixels the pointer moves before the direction is decided. */
const threshold = 5;

function Sheet() {
  const t = useText();
  const stores = useStores();
  const { draw } = stores;
  const { screenToFlowPosition } = useReactFlow();
  const { x, y, zoom } = useViewport();
  const [stretch, setStretch] = useState<Stretch | null>(null);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !isComposing(event)) {
        event.preventDefault();
        event.stopPropagation();
        draw.getState().takeTool('select');
      }
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [draw]);
  const at = (event: PointerEvent): Point => screenToFlowPosition({ x: event.clientX, y: event.clientY });
  const drawn = stretch === null ? null : axisOf(stretch, zoom);
  const finish = (event: PointerEvent): void => {
    if (drawn !== null) {
      insertSpace(stores, drawn.axis, drawn.from, drawn.by);
    }
    setStretch(null);
    if (drawn !== null && !event.shiftKey) {
      draw.getState().takeTool('select');
    }
  };
  return (
    <div
      className="space-tool nodrag nopan"
      data-testid="space-tool"
      onPointerDown={(event) => {
        if (event.button === 0) {
          event.currentTarget.setPointerCapture(event.pointerId);
          setStretch({ start: at(event), end: at(event) });
        }
      }}
      onPointerMove={(event) => setStretch((before) => (before === null ? null : { ...before, end: at(event) }))}
      onPointerUp={finish}
      onPointerCancel={() => setStretch(null)}
      onMouseDown={(event) => event.preventDefault()}
    >
      <p className="space-help">{t('draw.space.help')}</p>
      {drawn === null ? null : (
        <div
          className={`space-band space-${drawn.axis} ${drawn.by < 0 ? 'is-removing' : ''}`}
          style={
            drawn.axis === 'y'
              ? { top: y + Math.min(drawn.from, drawn.from + drawn.by) * zoom, height: Math.abs(drawn.by) * zoom }
              : { left: x + Math.min(drawn.from, drawn.from + drawn.by) * zoom, width: Math.abs(drawn.by) * zoom }
          }
        >
          <span>{t('draw.space.by', { by: `${drawn.by > 0 ? '+' : '−'}${Math.abs(Math.round(drawn.by))}` })}</span>
        </div>
      )}
    </div>
  );
}

function axisOf({ start, end }: Stretch, zoom: number): { readonly axis: 'x' | 'y'; readonly from: number; readonly by: number } | null {
  const [across, down] = [end.x - start.x, end.y - start.y];
  if (Math.max(Math.abs(across), Math.abs(down)) * zoom < threshold) {
    return null;
  }
  return Math.abs(down) >= Math.abs(across) ? { axis: 'y', from: start.y, by: down } : { axis: 'x', from: start.x, by: across };
}
