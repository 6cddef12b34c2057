/** What a gesture does while the pointer is down. */
export interface PointerGesture {
  readonly move: (event: PointerEvent) => void;
  /** The pointer was let go; `isKept` is false where Esc or the system broke the gesture off. */
  readonly end: (isKept: boolean) => void;
}

/** Follows the pointer wherever it goes until it is let go or Esc breaks the gesture off. Returns what stops following. */
export function followPointer({ move, end }: PointerGesture): () => void {
  const drop = (): void => end(true);
  const cancel = (): void => end(false);
  const key = (pressed: KeyboardEvent): void => {
    if (pressed.key === 'Escape') {
      pressed.stopPropagation();
      end(false);
    }
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', drop);
  window.addEventListener('pointercancel', cancel);
  window.addEventListener('keydown', key, { capture: true });
  return () => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', drop);
    window.removeEventListener('pointercancel', cancel);
    window.removeEventListener('keydown', key, { capture: true });
  };
}
