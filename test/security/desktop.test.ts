import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import type { App, IpcMain, IpcRenderer, Session, WebContents } from 'electron';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Backend, BackendEvent } from '../../electron/backend/backend.ts';
import { openIpcGate } from '../../electron/desktop/ipc-gate.ts';
import { pageProtocol, pageSchemeDeclaration } from '../../electron/desktop/protocol.ts';
import { guardContents, secureApp, secureSession, webPreferences } from '../../electron/desktop/security.ts';
import { pageFiles } from '../../electron/ports/page-files.ts';
import { makeBridge } from '../../electron/preload/bridge.ts';
import { channels } from '../../shared/contract/channels.ts';
import { contentSecurityPolicy } from '../../shared/contract/security-policy.ts';
import { FakeContents, FakeIpcMain, type FakeFrame } from '../harness/fake-contents.ts';
import { asElectron, createFakeElectron, FakeSession } from '../harness/fake-electron.ts';

const lines: string[] = [];
const security = { log: (line: string) => void lines.push(line), developerTools: false };

beforeEach(() => {
  lines.length = 0;
});

describe('the gate', () => {
  function setUp() {
    const ipcMain = new FakeIpcMain();
    const own = new FakeContents(ipcMain);
    own.load('app://mingquan/');
    const calls: unknown[] = [];
    const listeners = new Set<Parameters<Backend['subscribe']>[0]>();
    const backend: Backend = {
      async dispatch(method, arguments_, { clientId }) {
        calls.push({ method, arguments_, clientId });
        return { ok: true, value: {} };
      },
      subscribe(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    };
    const stop = openIpcGate({
      ipcMain: asElectron<IpcMain>(ipcMain),
      backend,
      ownContents: () => [asElectron<WebContents>(own)],
      clientIdOf: (contents) => `window-${contents.id}`,
      stopped: new AbortController().signal,
      log: security.log,
    });
    return { ipcMain, own, calls, listeners, stop };
  }

  test('lets a call of our page through, to the one channel there is', async () => {
    const { ipcMain, own, calls } = setUp();
    expect(await own.ipcRenderer.invoke(channels.invoke, 'library.read', {})).toEqual({ ok: true, value: {} });
    expect(calls).toEqual([{ method: 'library.read', arguments_: {}, clientId: `window-${own.id}` }]);
    expect(ipcMain.channels).toEqual([channels.invoke]);
    expect(lines).toEqual([]);
  });

  test.each<[string, (own: FakeFrame) => FakeFrame | null, string]>([
    ['that is gone', () => null, 'the sending frame is gone'],
    ['inside our page', (own) => ({ ...own, parent: own }), 'not the main frame'],
    ['that is detached', (own) => ({ ...own, detached: true }), 'not the main frame'],
    ['of the web', (own) => ({ ...own, origin: 'https://example.com', url: 'https://example.com/' }), 'not our page'],
    ['of a name like ours', (own) => ({ ...own, origin: 'app://mingquan.example', url: 'app://mingquan.example/' }), 'not our page'],
    ['of another file of ours', (own) => ({ ...own, url: 'app://mingquan/assets/picture.svg' }), 'not our page'],
    ['of a file', (own) => ({ ...own, origin: 'file://', url: 'file:///page/index.html' }), 'not our page'],
    ['of an opaque origin', (own) => ({ ...own, origin: 'null', url: 'app://mingquan/' }), 'not our page'],
  ])('refuses a frame %s with an exception', async (_name, change, reason) => {
    const { own, calls } = setUp();
    await expect(own.invokeFrom(change(own.mainFrame), channels.invoke, 'library.read', {})).rejects.toThrow(reason);
    expect(calls).toEqual([]);
    expect(lines).toEqual([`refused IPC: ${reason}`]);
  });

  test('refuses contents that are not ours, whatever they show', async () => {
    const { ipcMain, calls } = setUp();
    const foreign = new FakeContents(ipcMain);
    foreign.load('app://mingquan/');
    await expect(foreign.ipcRenderer.invoke(channels.invoke, 'library.read', {})).rejects.toThrow('not one of our windows');
    expect(calls).toEqual([]);
  });

  test.each(['library.burn', 'constructor', '__proto__', '', 7, null, undefined, { toString: () => 'library.read' }])(
    'answers the method %o with an error and logs it',
    async (name) => {
      const { own, calls } = setUp();
      const sent = typeof name === 'object' && name !== null ? [['library.read']] : [name];
      expect(await own.ipcRenderer.invoke(channels.invoke, ...sent)).toMatchObject({ ok: false, error: { code: 'request.method-unknown' } });
      expect(calls).toEqual([]);
      expect(lines).toEqual(['refused IPC: unknown method']);
    },
  );

  test('passes events to our windows until it is closed', () => {
    const { own, listeners, stop } = setUp();
    const heard: unknown[] = [];
    own.ipcRenderer.on(channels.event, (_event, data: unknown) => heard.push(data));
    const event: BackendEvent = { name: 'library.changed', data: { chartIds: ['甲'], origin: 'x' } };
    listeners.forEach((listener) => listener(event));
    expect(heard).toEqual([event]);
    stop();
    expect(listeners.size).toBe(0);
  });
});

describe('a page', () => {
  function guarded() {
    const contents = new FakeContents(new FakeIpcMain());
    guardContents(asElectron<WebContents>(contents), security);
    contents.load('app://mingquan/');
    return contents;
  }

  test.each([
    'https://example.com/',
    'http://example.com/?next=app://mingquan/',
    'http://127.0.0.1:8080/',
    'app://mingquan.example/',
    'app://mingquan@example.com/',
    'app://example/',
    'app://mingquan/assets/app.js',
    'app://mingquan/index.html?x=1',
    'app:mingquan',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:app://mingquan/0000',
    'about:blank',
    'devtools://devtools/bundled/inspector.html',
    'APP://MINGQUAN.EXAMPLE/',
  ])('cannot be taken to %s', (url) => {
    const contents = guarded();
    expect(contents.navigates(url)).toBe(false);
    expect(contents.navigatesSubframe(url)).toBe(false);
    expect(contents.followsRedirect(url)).toBe(false);
    expect(contents.opensWindow(url)).toBe(false);
    expect(contents.mainFrame.url).toBe('app://mingquan/');
    expect(lines).toHaveLength(4);
  });

  test('may be loaded anew, but opens no window even of itself', () => {
    const contents = guarded();
    expect(contents.navigates('app://mingquan/')).toBe(true);
    expect(contents.navigates('app://mingquan/index.html#/chart/a')).toBe(true);
    expect(contents.opensWindow('app://mingquan/')).toBe(false);
    expect(contents.followsRedirect('app://mingquan/')).toBe(false);
    expect(contents.navigatesSubframe('app://mingquan/')).toBe(false);
  });

  test('attaches no webview and gives no address to WebRTC', () => {
    const contents = guarded();
    expect(contents.attachesWebview()).toBe(false);
    expect(contents.rtcPolicy).toBe('disable_non_proxied_udp');
  });

  test('is logged without what its address holds', () => {
    guarded().navigates('https://example.com/?name=张三');
    expect(lines.join()).not.toMatch(/example|张三/);
  });
});

describe('the session', () => {
  function secured(developerTools = false) {
    const session = new FakeSession();
    secureSession(asElectron<Session>(session), { ...security, developerTools });
    return session;
  }

  test.each(['http:', 'https:', 'ws:', 'wss:', 'ftp:', 'file:', 'chrome:', 'filesystem:', 'app:', 'devtools:', 'chrome-extension:'])(
    'lets no %s request out',
    async (scheme) => {
      expect(await secured().lets(`${scheme}//example.com/app://mingquan/`)).toBe(false);
      expect(lines).toEqual([`refused request ${scheme}`]);
    },
  );

  test('lets the own files and what the page made itself through', async () => {
    const session = secured();
    expect(await session.lets('app://mingquan/assets/app.js')).toBe(true);
    expect(await session.lets('blob:app://mingquan/5d2f')).toBe(true);
    expect(await session.lets('data:image/png;base64,AAAA')).toBe(true);
    expect(await session.lets('app://mingquan.example/a.js')).toBe(false);
    expect(await session.lets('blob:https://example.com/5d2f')).toBe(false);
    expect(lines).toHaveLength(2);
  });

  test('lets the developer tools load only in a checkout', async () => {
    expect(await secured(true).lets('devtools://devtools/bundled/inspector.html')).toBe(true);
    expect(await secured(true).lets('https://example.com/')).toBe(false);
  });

  test.each(['media', 'geolocation', 'notifications', 'openExternal', 'clipboard-read', 'fileSystem', 'hid', 'usb', 'serial', 'display-capture'])(
    'grants no %s',
    async (permission) => {
      expect(await secured().grants(permission)).toBe(false);
    },
  );

  test('checks no spelling, since dictionaries would be fetched, and captures no screen', () => {
    const session = secured();
    expect(session.spellChecks).toBe(false);
    expect(session.capturesScreen).toBe(false);
  });

  test('saves only what the page made itself', () => {
    const session = secured();
    expect(session.downloads('blob:app://mingquan/5d2f')).toBe(true);
    expect(session.downloads('https://example.com/a.zip')).toBe(false);
    expect(session.downloads('blob:https://example.com/5d2f')).toBe(false);
    expect(session.downloads('data:text/html,x')).toBe(false);
  });
});

describe('the app', () => {
  test('is sandboxed, resolves no name, and guards whatever comes to be', async () => {
    const { app } = createFakeElectron();
    secureApp(asElectron<App>(app), security);
    expect(app.isSandboxed).toBe(true);
    expect(app.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    const session = new FakeSession();
    app.emit('session-created', session);
    expect(await session.lets('https://example.com/')).toBe(false);
    const contents = new FakeContents(new FakeIpcMain());
    app.emit('web-contents-created', {}, contents);
    expect(contents.navigates('https://example.com/')).toBe(false);
  });

  test('writes out every right of its page', () => {
    expect(webPreferences('/preload.cjs', { developerTools: false })).toEqual({
      preload: '/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: false,
    });
  });
});

describe('the app: protocol', () => {
  let folder = '';
  let answer: ReturnType<typeof pageProtocol>;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'mingquan-page-'));
    await mkdir(path.join(folder, 'page'));
    await writeFile(path.join(folder, 'page', 'index.html'), '<!doctype html>');
    await writeFile(path.join(folder, 'outside.json'), '{}');
    await symlink(path.join(folder, 'outside.json'), path.join(folder, 'page', 'link.json'));
    answer = pageProtocol(
      pageFiles({ folder: path.join(folder, 'page'), readFont: async () => new Uint8Array([1, 2]) }),
      new Map([['/print/7.html', '<!doctype html><p>']]),
      security.log,
    );
  });

  afterAll(() => rm(folder, { recursive: true }));

  test('gives what is being printed without any right to run or to load', async () => {
    const document = await answer({ url: 'app://mingquan/print/7.html', method: 'GET' });
    expect([document.status, await document.text()]).toEqual([200, '<!doctype html><p>']);
    expect(document.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src 'self'$/);
    expect((await answer({ url: 'app://mingquan/print/8.html', method: 'GET' })).status).toBe(404);
  });

  test('gives the page with the policy the loopback host has, and the fonts', async () => {
    const page = await answer({ url: 'app://mingquan/', method: 'GET' });
    expect([page.status, await page.text()]).toEqual([200, '<!doctype html>']);
    expect(page.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('access-control-allow-origin')).toBeNull();
    const font = await answer({ url: 'app://mingquan/fonts/serif.ttf', method: 'GET' });
    expect(new Uint8Array(await font.arrayBuffer())).toEqual(new Uint8Array([1, 2]));
  });

  test.each([
    'app://mingquan/../outside.json',
    'app://mingquan/%2e%2e/outside.json',
    'app://mingquan/..%2foutside.json',
    'app://mingquan/%2e%2e%2foutside.json',
    'app://mingquan/..%5coutside.json',
    'app://mingquan/%252e%252e%252foutside.json',
    'app://mingquan//etc/passwd',
    'app://mingquan/link.json',
    'app://mingquan/index.html%00',
    'app://mingquan/C:%5coutside.json',
  ])('gives nothing outside: %s', async (url) => {
    expect((await answer({ url, method: 'GET' })).status).toBe(404);
    expect(lines).toEqual(['refused app: no such file']);
  });

  test.each(['app://example/index.html', 'app://mingquan.example/index.html', 'app://mingquan:80/index.html', 'app://a@mingquan/index.html'])(
    'knows one host only: %s',
    async (url) => {
      expect((await answer({ url, method: 'GET' })).status).toBe(403);
    },
  );

  test('takes no POST, and its scheme has no right beyond an origin of its own', async () => {
    expect((await answer({ url: 'app://mingquan/index.html', method: 'POST' })).status).toBe(405);
    expect(pageSchemeDeclaration.privileges).toMatchObject({ standard: true, secure: true, bypassCSP: false, allowServiceWorkers: false, corsEnabled: false });
  });
});

