import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PlainError } from '../../shared/kernel/result.ts';
import type { TextPair } from '../../shared/text/text.ts';

export type NoticeTone = 'good' | 'plain' | 'bad';

/** A sentence shown for a while at the foot of the window. */
export interface Notice {
  readonly id: number;
  readonly tone: NoticeTone;
  readonly text: TextPair;
  /** What can be done about it, e.g. open the folder that was written. */
  readonly offer?: NoticeOffer | undefined;
}

export interface NoticeOffer {
  readonly text: TextPair;
  readonly take: () => void;
}

export interface NoticesState {
  readonly notices: readonly Notice[];
  show(tone: NoticeTone, text: TextPair, offer?: NoticeOffer): void;
  showError(error: PlainError): void;
  dismiss(id: number): void;
}

/** Milliseconds a notice stands; what went wrong stands longer. */
const standsFor: Readonly<Record<NoticeTone, number>> = { good: 4000, plain: 6000, bad: 12000 };
const most = 4;

export function createNoticesStore(): StoreApi<NoticesState> {
  let next = 1;
  return createStore<NoticesState>()((set, get) => ({
    notices: [],
    show(tone, text, offer) {
      const id = next;
      next += 1;
      const others = get().notices.filter((notice) => notice.text.zh !== text.zh);
      set({ notices: [...others, { id, tone, text, offer }].slice(-most) });
      setTimeout(() => get().dismiss(id), offer === undefined ? standsFor[tone] : standsFor.bad);
    },
    showError(error) {
      get().show('bad', { zh: error.message, en: error.messageEnglish });
    },
    dismiss(id) {
      set({ notices: get().notices.filter((notice) => notice.id !== id) });
    },
  }));
}
