import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { mostPreviewPages, type PreviewPage } from '../../../shared/contract/carrier-methods.ts';
import { MingquanError, toPlainError } from '../../../shared/kernel/mingquan-error.ts';
import type { PlainError } from '../../../shared/kernel/result.ts';
import { paintSvg } from '../../../shared/paint/svg.ts';
import type { Sheet } from '../../../shared/scene/display-list.ts';

/** Pages asked for, and how far composing has got. */
export interface PreviewedPages {
  readonly hasPages: boolean;
  readonly known: number;
  readonly isComplete: boolean;
  readonly failure: PlainError | null;
  readonly pages: readonly PreviewPage[];
}

export interface PreviewRequest {
  /** What the pages depend on: the same key stands for the same pages. */
  readonly key: string;
  /** Begins to compose; null for a carrier without pages. */
  readonly open: (signal: AbortSignal) => AsyncIterable<Sheet> | null;
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
    read(request) {
      if (present?.key !== request.key) {
        present?.stop();
        present = compose(request);
      }
      return present.read(request);
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
  stop(): void;
}

/** Milliseconds a request goes on composing after its own pages, so that their number is known soon. */
const ahead = 150;

/** Composes one sheet after the other; kept packed, some 15 KB each. */
function compose({ key, open }: PreviewRequest): Composition {
  const own = new AbortController();
  const sheets = open(own.signal)?.[Symbol.asyncIterator]() ?? null;
  const packed: { readonly width: number; readonly height: number; readonly svg: Buffer }[] = [];
  let isComplete = sheets === null;
  let failure: PlainError | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  async function composeNext(): Promise<void> {
    try {
      const next = await sheets?.next();
      if (next === undefined || next.done === true) {
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
    let until = Number.POSITIVE_INFINITY;
    while (!isComplete && failure === null && packed.length < mostPreviewPages && performance.now() < until) {
      if (signal.aborted || own.signal.aborted) {
        throw new MingquanError('request.cancelled');
      }
      if (packed.length >= wanted) {
        until = Math.min(until, performance.now() + ahead);
      }
      await composeNext();
    }
    const pages = packed.slice(from, wanted).map(({ width, height, svg }) => ({ width, height, svg: inflateRawSync(svg).toString('utf8') }));
    return { hasPages: sheets !== null, known: packed.length, isComplete, failure, pages };
  }

  return {
    key,
    read(request) {
      const answer = turn.then(() => advance(request));
      turn = answer.catch(() => undefined);
      return answer;
    },
    stop: () => own.abort(),
  };
}