describe('the preload', () => {
  test('exposes two functions, once, and nothing of Electron', async () => {
    const contents = new FakeContents(new FakeIpcMain());
    contents.contextBridge.exposeInMainWorld('mingquan', makeBridge(asElectron<IpcRenderer>(contents.ipcRenderer)));
    const bridge = contents.world.get('mingquan') as object;
    expect([...contents.world.keys()]).toEqual(['mingquan']);
    expect(Object.entries(bridge).map(([key, value]) => [key, typeof value])).toEqual([
      ['invoke', 'function'],
      ['subscribe', 'function'],
    ]);
    expect(() => contents.contextBridge.exposeInMainWorld('mingquan', {})).toThrow('existing property');
  });

  test.each(['library.burn', 'constructor', 'mingquan:invoke', '', 7])('sends nothing for %o, which is no method', async (name) => {
    const sent: unknown[] = [];
    const bridge = makeBridge({ invoke: async (...all: unknown[]) => void sent.push(all) } as unknown as IpcRenderer);
    expect(await bridge.invoke(name as string, {})).toMatchObject({ ok: false, error: { code: 'request.method-unknown' } });
    expect(sent).toEqual([]);
  });

  test('gives listeners the event alone, not its sender, and forgets them when told', () => {
    const contents = new FakeContents(new FakeIpcMain());
    const heard: unknown[][] = [];
    const stop = makeBridge(asElectron<IpcRenderer>(contents.ipcRenderer)).subscribe((...all) => heard.push(all));
    contents.send(channels.event, { name: 'library.changed', data: 1, more: 2 });
    expect(heard).toEqual([[{ name: 'library.changed', data: 1 }]]);
    stop();
    contents.send(channels.event, { name: 'library.changed', data: 1 });
    expect(heard).toHaveLength(1);
    expect(contents.ipcRenderer.eventNames()).toEqual([]);
  });
});

