import { useCallback, useState, type PointerEvent } from 'react';

/**
 * Dragging rows by their grip. `dropAt` is the row before which they would come to stand, while they are dragged. Esc gives
 * it up.
 */
export function useRowDrag(onDrop: (fromRow: number, toRow: number) => void) {
  const [dropAt, setDropAt] = useState<number | null>(null);
  const begin = useCallback(
    (event: PointerEvent<HTMLElement>, fromRow: number): void => {
      const body = event.currentTarget.querySelector('tbody');
      if (body === null) {
        return;
      }
      event.preventDefault();
      let target: number | null = null;
      const move = (moved: globalThis.PointerEvent): void => {
        const rows = [...body.querySelectorAll<HTMLElement>('tr[data-row]')];
        const under = rows.findIndex((row) => {
          const { top, height } = row.getBoundingClientRect();
          return moved.clientY < top + height / 2;
        });
        target = under < 0 ? rows.length : under;
        setDropAt(target);
      };
      const end = (isKept: boolean): void => {
        window.removeEventListener('pointermove', move);
        window.removeEventListener('pointerup', drop);
        window.removeEventListener('pointercancel', giveUp);
        window.removeEventListener('keydown', key, { capture: true });
        setDropAt(null);
        if (isKept && target !== null && target !== fromRow && target !== fromRow + 1) {
          onDrop(fromRow, target);
        }
      };
      const drop = (): void => end(true);
      const giveUp = (): void => end(false);
      const key = (pressed: KeyboardEvent): void => {
        if (pressed.key === 'Escape') {
          pressed.preventDefault();
          pressed.stopPropagation();
          end(false);
        }
      };
      window.addEventListener('pointermove', move);
      window.addEventListener('pointerup', drop);
      window.addEventListener('pointercancel', giveUp);
      window.addEventListener('keydown', key, { capture: true });
    },
    [onDrop],
  );
  return { dropAt, begin };
}
