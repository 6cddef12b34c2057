import { useEffect, useState } from 'react';
import { isComposing } from '../ui/is-composing.ts';

/** Whether the space bar is held on the canvas: a drag then moves the view instead of selecting. */
export function usePanKey(): boolean {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key === ' ' && !event.ctrlKey && !event.altKey && !event.metaKey && !isComposing(event) && isOnCanvas(event.target)) {
        // Else a space would be typed into the field that waits over the selected step.
        event.preventDefault();
        setHeld(true);
      }
    };
    const release = (event: KeyboardEvent): void => {
      if (event.key === ' ') {
        setHeld(false);
      }
    };
    const leave = (): void => setHeld(false);
    window.addEventListener('keydown', press, { capture: true });
    window.addEventListener('keyup', release, { capture: true });
    window.addEventListener('blur', leave);
    return () => {
      window.removeEventListener('keydown', press, { capture: true });
      window.removeEventListener('keyup', release, { capture: true });
      window.removeEventListener('blur', leave);
    };
  }, []);
  return isHeld;
}

// helpers

function isOnCanvas(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof HTMLElement && target.dataset['keymap'] === 'canvas');
}