describe.skipIf(!existsSync('out/preload/preload.cjs'))('the built preload (skipped where `npm run build` was not run)', () => {
  test('asks for nothing but electron, as the sandbox wants it, and exposes the two functions', async () => {
    const contents = new FakeContents(new FakeIpcMain());
    const asked: string[] = [];
    const code = await readFile('out/preload/preload.cjs', 'utf8');
    runInNewContext(`(require, module, exports) => {${code}\n}`, {})(
      (name: string) => {
        asked.push(name);
        return { contextBridge: contents.contextBridge, ipcRenderer: contents.ipcRenderer };
      },
      { exports: {} },
      {},
    );
    expect(asked).toEqual(['electron']);
    expect([...contents.world].map(([name, value]) => [name, Object.keys(value as object)])).toEqual([['mingquan', ['invoke', 'subscribe']]]);
  });
});

describe('the package', () => {
  const require = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));
  const { getConfig, validateConfiguration } = require('app-builder-lib/out/util/config/config') as {
    getConfig(folder: string, file: null, options: object): Promise<Record<string, unknown>>;
    validateConfiguration(config: object, logger: { isEnabled: boolean; add(): void }): Promise<void>;
  };
  let config: Record<string, unknown>;

  beforeAll(async () => {
    config = await getConfig(process.cwd(), null, {});
  });

  test('is described so that electron-builder accepts it', async () => {
    await expect(validateConfiguration(config, { isEnabled: false, add: () => undefined })).resolves.toBeUndefined();
    await expect(validateConfiguration({ ...config, electronFuses: { runAsNode: 'no' } }, { isEnabled: false, add: () => undefined })).rejects.toThrow();
  });

  test('burns every fuse', () => {
    expect(config['electronFuses']).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
    expect(config['asar']).toBe(true);
  });

  test('publishes nowhere and asks no administrator', () => {
    expect(config['publish']).toBeNull();
    expect(config['nsis']).toMatchObject({ perMachine: false, allowElevation: false });
    expect(config['win']).toMatchObject({ requestedExecutionLevel: 'asInvoker', target: [{ target: 'nsis', arch: ['x64'] }] });
    expect(config['linux']).toMatchObject({
      target: [
        { target: 'AppImage', arch: ['x64', 'arm64'] },
        { target: 'deb', arch: ['x64', 'arm64'] },
      ],
    });
  });
});
