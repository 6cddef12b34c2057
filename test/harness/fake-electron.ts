import { EventEmitter } from 'node:events';
import type {
  App,
  BrowserWindow,
  BrowserWindowConstructorOptions,
  ContextBridge,
  Dialog,
  IpcMain,
  IpcMainInvokeEvent,
  IpcRenderer,
  Menu,
  MenuItemConstructorOptions,
  Protocol,
  Session,
  WebContents,
  WebFrameMain,
} from 'electron';

/** A frame of a fake page. */
export interface FakeFrame {
  origin: string;
  url: string;
  parent: FakeFrame | null;
  detached: boolean;
}

/** An event a handler may prevent, as Electron hands it to its listeners. */
interface FakeEvent {
  defaultPrevented: boolean;
  preventDefault(): void;
}

/**
 * The parts of Electron that the desktop host uses, in one process and without a screen, as Electron's documentation has
 * them: what crosses IPC is cloned, a rejected handler reaches the page as a message only, a channel has one handler, the
 * bridge can be exposed once, schemes are declared before the app is ready, an event that is prevented does not happen.
 * What the programs do (navigate, ask, request) is done by the methods of `FakeContents` and `FakeSession`.
 */
export function createFakeElectron(options: { readonly isPackaged?: boolean; readonly hasLock?: boolean } = {}) {
  const ready = Promise.withResolvers<undefined>();
  const app = new FakeApp(options, ready.promise);
  const ipcMain = new FakeIpcMain();
  const protocol = new FakeProtocol(() => app.isReady);
  const defaultSession = new FakeSession();
  const dialog = new FakeDialog();
  const windows: FakeWindow[] = [];
  class Window extends FakeWindow {
    constructor(windowOptions: BrowserWindowConstructorOptions) {
      super(windowOptions, ipcMain);
      windows.push(this);
      app.emit('web-contents-created', preventable(), this.webContents);
    }
  }
  return {
    app,
    ipcMain,
    protocol,
    session: { defaultSession },
    dialog,
    windows,
    Menu: new FakeMenu(),
    BrowserWindow: Window as unknown as new (windowOptions: BrowserWindowConstructorOptions) => BrowserWindow,
    /** Makes the app ready, and waits until what that sets off is done. */
    async start(): Promise<void> {
      app.isReady = true;
      app.emit('session-created', defaultSession);
      ready.resolve(undefined);
      await new Promise((resolve) => setTimeout(resolve, 20));
    },
  };
}

export type FakeElectron = ReturnType<typeof createFakeElectron>;

/** A type of Electron's over a fake of it: the fakes have only what the host uses. */
export function asElectron<Real extends App | BrowserWindow | ContextBridge | Dialog | IpcMain | IpcRenderer | Protocol | Session | WebContents>(
  fake: object,
): Real {
  return fake as unknown as Real;
}

export class FakeApp extends EventEmitter {
  isReady = false;
  readonly isPackaged: boolean;
  readonly switches = new Map<string, string | undefined>();
  readonly commandLine = { appendSwitch: (name: string, value?: string) => void this.switches.set(name, value) };
  isSandboxed = false;
  hasQuit = false;
  exitCode: number | null = null;
  readonly #hasLock: boolean;
  readonly #ready: Promise<undefined>;

  constructor({ isPackaged = true, hasLock = true }: { isPackaged?: boolean; hasLock?: boolean }, ready: Promise<undefined>) {
    super();
    this.isPackaged = isPackaged;
    this.#hasLock = hasLock;
    this.#ready = ready;
  }

  whenReady(): Promise<undefined> {
    return this.#ready;
  }

  enableSandbox(): void {
    if (this.isReady) {
      throw new Error('app.enableSandbox() can only be called before app is ready');
    }
    this.isSandboxed = true;
  }

  requestSingleInstanceLock(): boolean {
    return this.#hasLock;
  }

  quit(): void {
    this.hasQuit = true;
    this.emit('will-quit', preventable());
  }

  exit(code: number): void {
    this.exitCode = code;
  }
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

export class FakeProtocol {
  readonly schemes: Parameters<Protocol['registerSchemesAsPrivileged']>[0] = [];
  readonly #isReady: () => boolean;

  constructor(isReady: () => boolean) {
    this.#isReady = isReady;
  }

  registerSchemesAsPrivileged(schemes: Parameters<Protocol['registerSchemesAsPrivileged']>[0]): void {
    if (this.#isReady()) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    }
    this.schemes.push(...schemes);
  }
}

type PageRequest = Pick<Request, 'url' | 'method'>;
type BeforeRequest = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void;

export class FakeSession extends EventEmitter {
  readonly handlers = new Map<string, (request: PageRequest) => Promise<Response>>();
  readonly protocol = {
    handle: (scheme: string, handler: (request: PageRequest) => Promise<Response>) => void this.handlers.set(scheme, handler),
  };
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest) => {
      this.#beforeRequest = listener;
    },
  };
  spellChecks = true;
  capturesScreen = true;
  #beforeRequest: BeforeRequest = (_details, answer) => answer({});
  #request: (contents: null, permission: string, answer: (granted: boolean) => void) => void = (_contents, _permission, answer) => answer(true);
  #check: () => boolean = () => true;
  #device: () => boolean = () => true;

  setPermissionRequestHandler(handler: (contents: null, permission: string, answer: (granted: boolean) => void) => void): void {
    this.#request = handler;
  }

  setPermissionCheckHandler(handler: () => boolean): void {
    this.#check = handler;
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.#device = handler;
  }

  setDisplayMediaRequestHandler(handler: object | null): void {
    this.capturesScreen = handler !== null;
  }

  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.spellChecks = isEnabled;
  }

  /** Whether a request of a page is let through. */
  lets(url: string): Promise<boolean> {
    return new Promise((resolve) => this.#beforeRequest({ url }, ({ cancel }) => resolve(cancel !== true)));
  }

  /** Whether the permission is granted, asked for, checked or for a device. */
  async grants(permission: string): Promise<boolean> {
    const asked = await new Promise<boolean>((resolve) => this.#request(null, permission, resolve));
    return asked || this.#check() || this.#device();
  }

  downloads(url: string): boolean {
    return happens(this, 'will-download', {}, { getURL: () => url });
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

export class FakeDialog {
  /** The button every message box is answered with. */
  answer = 0;
  readonly shown: string[] = [];

  showMessageBoxSync(_window: object, { message }: { message: string }): number {
    this.shown.push(message);
    return this.answer;
  }

  showErrorBox(title: string, content: string): void {
    this.shown.push(`${title}: ${content}`);
  }
}

export class FakeMenu {
  template: MenuItemConstructorOptions[] = [];

  buildFromTemplate(template: MenuItemConstructorOptions[]): Menu {
    return { template } as unknown as Menu;
  }

  setApplicationMenu(menu: Menu & { template: MenuItemConstructorOptions[] }): void {
    this.template = menu.template;
  }
}

// helpers

function preventable(): FakeEvent {
  return {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}

/** Emits the event and tells whether nobody prevented it. */
function happens(emitter: EventEmitter, name: string, details: object, ...rest: unknown[]): boolean {
  const event = Object.assign(preventable(), details);
  emitter.emit(name, event, ...rest);
  return !event.defaultPrevented;
}

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
