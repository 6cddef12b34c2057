import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Backend } from '../../electron/backend/backend.ts';
import { bodyLimit } from '../../electron/loopback/security.ts';
import { startLoopback, type Loopback } from '../../electron/loopback/start-loopback.ts';
import { contentSecurityPolicy } from '../../shared/contract/security-policy.ts';

const token = 'Zm9yLXRoZS10ZXN0cy1vbmx5LW5vdC1hLXNlY3JldA';
const calls: { method: string; arguments_: unknown; aborted: () => boolean }[] = [];
const lines: string[] = [];
const listeners = new Set<Parameters<Backend['subscribe']>[0]>();
let folder = '';
let host: Loopback;
let release: () => void = () => undefined;

const backend: Backend = {
  async dispatch(method, arguments_, { signal }) {
    calls.push({ method, arguments_, aborted: () => signal.aborted });
    if (method === 'charts.check') {
      await new Promise<void>((resolve) => {
        release = resolve;
        signal.addEventListener('abort', () => resolve());
      });
    }
    return { ok: true, value: { method } };
  },
  subscribe(listener) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mingquan-page-'));
  const page = path.join(folder, 'page');
  await mkdir(path.join(page, 'assets'), { recursive: true });
  await mkdir(path.join(folder, 'page-sibling'));
  await writeFile(path.join(page, 'index.html'), '<!doctype html><title>明权</title>');
  await writeFile(path.join(page, 'assets', 'app-1a2b.js'), 'export {};');
  await writeFile(path.join(page, '.secret.json'), '{}');
  await writeFile(path.join(page, 'notes.txt'), 'not a type of the page');
  await writeFile(path.join(folder, 'outside.json'), '{"outside":true}');
  await writeFile(path.join(folder, 'page-sibling', 'outside.json'), '{"outside":true}');
  await symlink(path.join(folder, 'outside.json'), path.join(page, 'link.json'));
  await symlink(path.join(folder, 'page-sibling'), path.join(page, 'linked'));
  host = await startLoopback({
    backend,
    page: { folder: page, readFont: async (role) => new TextEncoder().encode(`font ${role}`) },
    token,
    log: (line) => lines.push(line),
  });
});

afterAll(async () => {
  await host.close();
  await rm(folder, { recursive: true });
});

beforeEach(() => {
  calls.length = 0;
  lines.length = 0;
});

