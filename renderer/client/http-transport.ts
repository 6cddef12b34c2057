import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { encodeUtf8 } from '../../shared/kernel/utf8.ts';
import { readLines } from './read-lines.ts';
import type { Transport, WireEvent } from './transport.ts';

const tokenHeader = 'X-Mingquan-Token';
const clientHeader = 'X-Mingquan-Client';
/** Milliseconds before a broken event stream is opened again. */
const reopenAfter = 1500;
/**
 * Most bytes of UTF-8 in a request that may outlive its page: browsers refuse such a request once the bodies of all of them
 * that are under way pass 64 KiB (Fetch standard, "HTTP-network-or-cache fetch"), so that several must fit.
 */
const largestKeepAlive = 16 * 1024;

/** Told once the stream is open again: what changed meanwhile was told to nobody, so that any chart may have. */
const unheard: WireEvent = { name: 'library.changed', data: { chartIds: [], origin: '' } };

/**
 * The loopback host: `POST /api/<method>`, and `GET /api/events` as a stream of lines. The token travels in a header from
 * the page's memory, so that no other program on this computer gets it as a cookie.
 */
export function httpTransport(token: string, origin: string): Transport {
  const listeners = new Set<(event: WireEvent) => void>();
  let stream: AbortController | null = null;
  return {
    origin,
    async invoke(name, arguments_) {
      const body = JSON.stringify(arguments_);
      const response = await fetch(`/api/${name}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', [tokenHeader]: token, [clientHeader]: origin },
        body,
        cache: 'no-store',
        keepalive: name === 'charts.append' && encodeUtf8(body).length <= largestKeepAlive,
      });
      if (response.status === 401 || response.status === 403) {
        throw new MingquanError('host.token-refused');
      }
      return (await response.json()) as unknown;
    },
    subscribe(listener) {
      listeners.add(listener);
      if (stream === null) {
        stream = new AbortController();
        void follow(token, stream.signal, (event) => listeners.forEach((each) => each(event)));
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) {
          stream?.abort();
          stream = null;
        }
      };
    },
  };
}

// helpers

async function follow(token: string, signal: AbortSignal, tell: (event: WireEvent) => void): Promise<void> {
  let wasDown = false;
  while (!signal.aborted) {
    try {
      const response = await fetch('/api/events', { headers: { [tokenHeader]: token }, signal, cache: 'no-store' });
      if (response.ok && response.body !== null) {
        if (wasDown) {
          tell(unheard);
        }
        await readLines(response.body, (line) => tellLine(line, tell));
      }
    } catch {
      // A stream ends when the host does, or the page; while the page stands it is opened again below.
    }
    wasDown = true;
    await pause(reopenAfter, signal);
  }
}

function tellLine(line: string, tell: (event: WireEvent) => void): void {
  if (line.trim() === '') {
    return;
  }
  const event = JSON.parse(line) as unknown;
  if (typeof event === 'object' && event !== null && 'name' in event && typeof event.name === 'string') {
    tell({ name: event.name, data: 'data' in event ? event.data : null });
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}
