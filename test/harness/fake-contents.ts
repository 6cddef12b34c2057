import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, IpcMainInvokeEvent, WebContents, WebContentsPrintOptions, WebFrameMain } from 'electron';
import { happens, preventable } from './fake-event.ts';

/** A frame of a fake page. */
export interface FakeFrame {
  origin: string;
  url: string;
  parent: FakeFrame | null;
  detached: boolean;
}

export class FakeIpcMain {
  readonly #handlers = new Map<string, (event: IpcMainInvokeEvent, ...sent: unknown[]) => unknown>();

  get channels(): string[] {
    return [...this.#handlers.keys()];
  }

  handle(channel: string, handler: (event: IpcMainInvokeEvent, ...sent: unknown[]) => unknown): void {
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.#handlers.set(channel, handler);
  }

  /** What `ipcRenderer.invoke` of that frame comes to. */
  async receive(sender: FakeContents, senderFrame: FakeFrame | null, channel: string, sent: readonly unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    const event = { ...preventable(), sender: sender as unknown as WebContents, senderFrame: senderFrame as unknown as WebFrameMain | null };
    try {
      if (handler === undefined) {
        throw new Error(`No handler registered for '${channel}'`);
      }
      return structuredClone(await handler(event as unknown as IpcMainInvokeEvent, ...(structuredClone(sent) as unknown[])));
    } catch (thrown) {
      throw new Error(`Error invoking remote method '${channel}': ${String(thrown)}`, { cause: thrown });
    }
  }
}

export class FakeContents extends EventEmitter {
  static #count = 0;
  readonly id = ++FakeContents.#count;
  readonly mainFrame: FakeFrame = { origin: 'null', url: 'about:blank', parent: null, detached: false };
  readonly ipcRenderer: FakeIpcRenderer;
  /** What the preload put on the page's window. */
  readonly world = new Map<string, unknown>();
  readonly contextBridge = {
    exposeInMainWorld: (name: string, value: unknown) => {
      if (this.world.has(name)) {
        throw new Error('Cannot bind an API on top of an existing property on the window object');
      }
      this.world.set(name, bridged(value));
    },
  };
  /** What was printed: the address shown, and how. */
  readonly printed: { readonly url: string; readonly options: WebContentsPrintOptions }[] = [];
  /** Why printing fails; empty where it succeeds. */
  printFailure = '';
  rtcPolicy = 'default';
  #openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  readonly #ipcMain: FakeIpcMain;

  constructor(ipcMain: FakeIpcMain) {
    super();
    this.#ipcMain = ipcMain;
    this.ipcRenderer = new FakeIpcRenderer((channel, sent) => this.invokeFrom(this.mainFrame, channel, ...sent));
  }

  send(channel: string, ...sent: unknown[]): void {
    this.ipcRenderer.emit(channel, { sender: this.ipcRenderer }, ...(structuredClone(sent) as unknown[]));
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.#openHandler = handler;
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.rtcPolicy = policy;
  }

  executeJavaScript(_code: string): Promise<boolean> {
    return Promise.resolve(true);
  }

  getPrintersAsync(): Promise<{ name: string; displayName: string }[]> {
    return Promise.resolve([{ name: 'lp0', displayName: '一楼打印机' }]);
  }

  print(options: WebContentsPrintOptions, callback: (success: boolean, reason: string) => void): void {
    this.printed.push({ url: this.mainFrame.url, options });
    callback(this.printFailure === '', this.printFailure);
  }

  load(url: string): void {
    this.mainFrame.url = url;
    this.mainFrame.origin = /^[a-z]+:\/\/[^/]*/.exec(url)?.[0] ?? 'null';
  }

  /** What a call of that frame comes to; null is a frame that is gone. */
  invokeFrom(frame: FakeFrame | null, channel: string, ...sent: unknown[]): Promise<unknown> {
    return this.#ipcMain.receive(this, frame, channel, sent);
  }

  /** Whether the page comes to navigate there. */
  navigates(url: string): boolean {
    const happened = happens(this, 'will-frame-navigate', { url, isMainFrame: true }) && happens(this, 'will-navigate', { url, isMainFrame: true });
    if (happened) {
      this.load(url);
    }
    return happened;
  }

  navigatesSubframe(url: string): boolean {
    return happens(this, 'will-frame-navigate', { url, isMainFrame: false });
  }

  followsRedirect(url: string): boolean {
    return happens(this, 'will-redirect', { url, isMainFrame: true });
  }

  attachesWebview(): boolean {
    return happens(this, 'will-attach-webview', {}, {}, { src: 'https://example.com' });
  }

  opensWindow(url: string): boolean {
    return this.#openHandler({ url }).action !== 'deny';
  }

  /** Whether the page is left although its `beforeunload` asked to stay. */
  isLeftUnwillingly(): boolean {
    return !happens(this, 'will-prevent-unload', {});
  }
}

export class FakeIpcRenderer extends EventEmitter {
  readonly #invoke: (channel: string, sent: unknown[]) => Promise<unknown>;

  constructor(invoke: (channel: string, sent: unknown[]) => Promise<unknown>) {
    super();
    this.#invoke = invoke;
  }

  invoke(channel: string, ...sent: unknown[]): Promise<unknown> {
    return this.#invoke(channel, sent);
  }
}

export class FakeWindow extends EventEmitter {
  readonly webContents: FakeContents;
  readonly options: BrowserWindowConstructorOptions;
  isShown = false;
  focusCount = 0;
  minimized = false;
  #isDestroyed = false;

  constructor(options: BrowserWindowConstructorOptions, ipcMain: FakeIpcMain) {
    super();
    this.options = options;
    this.isShown = options.show !== false;
    this.webContents = new FakeContents(ipcMain);
  }

  async loadURL(url: string): Promise<void> {
    this.webContents.load(url);
    this.emit('ready-to-show');
  }

  show(): void {
    this.isShown = true;
  }

  focus(): void {
    this.focusCount += 1;
  }

  isMinimized(): boolean {
    return this.minimized;
  }

  restore(): void {
    this.minimized = false;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  destroy(): void {
    this.#isDestroyed = true;
    this.emit('closed');
  }
}

// helpers

/** As the bridge gives it to the page: functions as proxies, everything else copied and frozen. */
function bridged(value: unknown): unknown {
  if (typeof value === 'function') {
    return (...sent: unknown[]) => bridged((value as (...all: unknown[]) => unknown)(...sent));
  }
  if (value instanceof Promise || typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bridged(inner)])));
}
