import { useState } from 'react';
import { readSeal, type ChosenSeal } from './read-seal.ts';
import { useStores } from './use-stores.tsx';

/** The seal picture a dialog works with: chosen, refused with a notice, or taken away. */
export function useSeal() {
  const { notices } = useStores();
  const [seal, setSeal] = useState<ChosenSeal | null>(null);
  return {
    seal,
    remove: () => setSeal(null),
    choose: async (file: File): Promise<void> => {
      const chosen = await readSeal(file);
      if (chosen.ok) {
        setSeal(chosen.value);
      } else {
        notices.getState().showError(chosen.error);
      }
    },
  };
}