describe('a request to the backend', () => {
  test('with token, Host, Origin and JSON is answered', async () => {
    const answer = await post('library.read', {});
    expect(answer).toMatchObject({ status: 200, value: { ok: true, value: { method: 'library.read' } } });
    expect(calls).toMatchObject([{ method: 'library.read', arguments_: {} }]);
  });

  test('may name us localhost, with the Origin to match', async () => {
    const own = { host: `localhost:${host.port}`, origin: `http://localhost:${host.port}` };
    expect((await post('library.read', {}, own)).status).toBe(200);
    expect((await post('library.read', {}, { host: own.host })).status).toBe(403);
  });

  test.each<[string, number, Record<string, string | string[] | undefined>]>([
    ['without a token', 401, { 'x-mingquan-token': undefined }],
    ['with an empty token', 401, { 'x-mingquan-token': '' }],
    ['with a wrong token', 401, { 'x-mingquan-token': `${token.slice(0, -1)}x` }],
    ['with a shorter token', 401, { 'x-mingquan-token': token.slice(0, 8) }],
    ['with two tokens', 401, { 'x-mingquan-token': [token, token] }],
    ['with the token as a cookie only', 401, { 'x-mingquan-token': undefined, cookie: `token=${token}` }],
    ['with the Host of a rebound name', 403, { host: 'mingquan.example' }],
    ['with our address and another port', 403, { host: '127.0.0.1:1' }],
    ['with our address and no port', 403, { host: '127.0.0.1' }],
    ['with a Host that only begins like ours', 403, { host: '127.0.0.1.example' }],
    ['with a Host that only ends like ours', 403, { host: 'example@127.0.0.1' }],
    ['without an Origin', 403, { origin: undefined }],
    ['with a foreign Origin', 403, { origin: 'https://example.com' }],
    ['with the Origin of another port', 403, { origin: 'http://127.0.0.1:1' }],
    ['with the Origin of an opaque page', 403, { origin: 'null' }],
    ['with our Origin over https', 403, { origin: 'https://127.0.0.1' }],
    ['sent by a foreign page', 403, { 'sec-fetch-site': 'cross-site' }],
    ['sent by a page of another port', 403, { 'sec-fetch-site': 'same-site' }],
    ['typed into the address bar', 403, { 'sec-fetch-site': 'none' }],
    ['as a form of plain text', 415, { 'content-type': 'text/plain' }],
    ['as a form', 415, { 'content-type': 'application/x-www-form-urlencoded' }],
  ])('%s is refused', async (_name, status, headers) => {
    const answer = await post('library.read', {}, headers);
    expect(answer).toMatchObject({ status, value: { ok: false, error: { code: 'request.refused' } } });
    expect(calls).toEqual([]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^refused POST \/api\/library\.read: /);
  });

  test.each(['library.burn', 'constructor', '__proto__', '', 'library.read/', 'library%2Eread', '../library.read'])(
    'for the method "%s", which is not in the table, is refused',
    async (method) => {
      const answer = await post(method, {});
      expect(answer).toMatchObject({ status: 404, value: { ok: false, error: { code: 'request.method-unknown' } } });
      expect(calls).toEqual([]);
    },
  );

  test.each(['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])('by %s is refused', async (verb) => {
    const answer = await send({ verb, target: '/api/library.read', headers: { 'x-mingquan-token': token, origin: origin() } });
    expect(answer.status).toBe(405);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(calls).toEqual([]);
  });

  test.each(['', '{', '{}{}', 'undefined', '\u0000'])('with the malformed body %j is refused', async (body) => {
    const answer = await send({ verb: 'POST', target: '/api/library.read', headers: apiHeaders(), body: Buffer.from(body) });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'request.arguments-invalid' } });
    expect(calls).toEqual([]);
  });

  test('with bytes that are not UTF-8 is refused', async () => {
    const body = Buffer.from([0x22, 0xb4, 0xa6, 0x22]);
    expect((await send({ verb: 'POST', target: '/api/library.read', headers: apiHeaders(), body })).status).toBe(400);
  });

  test('that announces a body over the limit is refused before it is sent', async () => {
    const headers = { ...apiHeaders(), 'content-length': String(bodyLimit + 1) };
    const answer = await send({ verb: 'POST', target: '/api/charts.import', headers, body: null });
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'request.too-large', details: { limit: 96 } } });
    expect(calls).toEqual([]);
  });

  test('that sends more than the limit without announcing it is cut off', async () => {
    const head = Object.entries({ ...apiHeaders(), host: `127.0.0.1:${host.port}`, 'transfer-encoding': 'chunked' })
      .map(([name, value]) => `${name}: ${String(value)}\r\n`)
      .join('');
    const received = await new Promise<string>((resolve) => {
      const socket = connect(host.port, '127.0.0.1');
      let text = '';
      const chunk = Buffer.concat([Buffer.from('800000\r\n'), Buffer.alloc(0x800000, 0x20), Buffer.from('\r\n')]);
      const pump = () => {
        while (!socket.destroyed && socket.write(chunk));
      };
      socket.on('data', (data: Buffer) => (text += data.toString('utf8')));
      socket.on('drain', pump);
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(text));
      socket.write(`POST /api/charts.import HTTP/1.1\r\n${head}\r\n`);
      pump();
    });
    expect(received === '' || received.startsWith('HTTP/1.1 413')).toBe(true);
    expect(calls).toEqual([]);
    expect(lines).toEqual(['refused POST /api/charts.import: request.too-large']);
  });

  test('is given up when its page goes away', async () => {
    const request = httpRequest({ port: host.port, host: '127.0.0.1', method: 'POST', path: '/api/charts.check', headers: apiHeaders() });
    request.on('error', () => undefined);
    request.end('{"chartId":"a"}');
    await until(() => calls.length === 1);
    expect(calls[0]?.aborted()).toBe(false);
    request.destroy();
    await until(() => calls[0]?.aborted() === true);
    release();
  });
});

