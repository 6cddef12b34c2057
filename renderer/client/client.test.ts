import { describe, expect, test } from 'vitest';
import { createClient } from './create-client.ts';
import { readAnswer } from './read-answer.ts';
import { readLines } from './read-lines.ts';
import { takeToken } from './take-token.ts';
import type { WireEvent } from './transport.ts';

describe('the client', () => {
  test('hands on a parsed answer', async () => {
    const client = createClient({
      origin: null,
      invoke: async () => ({ ok: true, value: { version: '1', capabilities: { nativeDialogs: false, revealInFolder: false, printing: false } } }),
      subscribe: () => () => undefined,
    });
    expect(await client.call('host.describe', {})).toEqual({
      ok: true,
      value: { version: '1', capabilities: { nativeDialogs: false, revealInFolder: false, printing: false } },
    });
  });

  test('turns an answer of the wrong shape into a failure that names the method', () => {
    const answer = readAnswer('host.describe', { ok: true, value: { version: 7 } });
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal.failure' } });
    expect(answer.ok ? '' : answer.error.message).toContain('host.describe');
  });

  test('keeps the catalogue error of the host and distrusts an unknown code', () => {
    const error = { code: 'chart.conflict', message: '甲', messageEnglish: 'a', details: { id: 'x', bad: {} } };
    expect(readAnswer('charts.delete', { ok: false, error })).toEqual({
      ok: false,
      error: { code: 'chart.conflict', message: '甲', messageEnglish: 'a', details: { id: 'x' } },
    });
    expect(readAnswer('charts.delete', { ok: false, error: { code: 'toString' } })).toMatchObject({
      error: { code: 'internal.failure' },
    });
  });

  test('says that the host cannot be reached instead of rejecting', async () => {
    const client = createClient({
      origin: null,
      invoke: async () => {
        throw new TypeError('Failed to fetch');
      },
      subscribe: () => () => undefined,
    });
    expect(await client.call('host.describe', {})).toMatchObject({ ok: false, error: { code: 'host.unreachable' } });
  });

  test('tells only well-formed events of the name asked for', () => {
    let tell: (event: WireEvent) => void = () => undefined;
    const client = createClient({
      origin: null,
      invoke: async () => null,
      subscribe: (listener) => {
        tell = listener;
        return () => undefined;
      },
    });
    const heard: unknown[] = [];
    client.subscribe('library.changed', (data) => heard.push(data));
    tell({ name: 'library.changed', data: { chartIds: ['a'], origin: 'b' } });
    tell({ name: 'library.changed', data: { chartIds: 'a' } });
    tell({ name: 'work.progress', data: { workId: 'w', done: 1, total: 2, label: '' } });
    expect(heard).toEqual([{ chartIds: ['a'], origin: 'b' }]);
  });
});

describe('the token', () => {
  function place(hash: string, stored: string | null = null) {
    const kept = new Map<string, string>(stored === null ? [] : [['mingquan-token', stored]]);
    const addresses: string[] = [];
    return {
      kept,
      addresses,
      location: { hash, pathname: '/', search: '' },
      history: { replaceState: (_data: unknown, _unused: string, url: string) => void addresses.push(url) },
      sessionStorage: {
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, value: string) => void kept.set(key, value),
      },
    };
  }

  test('is taken from the fragment and leaves the address bar', () => {
    const window = place('#token=a%2Fb');
    expect(takeToken(window)).toBe('a/b');
    expect(window.addresses).toEqual(['/']);
    expect(window.kept.get('mingquan-token')).toBe('a/b');
  });

  test('that is not well encoded leaves the address bar too, and the kept one stands', () => {
    const window = place('#token=%&/chart/x', 'kept');
    expect(takeToken(window)).toBe('kept');
    expect(window.addresses).toEqual(['/#/chart/x']);
  });

  test('survives a reload through the tab, and the rest of the fragment stays', () => {
    expect(takeToken(place('#/chart/x', 'kept'))).toBe('kept');
    const window = place('#token=t&/chart/x');
    takeToken(window);
    expect(window.addresses).toEqual(['/#/chart/x']);
  });
});

describe('the event stream', () => {
  test('is cut into lines across chunks and inside a character', async () => {
    const bytes = new TextEncoder().encode('{"a":"处罚"}\n{"b":2}\nrest');
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes.slice(0, 8));
        controller.enqueue(bytes.slice(8));
        controller.close();
      },
    });
    const lines: string[] = [];
    await readLines(stream, (line) => lines.push(line));
    expect(lines).toEqual(['{"a":"处罚"}', '{"b":2}', 'rest']);
  });
});
