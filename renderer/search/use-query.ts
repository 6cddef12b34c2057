import { useRef, useState, type ChangeEvent } from 'react';

/**
 * The text of a search field. What an input method is composing is shown, but is no query until it is committed, and
 * `isComposing` tells what listens to Esc and Enter to leave them to it.
 */
export function useQuery(first = '') {
  const [typed, setTyped] = useState(first);
  const [query, setQuery] = useState(first);
  const composing = useRef(false);
  const take = (text: string): void => {
    setTyped(text);
    if (!composing.current) {
      setQuery(text);
    }
  };
  return {
    query,
    isComposing: () => composing.current,
    field: {
      value: typed,
      onChange: (event: ChangeEvent<HTMLInputElement>) => take(event.target.value),
      onCompositionStart: () => {
        composing.current = true;
      },
      onCompositionEnd: (event: { readonly currentTarget: HTMLInputElement }) => {
        composing.current = false;
        take(event.currentTarget.value);
      },
    },
  };
}