describe('the event stream', () => {
  test('gives the events of the backend to whom has the token', async () => {
    const stream = await openStream({ 'x-mingquan-token': token });
    for (const listener of listeners) {
      listener({ name: 'library.changed', data: { chartIds: ['甲'], origin: 'x' } });
    }
    await until(() => stream.text().includes('\n{'));
    expect(JSON.parse(stream.text())).toEqual({ name: 'library.changed', data: { chartIds: ['甲'], origin: 'x' } });
    expect(stream.headers['cache-control']).toBe('no-store');
    stream.close();
    await until(() => listeners.size === 0);
  });

  test.each<[string, number, Record<string, string>]>([
    ['without a token', 401, {}],
    ['with a wrong token', 401, { 'x-mingquan-token': 'x' }],
    ['with a foreign Host', 403, { 'x-mingquan-token': token, host: 'example.com' }],
    ['with a foreign Origin', 403, { 'x-mingquan-token': token, origin: 'https://example.com' }],
    ['from a foreign page', 403, { 'x-mingquan-token': token, 'sec-fetch-site': 'cross-site' }],
  ])('%s is refused', async (_name, status, headers) => {
    expect((await send({ verb: 'GET', target: '/api/events', headers })).status).toBe(status);
    expect(listeners.size).toBe(0);
  });

  test('is no place to post to, and the token is not taken from the address', async () => {
    expect((await send({ verb: 'POST', target: '/api/events', headers: apiHeaders(), body: Buffer.from('{}') })).status).toBe(405);
    expect((await send({ verb: 'GET', target: `/api/events?token=${token}` })).status).toBe(401);
  });
});

