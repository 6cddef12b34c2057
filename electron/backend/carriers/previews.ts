import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { mostPreviewPages, type PreviewPage } from '../../../shared/contract/carrier-methods.ts';
import { MingquanError, toPlainError } from '../../../shared/kernel/mingquan-error.ts';
import type { PlainError } from '../../../shared/kernel/result.ts';
import { paintSvg } from '../../../shared/paint/svg.ts';
import type { Sheet } from '../../../shared/scene/display-list.ts';
import type { LeftOut } from './left-out.ts';

/** Pages asked for, and how far composing has got. */
export interface PreviewedPages {
  readonly hasPages: boolean;
  readonly known: number;
  readonly isComplete: boolean;
  readonly failure: PlainError | null;
  /** What composing so far has left out. */
  readonly leftOut: readonly LeftOut[];
  readonly pages: readonly PreviewPage[];
  /** The seal's picture where one of the pages bears it. */
  readonly seal: Uint8Array | null;
}

/** Pages about to be composed; null for a carrier without. */
export interface OpenedPages {
  readonly sheets: AsyncIterable<Sheet> | null;
  /** Grows while the pages are composed. */
  readonly leftOut: readonly LeftOut[];
  /** The picture of the seal in them, or null. */
  readonly seal: Uint8Array | null;
}

export interface PreviewRequest {
  /** What the pages depend on: the same key stands for the same pages. */
  readonly key: string;
  readonly open: (signal: AbortSignal) => Promise<OpenedPages>;
  readonly from: number;
  readonly count: number;
  /** The caller's: what is composed already stays. */
  readonly signal: AbortSignal;
}

/** The pages composed last, so that paging through them is quick. A request for other pages takes their place. */
export interface Previews {
  read(request: PreviewRequest): Promise<PreviewedPages>;
  /** Forgets the pages and stops composing. */
  close(): void;
}

export function createPreviews(): Previews {
  let present: Composition | null = null;
  return {
    async read(request) {
      if (present?.key !== request.key) {
        present?.stop();
        present = compose(request);
      }
      const asked = present;
      try {
        return await asked.read(request);
      } catch (thrown) {
        // A seal that did not open, or pages nobody can begin: asked again, it is tried again.
        present = present === asked && !asked.isOpen() ? null : present;
        throw thrown;
      }
    },
    close() {
      present?.stop();
      present = null;
    },
  };
}

/** The page as SVG; the seal in it is an image with the address `#seal`. */
export function previewPage(sheet: Sheet): PreviewPage {
  return { width: sheet.width, height: sheet.height, svg: paintSvg(sheet, { seal: '#seal', paper: '#ffffff' }) };
}

// helpers

interface Composition {
  readonly key: string;
  read(request: PreviewRequest): Promise<PreviewedPages>;
  isOpen(): boolean;
  stop(): void;
}

/** Milliseconds a request goes on composing after its own pages, so that their number is known soon. */
const ahead = 150;

/** Composes one sheet after the other; kept packed, some 15 KB each. */
function compose({ key, open }: PreviewRequest): Composition {
  const own = new AbortController();
  let opened: (Pick<OpenedPages, 'leftOut' | 'seal'> & { readonly sheets: AsyncIterator<Sheet> | null }) | null = null;
  const packed: { readonly width: number; readonly height: number; readonly svg: Buffer }[] = [];
  let isComplete = false;
  let failure: PlainError | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  async function composeNext(sheets: AsyncIterator<Sheet>): Promise<void> {
    try {
      const next = await sheets.next();
      if (next.done === true) {
        isComplete = true;
      } else {
        const { width, height, svg } = previewPage(next.value);
        packed.push({ width, height, svg: deflateRawSync(svg, { level: 1 }) });
      }
    } catch (thrown) {
      own.signal.throwIfAborted();
      failure = toPlainError(thrown);
    }
  }

  async function advance({ from, count, signal }: PreviewRequest): Promise<PreviewedPages> {
    const wanted = Math.min(from + count, mostPreviewPages);
    if (opened === null) {
      const { sheets: all, ...rest } = await open(own.signal);
      opened = { ...rest, sheets: all?.[Symbol.asyncIterator]() ?? null };
    }
    const { sheets, leftOut, seal } = opened;
    let until = Number.POSITIVE_INFINITY;
    while (sheets !== null && !isComplete && failure === null && packed.length < mostPreviewPages && performance.now() < until) {
      if (signal.aborted || own.signal.aborted) {
        throw new MingquanError('request.cancelled');
      }
      if (packed.length >= wanted) {
        until = Math.min(until, performance.now() + ahead);
      }
      await composeNext(sheets);
    }
    const pages = packed.slice(from, wanted).map(({ width, height, svg }) => ({ width, height, svg: inflateRawSync(svg).toString('utf8') }));
    const isSealed = pages.some(({ svg }) => svg.includes('"#seal"'));
    return { hasPages: sheets !== null, known: packed.length, isComplete: isComplete || sheets === null, failure, leftOut: [...leftOut], pages, seal: isSealed ? seal : null };
  }

  return {
    key,
    read(request) {
      const answer = turn.then(() => advance(request));
      turn = answer.catch(() => undefined);
      return answer;
    },
    isOpen: () => opened !== null,
    stop: () => own.abort(),
  };
}
