import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TextPair } from '../../shared/text/text.ts';

export interface OfferChoice {
  readonly name: TextPair;
  readonly run: () => void;
}

/** Something that suggests itself after what was just done: it stands by, blocks nothing and goes away by itself. */
export interface Offer {
  readonly text: TextPair;
  readonly choices: readonly OfferChoice[];
  /** The element it is about, beside which it stands; null for none. */
  readonly elementId: string | null;
}

export interface OfferState {
  readonly offer: Offer | null;
  make(offer: Offer): void;
  /** Does what was chosen; the choice is then no longer offered, the others are. */
  choose(choice: OfferChoice): void;
  dismiss(): void;
}

/** Milliseconds an offer stands. */
const standsFor = 20_000;

export function createOfferStore(): StoreApi<OfferState> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return createStore<OfferState>()((set, get) => ({
    offer: null,
    make(offer) {
      clearTimeout(timer);
      timer = setTimeout(() => get().dismiss(), standsFor);
      set({ offer });
    },
    choose(choice) {
      const { offer } = get();
      if (offer === null) {
        return;
      }
      const choices = offer.choices.filter((each) => each !== choice);
      choice.run();
      set({ offer: choices.length === 0 ? null : { ...offer, choices } });
    },
    dismiss() {
      clearTimeout(timer);
      set({ offer: null });
    },
  }));
}