describe('a file of the page', () => {
  test('is given with its type and the security headers', async () => {
    const page = await send({ verb: 'GET', target: '/' });
    expect(page).toMatchObject({ status: 200, body: '<!doctype html><title>明权</title>' });
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(page.headers['access-control-allow-origin']).toBeUndefined();
    expect((await send({ verb: 'GET', target: '/assets/app-1a2b.js?v=1' })).headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect((await send({ verb: 'GET', target: '/fonts/sansBold.ttf' })).body).toBe('font sansBold');
  });

  test.each([
    '/../outside.json',
    '/%2e%2e/outside.json',
    '/..%2foutside.json',
    '/%2e%2e%2foutside.json',
    '/%252e%252e%252foutside.json',
    '/..%5coutside.json',
    '/..\\outside.json',
    '/assets/../../outside.json',
    '/assets/..%2f..%2foutside.json',
    '/../page-sibling/outside.json',
    '/%c0%ae%c0%ae/outside.json',
    '/%u002e%u002e/outside.json',
    '//outside.json',
    '///etc/passwd',
    '/etc/passwd',
    '/C:/outside.json',
    '/C:%5coutside.json',
    '/index.html%00.js',
    '/index.html%00',
    '/index.html/',
    '/index.html::$DATA',
    '/index.html%20',
    '/./index.html',
    '/.secret.json',
    '/%2esecret.json',
    '/assets/.%2e/.secret.json',
    '/link.json',
    '/linked/outside.json',
    '/notes.txt',
    '/assets',
    '/assets/',
    '/%',
    '/fonts/serif.ttf/../../outside.json',
    '/fonts/mono.ttf',
    '/fonts/%2e%2e/outside.json',
  ])('outside the folder or its kinds is refused: %s', async (target) => {
    const answer = await send({ verb: 'GET', target });
    expect(answer.status).toBe(404);
    expect(answer.body).toBe('没有这个文件。 No such file.\n');
    expect(lines).toHaveLength(1);
  });

  test.each(['http://example.com/', '*', 'index.html'])('asked for by the target "%s" is refused', async (target) => {
    const text = await raw(`GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nConnection: close\r\n\r\n`);
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
  });

  test('is refused under a foreign Host, from a foreign page, without a Host, under two, and by anything but GET', async () => {
    expect((await send({ verb: 'GET', target: '/', headers: { host: 'example.com' } })).status).toBe(403);
    expect((await send({ verb: 'GET', target: '/', headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect((await send({ verb: 'GET', target: '/', headers: { origin: 'https://example.com' } })).status).toBe(403);
    expect((await send({ verb: 'POST', target: '/index.html', headers: apiHeaders(), body: Buffer.from('{}') })).status).toBe(405);
    expect((await send({ verb: 'HEAD', target: '/' })).status).toBe(405);
    expect(await raw('GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 403 /);
    const own = `Host: 127.0.0.1:${host.port}\r\n`;
    expect(await raw(`GET / HTTP/1.1\r\n${own}Host: example.com\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 (400|403) /);
  });
});

describe('the host', () => {
  test('gives an address with the token in the fragment, which browsers keep to themselves', () => {
    expect(host.url).toBe(`http://127.0.0.1:${host.port}/#token=${token}`);
  });

  test('listens on the loopback address alone', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter((address) => address.family === 'IPv4' && !address.internal)
      .map((address) => address.address);
    for (const address of [...others, '127.0.0.2', '::1']) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = connect(host.port, address);
        socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
        socket.once('connect', () => socket.destroy());
      });
      expect({ address, reached }).toEqual({ address, reached: false });
    }
  });

  test('never writes the token into its log or its answers', async () => {
    const answers = [
      await send({ verb: 'GET', target: `/${token}` }),
      await send({ verb: 'GET', target: `/api/events?token=${token}` }),
      await send({ verb: 'POST', target: `/api/x-${token}`, headers: { ...apiHeaders(), 'x-mingquan-token': 'x' }, body: Buffer.from('{}') }),
      await send({ verb: 'GET', target: '/' }),
      await send({ verb: 'POST', target: '/api/library.read', headers: apiHeaders(), body: Buffer.from('{}') }),
    ];
    const said = JSON.stringify([lines, answers]);
    expect(lines).toHaveLength(3);
    expect(said).not.toContain(token);
  });

  test('keeps its log to a line a request', async () => {
    await send({ verb: 'GET', target: '/a%0Arefused' });
    expect(lines).toEqual(['refused GET /a%0Arefused: no such file']);
  });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

function origin(): string {
  return `http://127.0.0.1:${host.port}`;
}

function apiHeaders(): Record<string, string> {
  return { 'x-mingquan-token': token, origin: origin(), 'content-type': 'application/json' };
}

async function post(
  method: string,
  value: unknown,
  changes: Record<string, string | string[] | undefined> = {},
): Promise<{ status: number; value: unknown }> {
  const headers = Object.fromEntries(
    Object.entries({ ...apiHeaders(), ...changes }).filter((entry): entry is [string, string | string[]] => entry[1] !== undefined),
  );
  const answer = await send({ verb: 'POST', target: `/api/${method}`, headers, body: Buffer.from(JSON.stringify(value)) });
  return { status: answer.status, value: JSON.parse(answer.body) as unknown };
}

/** Sends the target as it stands: `fetch` would tidy it first. A body of null is announced and never sent. */
function send(options: {
  readonly verb: string;
  readonly target: string;
  readonly headers?: Record<string, string | string[]>;
  readonly body?: Buffer | null;
}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: '127.0.0.1', port: host.port, method: options.verb, path: options.target, headers: options.headers ?? {}, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString('utf8') });
          request.destroy();
        });
      },
    );
    request.on('error', reject);
    if (options.body === null) {
      request.flushHeaders();
    } else {
      request.end(options.body);
    }
  });
}

function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(host.port, '127.0.0.1', () => socket.write(text));
    let received = '';
    socket.on('data', (data: Buffer) => (received += data.toString('utf8')));
    socket.on('error', reject);
    socket.on('close', () => resolve(received));
  });
}

function openStream(headers: Record<string, string>): Promise<{ text: () => string; headers: IncomingHttpHeaders; close: () => void }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port: host.port, path: '/api/events', headers, agent: false }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
      response.on('error', () => undefined);
      resolve({ text: () => text, headers: response.headers, close: () => request.destroy() });
    });
    request.on('error', reject);
    request.end();
  });
}

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 5000;
  while (!holds()) {
    if (Date.now() > end) {
      throw new Error('it did not come to hold within 5 s');
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
