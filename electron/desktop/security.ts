import type { App, Session, WebContents, WebPreferences } from 'electron';
import { isOwnPage, pageOrigin } from './page-address.ts';

/** Whatever is refused is said through `log`, one line each. */
export interface SecurityOptions {
  readonly log: (line: string) => void;
  /** Whether the developer tools may load their own files: in a checkout, never in a packaged program. */
  readonly developerTools: boolean;
}

/** Every setting a page's rights hang on, written out even where it is the default; `preloadFile` null for a page that calls nobody. */
export function webPreferences(preloadFile: string | null, { developerTools }: Pick<SecurityOptions, 'developerTools'>): WebPreferences {
  return {
    ...(preloadFile === null ? {} : { preload: preloadFile }),
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
    devTools: developerTools,
  };
}

/**
 * Before the app is ready: every renderer in the sandbox, no name is resolved and no service of Chromium runs in the
 * background, and whatever session or contents comes to be is guarded.
 */
export function secureApp(app: Pick<App, 'enableSandbox' | 'commandLine' | 'on'>, options: SecurityOptions): void {
  app.enableSandbox();
  for (const [name, value] of switches) {
    app.commandLine.appendSwitch(name, value);
  }
  app.on('session-created', (session) => secureSession(session, options));
  app.on('web-contents-created', (_event, contents) => guardContents(contents, options));
}

/** Denies every permission and device, and every request that is not for the page's own files. */
export function secureSession(
  session: Pick<
    Session,
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setDisplayMediaRequestHandler'
    | 'setSpellCheckerEnabled'
    | 'webRequest'
    | 'on'
  >,
  { log, developerTools }: SecurityOptions,
): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log(`refused permission ${permission}`);
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const isAllowed = isLocal(url) || (developerTools && url.startsWith('devtools://'));
    if (!isAllowed) {
      log(`refused request ${schemeOf(url)}`);
    }
    answer({ cancel: !isAllowed });
  });
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${pageOrigin}/`)) {
      log(`refused download ${schemeOf(item.getURL())}`);
      event.preventDefault();
    }
  });
}

/** Keeps a page where it is: no navigation, no redirect, no window, no webview. Loading the own page anew is allowed. */
export function guardContents(
  contents: Pick<WebContents, 'on' | 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy'>,
  { log }: SecurityOptions,
): void {
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) {
      log(`refused navigation ${schemeOf(event.url)}`);
      event.preventDefault();
    }
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnPage(event.url)) {
      log(`refused frame navigation ${schemeOf(event.url)}`);
      event.preventDefault();
    }
  });
  contents.on('will-redirect', (event) => {
    log(`refused redirect ${schemeOf(event.url)}`);
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    log('refused webview');
    event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    log(`refused window ${schemeOf(url)}`);
    return { action: 'deny' };
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

// helpers

const switches: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-features', 'MediaRouter,OptimizationHints,AutofillServerCommunication,SpareRendererForSitePerProcess'],
  ['no-pings'],
];

/** Own files, and what the page made itself. */
function isLocal(url: string): boolean {
  return url.startsWith(`${pageOrigin}/`) || url.startsWith(`blob:${pageOrigin}/`) || url.startsWith('data:');
}

/** What a log may tell of an address: its scheme, for the rest may hold what the clerk typed. */
function schemeOf(url: string): string {
  return /^[a-z][a-z0-9+.-]{0,30}:/i.exec(url)?.[0] ?? '(no scheme)';
}
