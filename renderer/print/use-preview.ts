import { useCallback, useEffect, useRef, useState } from 'react';
import type { CarrierSealing, LeftOutChart, PreviewPage } from '../../shared/contract/carrier-methods.ts';
import { mostPreviewPages } from '../../shared/contract/carrier-methods.ts';
import type { CarrierOrder } from '../../shared/contract/carrier-order.ts';
import type { PlainError } from '../../shared/kernel/result.ts';
import { useStores } from '../store/use-stores.tsx';

/** The pages of an order as far as they are here. */
export interface PagesHere {
  readonly hasPages: boolean;
  readonly known: number;
  readonly isComplete: boolean;
  readonly error: PlainError | null;
  readonly leftOut: readonly LeftOutChart[];
  readonly pages: ReadonlyMap<number, PreviewPage>;
  /** What stands for the seal, or null. */
  readonly seal: string | null;
  /** Whether the first page is still awaited. */
  readonly isWaiting: boolean;
}

export interface Ordered {
  readonly order: CarrierOrder;
  readonly chartIds: readonly string[] | null;
  readonly seal: CarrierSealing;
  /** What the pages are made from, so that pages of two states of the library never stand together. */
  readonly edition: string;
}

/** Pages fetched at once: what the thumbnails show. */
export const pagesAtOnce = 8;

/** Pages as they will come out, fetched as they are looked at; `want` asks for those around a page. Null orders nothing. */
export function usePreview(ordered: Ordered | null): PagesHere & { want(page: number): void } {
  const { client } = useStores();
  const key = JSON.stringify(ordered);
  const [state, setState] = useState({ key, here: waiting });
  const here = key === 'null' ? nothing : state.key === key ? state.here : waiting;
  const present = useRef(key);
  const asked = useRef(new Set<number>());

  const fetchPages = useCallback(
    async (from: number, count: number): Promise<void> => {
      const wanted = JSON.parse(key) as Ordered | null;
      if (wanted === null) {
        return;
      }
      const { order, chartIds, seal } = wanted;
      const answer = await client.call('carriers.preview', { order, chartIds: chartIds === null ? null : [...chartIds], seal, from, count });
      if (present.current !== key) {
        return;
      }
      const setHere = (change: (before: PagesHere) => PagesHere): void =>
        setState((before) => ({ key, here: change(before.key === key ? before.here : waiting) }));
      if (!answer.ok) {
        setHere((before) => (answer.error.code === 'request.cancelled' ? before : { ...before, isWaiting: false, error: answer.error }));
        return;
      }
      const { pages, seal: picture, failure, ...rest } = answer.value;
      setHere((before) => ({
        ...rest,
        error: failure as PlainError | null,
        isWaiting: false,
        seal: picture === null ? before.seal : `data:image/png;base64,${picture}`,
        pages: new Map([...before.pages, ...pages.map((page, index) => [from + index, page] as const)]),
      }));
    },
    [client, key],
  );

  useEffect(() => {
    present.current = key;
    asked.current = new Set([0]);
    const timer = setTimeout(() => void fetchPages(0, pagesAtOnce), settle);
    return () => clearTimeout(timer);
  }, [key, fetchPages]);

  const goesOn = !here.isWaiting && here.hasPages && !here.isComplete && here.error === null && here.known < mostPreviewPages;
  useEffect(() => {
    const timer = setTimeout(() => (goesOn ? void fetchPages(here.known, 0) : undefined), 0);
    return () => clearTimeout(timer);
  }, [goesOn, here.known, fetchPages]);

  const want = useCallback(
    (page: number): void => {
      const from = Math.floor(page / pagesAtOnce) * pagesAtOnce;
      if (!asked.current.has(from)) {
        asked.current.add(from);
        void fetchPages(from, pagesAtOnce);
      }
    },
    [fetchPages],
  );
  return { ...here, want };
}

// helpers

/** Milliseconds an option stands before its pages are composed. */
const settle = 250;

const nothing: PagesHere = { hasPages: true, known: 0, isComplete: true, error: null, leftOut: [], pages: new Map(), seal: null, isWaiting: false };
const waiting: PagesHere = { ...nothing, isComplete: false, isWaiting: true };
