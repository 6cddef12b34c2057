import { afterEach, describe, expect, test, vi } from 'vitest';
import { httpTransport } from './http-transport.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a request to the loopback host', () => {
  /** Refuses as browsers do: the bodies of all requests under way that may outlive the page come to 64 KiB at most. */
  function standInForBrowser() {
    const keptAlive: boolean[] = [];
    let underWay = 0;
    vi.stubGlobal('fetch', async (_address: string, { body, keepalive }: { body: string; keepalive: boolean }) => {
      keptAlive.push(keepalive);
      const size = keepalive ? Buffer.byteLength(body) : 0;
      if (underWay + size > 64 * 1024) {
        throw new TypeError('Failed to fetch');
      }
      underWay += size;
      await Promise.resolve();
      underWay -= size;
      return Response.json({ ok: true, value: null });
    });
    return keptAlive;
  }

  test('of 30,000 Chinese characters gets through', async () => {
    standInForBrowser();
    await expect(httpTransport('t', 'me').invoke('charts.append', { entries: ['罚'.repeat(30_000)] })).resolves.toMatchObject({ ok: true });
  });

  test('that is short outlives its page, also several at a time', async () => {
    const keptAlive = standInForBrowser();
    const transport = httpTransport('t', 'me');
    await Promise.all([1, 2, 3].map((each) => transport.invoke('charts.append', { entries: [`${each}${'罚'.repeat(5000)}`] })));
    expect(keptAlive).toEqual([true, true, true]);
  });
});

describe('the event stream', () => {
  test('that was down says, once it is open again, that anything may have changed', async () => {
    vi.useFakeTimers();
    const hostGone = new TypeError('Failed to fetch');
    const told = '{"name":"library.changed","data":{"chartIds":["a"],"origin":"b"}}\n';
    const answers = [() => new Response(told), () => Promise.reject(hostGone), () => new Response(told)];
    vi.stubGlobal('fetch', async () => (answers.shift() ?? (() => new Promise<Response>(() => undefined)))());
    const heard: unknown[] = [];
    const end = httpTransport('t', 'me').subscribe(({ data }) => heard.push(data));
    const real = { chartIds: ['a'], origin: 'b' };
    await vi.advanceTimersByTimeAsync(10);
    expect(heard).toEqual([real]);
    await vi.advanceTimersByTimeAsync(1500);
    expect(heard).toEqual([real]);
    await vi.advanceTimersByTimeAsync(1500);
    expect(heard).toEqual([real, { chartIds: [], origin: '' }, real]);
    end();
  });

  test('opened again many times leaves nothing behind on what ends it', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('fetch', async () => new Response(''));
    const added = vi.spyOn(AbortSignal.prototype, 'addEventListener');
    const removed = vi.spyOn(AbortSignal.prototype, 'removeEventListener');
    const end = httpTransport('t', 'me').subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(added.mock.calls.length).toBeGreaterThan(5);
    expect(added.mock.calls.length - removed.mock.calls.length).toBe(1);
    end();
    expect(added.mock.calls.length - removed.mock.calls.length).toBe(0);
    vi.restoreAllMocks();
  });
});
