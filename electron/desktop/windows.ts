import type { BrowserWindow, BrowserWindowConstructorOptions, Dialog, WebContents, WebPreferences } from 'electron';
import { pageAddress } from './page-address.ts';

export interface WindowsOptions {
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly dialog: Pick<Dialog, 'showMessageBoxSync'>;
  readonly webPreferences: WebPreferences;
  readonly iconFile: string;
}

export interface Windows {
  /** Opens the window, or brings the open one to the front. */
  show(): void;
  /** The contents of the windows that stand. */
  contents(): readonly WebContents[];
}

/** The program's window. One library, one window: a second would only show the same. */
export function createWindows(options: WindowsOptions): Windows {
  const open = new Set<BrowserWindow>();
  return {
    show() {
      const [window] = open;
      if (window === undefined) {
        openWindow(options, open);
      } else {
        if (window.isMinimized()) {
          window.restore();
        }
        window.focus();
      }
    },
    contents: () => [...open].filter((window) => !window.isDestroyed()).map((window) => window.webContents),
  };
}

// helpers

function openWindow({ BrowserWindow, dialog, webPreferences, iconFile }: WindowsOptions, open: Set<BrowserWindow>): void {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: '明权',
    backgroundColor: '#ffffff',
    icon: iconFile,
    webPreferences,
  });
  open.add(window);
  window.on('closed', () => open.delete(window));
  window.once('ready-to-show', () => window.show());
  window.webContents.on('will-prevent-unload', (event) => {
    if (confirmsLoss(dialog, window)) {
      event.preventDefault();
    }
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && wantsReload(dialog, window)) {
      void window.loadURL(pageAddress);
    }
  });
  void window.loadURL(pageAddress);
}

/** Asked when the page says that edits are not written yet. */
function confirmsLoss(dialog: WindowsOptions['dialog'], window: BrowserWindow): boolean {
  const answer = dialog.showMessageBoxSync(window, {
    type: 'warning',
    title: '明权',
    message: '刚才的改动还没有写入职权库。',
    detail: '等待片刻即可写完。现在关闭会丢失最后的改动。\nThe last change is not written yet. Closing now loses it.',
    buttons: ['等待 Wait', '仍然关闭 Close anyway'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return answer === 1;
}

function wantsReload(dialog: WindowsOptions['dialog'], window: BrowserWindow): boolean {
  const answer = dialog.showMessageBoxSync(window, {
    type: 'error',
    title: '明权',
    message: '窗口意外停止。已写入职权库的内容没有丢失。',
    detail: 'The window stopped unexpectedly. Nothing written to the library is lost.',
    buttons: ['重新载入 Reload', '退出 Quit'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (answer === 1) {
    window.destroy();
  }
  return answer === 0;
}
