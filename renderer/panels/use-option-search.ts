import { useCallback } from 'react';
import { useStores } from '../store/use-stores.tsx';
import type { ComboOption } from '../ui/ComboField.tsx';

/** Searches a list of known texts by characters, pinyin and initials. */
export function useOptionSearch(): (typed: string, options: readonly ComboOption[]) => readonly ComboOption[] {
  const { matcher } = useStores();
  return useCallback(
    (typed, options) => matcher.rank(options, (option) => option.sought ?? option.value, typed).map(({ item }) => item),
    [matcher],
  );
}
