import { EventEmitter } from 'node:events';
import type {
  App,
  BrowserWindow,
  BrowserWindowConstructorOptions,
  ContextBridge,
  Dialog,
  IpcMain,
  IpcRenderer,
  Menu,
  MenuItemConstructorOptions,
  Protocol,
  Session,
  WebContents,
} from 'electron';
import { FakeIpcMain, FakeWindow } from './fake-contents.ts';
import { happens, preventable } from './fake-event.ts';

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
    static getFocusedWindow(): null {
      return null;
    }

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
    shell: new FakeShell(),
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

  getPath(name: string): string {
    return `/home/clerk/${name}`;
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

export class FakeDialog {
  /** The button every message box is answered with. */
  answer = 0;
  readonly shown: string[] = [];
  /** The folder every dialog for one is answered with; null closes it. */
  folder: string | null = null;

  showOpenDialog(...[settings]: readonly { defaultPath?: string }[]): Promise<{ canceled: boolean; filePaths: string[] }> {
    this.shown.push(`folder ${settings?.defaultPath ?? ''}`);
    return Promise.resolve({ canceled: this.folder === null, filePaths: this.folder === null ? [] : [this.folder] });
  }

  showMessageBoxSync(_window: object, { message }: { message: string }): number {
    this.shown.push(message);
    return this.answer;
  }

  showErrorBox(title: string, content: string): void {
    this.shown.push(`${title}: ${content}`);
  }
}

export class FakeShell {
  readonly shown: string[] = [];

  showItemInFolder(file: string): void {
    this.shown.push(file);
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
