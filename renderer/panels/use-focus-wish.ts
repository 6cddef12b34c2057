import { useEffect, useRef } from 'react';
import { useSlice, useStores } from '../store/use-stores.tsx';
import { findField } from './find-field.ts';

/** Puts the focus where a finding led; each wish is fulfilled once, and `isReady` says that its field is shown. */
export function useFocusWish(isReady: (field: string) => boolean) {
  const root = useRef<HTMLDivElement>(null);
  const { selection } = useStores();
  const wish = useSlice('selection', (state) => state.focusWish);
  useEffect(() => {
    if (wish === null || wish.isDone || root.current === null || !isReady(wish.field)) {
      return;
    }
    const element = findField(root.current, wish.field);
    if (element !== null) {
      selection.getState().fulfil(wish.turn);
      if (wish.isOnlyShown) {
        element.animate([{ boxShadow: '0 0 0 3px rgb(47 135 151 / 60%)' }, { boxShadow: '0 0 0 3px transparent' }], 1200);
      } else {
        element.focus({ preventScroll: true });
      }
      element.scrollIntoView({ block: 'center' });
    }
  });
  return root;
}
