import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Backend } from '../../electron/backend/backend.ts';
import { startLoopback, type Loopback } from '../../electron/loopback/start-loopback.ts';
import { fontFile } from '../../electron/ports/fonts.ts';
import { launchBrowser } from '../harness/browser.ts';

const token = 'dG9rZW4tb2YtdGhlLWNocm9taXVtLXRlc3Rz';
const calls: string[] = [];
const listeners = new Set<Parameters<Backend['subscribe']>[0]>();
let folder = '';
let host: Loopback;
let foreign: Server;
let browser: Browser;

const backend: Backend = {
  async dispatch(method) {
    calls.push(method);
    return { ok: true, value: method };
  },
  subscribe(listener) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

/** A page of our own that also tries what the policy forbids. */
const ownPage = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>明权</title>
<style>#inline { color: rgb(1, 2, 3) }</style>
<link rel="stylesheet" href="./page.css">
<body><p id="inline">甲</p><p id="linked">乙</p>
<script>window.inlineRan = true</script>
<script type="module" src="./page.js"></script></body></html>`;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mingquan-browser-'));
  const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
  await write('index.html', ownPage);
  await write('page.css', "#linked { color: rgb(4, 5, 6) } @font-face { font-family: Shipped; src: url('/fonts/sans.ttf') }");
  await write('page.js', "document.querySelector('#linked').style.width = '77px'; window.ready = true;");
  await write('worker.js', "postMessage('worked');");
  host = await startLoopback({
    backend,
    page: { folder, readFont: async (role) => new Uint8Array(await readFile(fontFile(role))) },
    token,
  });
  foreign = createServer((_request, response) => response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>foreign</title>'));
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await host.close();
  foreign.close();
  await rm(folder, { recursive: true });
});

beforeEach(() => {
  calls.length = 0;
});

describe('our page in a browser', () => {
  test('calls the backend and hears its events', async () => {
    const page = await openOwn();
    const answer = await page.evaluate(async (given) => {
      const headers = { 'Content-Type': 'application/json', 'X-Mingquan-Token': given };
      const response = await fetch('/api/library.read', { method: 'POST', headers, body: '{}' });
      return (await response.json()) as unknown;
    }, token);
    expect(answer).toEqual({ ok: true, value: 'library.read' });
    const heard = page.evaluate(async (given) => {
      const response = await fetch('/api/events', { headers: { 'X-Mingquan-Token': given } });
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      for (let text = ''; ; ) {
        text += (await reader?.read())?.value ?? '';
        if (text.includes('}\n')) {
          return text.trim();
        }
      }
    }, token);
    await expect.poll(() => listeners.size).toBe(1);
    listeners.forEach((listener) => listener({ name: 'library.changed', data: { chartIds: ['甲'], origin: 'x' } }));
    expect(await heard).toBe('{"name":"library.changed","data":{"chartIds":["甲"],"origin":"x"}}');
    await page.close();
    await expect.poll(() => listeners.size).toBe(0);
  });

  test('has its scripts, styles, workers and fonts from files, and no inline script, inline style or evaluated text', async () => {
    const page = await openOwn();
    const found = await page.evaluate(async () => {
      const colourOf = (id: string) => getComputedStyle(document.querySelector(id) ?? document.body).color;
      const worked = await new Promise((resolve) => {
        new Worker('/worker.js', { type: 'module' }).onmessage = ({ data }) => resolve(data);
      });
      const fonts = await document.fonts.load('12px Shipped', '权');
      let evaluated = 'ran';
      try {
        new Function('return 1')();
      } catch {
        evaluated = 'refused';
      }
      return {
        inlineScript: Reflect.get(window, 'inlineRan') === true,
        inlineStyle: colourOf('#inline'),
        linkedStyle: colourOf('#linked'),
        setStyle: getComputedStyle(document.querySelector('#linked') ?? document.body).width,
        worked,
        fonts: fonts.map((font) => font.family),
        evaluated,
      };
    });
    expect(found).toEqual({
      inlineScript: false,
      inlineStyle: 'rgb(0, 0, 0)',
      linkedStyle: 'rgb(4, 5, 6)',
      setStyle: '77px',
      worked: 'worked',
      fonts: ['Shipped'],
      evaluated: 'refused',
    });
    await page.close();
  });

  test('reaches no other address', async () => {
    const page = await openOwn();
    const elsewhere = `http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`;
    expect(await page.evaluate((url) => fetch(url, { mode: 'no-cors' }).then(() => 'reached', () => 'refused'), elsewhere)).toBe('refused');
    await page.close();
  });
});

describe('a foreign page in the same browser', () => {
  test.each(['with the token', 'without the token'])('cannot call the backend, %s', async (how) => {
    const page = await openForeign();
    const results = await page.evaluate(
      async ([base, given]) => {
        const headers = { 'Content-Type': 'application/json', ...(given === '' ? {} : { 'X-Mingquan-Token': given ?? '' }) };
        const tried = (work: Promise<unknown>) => work.then(() => 'reached', () => 'refused');
        return [
          await tried(fetch(`${base}/api/library.read`, { method: 'POST', headers, body: '{}' })),
          await tried(fetch(`${base}/api/events`, { headers })),
          await tried(fetch(`${base}/index.html`)),
        ];
      },
      [address(), how === 'with the token' ? token : ''],
    );
    expect(results).toEqual(['refused', 'refused', 'refused']);
    expect(calls).toEqual([]);
    await page.close();
  });

  test('cannot post to it blindly, by form or by a request whose answer it may not read', async () => {
    const page = await openForeign();
    await page.evaluate(
      async ([base, given]) => {
        await fetch(`${base}/api/library.read`, { method: 'POST', mode: 'no-cors', body: '{}' }).catch(() => undefined);
        navigator.sendBeacon(`${base}/api/library.read`, JSON.stringify({ token: given }));
        const form = document.createElement('form');
        form.method = 'post';
        form.enctype = 'text/plain';
        form.action = `${base}/api/library.read`;
        form.target = '_blank';
        document.body.append(form);
        form.submit();
      },
      [address(), token],
    );
    await page.waitForTimeout(300);
    expect(calls).toEqual([]);
    await page.context().close();
  });

  test('cannot show our page inside itself, nor load its files as scripts or pictures', async () => {
    const page = await openForeign();
    const loaded = await page.evaluate(async (base) => {
      const load = (element: HTMLScriptElement | HTMLImageElement) =>
        new Promise((resolve) => {
          element.onload = () => resolve('loaded');
          element.onerror = () => resolve('refused');
          document.body.append(element);
        });
      const script = load(Object.assign(document.createElement('script'), { src: `${base}/page.js` }));
      const picture = load(Object.assign(document.createElement('img'), { src: `${base}/page.js` }));
      document.body.append(Object.assign(document.createElement('iframe'), { src: `${base}/` }));
      return [await script, await picture];
    }, address());
    expect(loaded).toEqual(['refused', 'refused']);
    await page.waitForTimeout(300);
    expect(page.frames().map((frame) => frame.url()).filter((url) => url.startsWith(address()))).toEqual([]);
    await page.close();
  });
});

function address(): string {
  return `http://127.0.0.1:${host.port}`;
}

async function openOwn(): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(host.url);
  await page.waitForFunction(() => Reflect.get(window, 'ready') === true);
  return page;
}

async function openForeign(): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`);
  return page;
}
