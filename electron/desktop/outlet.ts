import path from 'node:path';
import type { BrowserWindow, Dialog, Shell } from 'electron';
import type { Outlet, Printer } from '../ports/outlet.ts';

export interface DesktopOutletOptions {
  /** The clerk's documents, as the system says. */
  readonly documentsFolder: string;
  /** A folder named by the environment takes its place. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly shell: Pick<Shell, 'showItemInFolder'>;
  readonly dialog: Pick<Dialog, 'showOpenDialog'>;
  /** The window a dialog belongs to, or null while none stands. */
  readonly window: () => BrowserWindow | null;
  readonly printer: Printer;
}

/** What the desktop does with what is made. */
export function desktopOutlet({ documentsFolder, environment, shell, dialog, window, printer }: DesktopOutletOptions): Outlet {
  const named = environment['MINGQUAN_OUTPUT'] ?? '';
  return {
    folder: named === '' ? path.join(documentsFolder, '明权输出') : path.resolve(named),
    reveal(folder) {
      shell.showItemInFolder(folder);
      return Promise.resolve();
    },
    async chooseFolder(start) {
      const owner = window();
      const settings = { title: '选择文件夹 Choose a folder', defaultPath: start, properties: ['openDirectory', 'createDirectory'] as ('openDirectory' | 'createDirectory')[] };
      const { canceled, filePaths } = await (owner === null ? dialog.showOpenDialog(settings) : dialog.showOpenDialog(owner, settings));
      return canceled ? null : (filePaths[0] ?? null);
    },
    printer,
  };
}
