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
