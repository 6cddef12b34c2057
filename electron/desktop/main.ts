import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell } from 'electron';
import { toPlainError } from '../../shared/kernel/mingquan-error.ts';
import { openBackend } from '../backend/open-backend.ts';
import { fontFile } from '../ports/fonts.ts';
import { pageFiles } from '../ports/page-files.ts';
import { userLibrary } from '../ports/user-library.ts';
import { openIpcGate } from './ipc-gate.ts';
import { libraryArgument } from './library-argument.ts';
import { menuTemplate } from './menu.ts';
import { desktopOutlet } from './outlet.ts';
import { desktopPrinter } from './printer.ts';
import { pageScheme } from './page-address.ts';
import { pageProtocol, pageSchemeDeclaration } from './protocol.ts';
import { secureApp, secureSession, webPreferences } from './security.ts';
import { createWindows } from './windows.ts';

// 1. Who hears of refusals, and whether this is a checkout
const log = (line: string) => void process.stderr.write(`${line}\n`);
const security = { log, developerTools: !app.isPackaged };

// 2. What must stand before the app is ready
secureApp(app, security);
protocol.registerSchemesAsPrivileged([pageSchemeDeclaration]);

// 3. One program at a time. The module must end before the app gets ready, so nothing is awaited here
if (app.requestSingleInstanceLock()) {
  app.whenReady().then(start).catch(endWithMessage);
} else {
  app.quit();
}

async function start(): Promise<void> {
  // 4. The session: no permission, no network
  secureSession(session.defaultSession, security);

  // 5. The page's files
  const page = pageFiles({
    folder: inProgram('../renderer'),
    readFont: async (role) => new Uint8Array(await readFile(fontFile(role))),
  });
  const documents = new Map<string, string>();
  session.defaultSession.protocol.handle(pageScheme, pageProtocol(page, documents, log));

  // 6. Where what is made goes: the clerk's documents, the file manager, a printer
  const outlet = desktopOutlet({
    documentsFolder: app.getPath('documents'),
    environment: process.env,
    shell,
    dialog,
    window: () => BrowserWindow.getFocusedWindow(),
    printer: desktopPrinter({ BrowserWindow, webPreferences: webPreferences(null, security), documents }),
  });

  // 7. The backend on the clerk's library
  const backend = await openBackend(
    userLibrary({
      platform: process.platform,
      environment: process.env,
      homeFolder: homedir(),
      workingFolder: process.cwd(),
      argument: libraryArgument(process.argv),
    }),
    outlet,
  );

  // 8. The windows, still none
  const windows = createWindows({
    BrowserWindow,
    dialog,
    webPreferences: webPreferences(inProgram('../preload/preload.cjs'), security),
    iconFile: inProgram('../../resources/icons/icon.png'),
  });

  // 9. The gate, before any page can call
  const stopped = new AbortController();
  const stopEvents = openIpcGate({
    ipcMain,
    backend,
    ownContents: windows.contents,
    clientIdOf: (contents) => `window-${contents.id}`,
    stopped: stopped.signal,
    log,
  });

  // 10. The menu
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, security.developerTools)));

  // 11. How it ends, and how it comes to the front
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => {
    stopped.abort();
    stopEvents();
    backend.close();
  });
  app.on('second-instance', () => windows.show());
  app.on('activate', () => windows.show());

  // 12. The window
  windows.show();
}

function endWithMessage(thrown: unknown): void {
  const { message, messageEnglish } = toPlainError(thrown);
  dialog.showErrorBox('明权', `${message}\n\n${messageEnglish}`);
  app.exit(2);
}

/** A file of the program, named from the folder of the built main file. */
function inProgram(relativePath: string): string {
  return fileURLToPath(new URL(relativePath, import.meta.url));
}
