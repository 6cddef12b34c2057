import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { createFakeElectron } from './fake-electron.ts';

/**
 * Loaded before the built desktop host (`node --import`): gives it a fake `electron`, makes that ready, calls the methods named
 * in MINGQUAN_CALLS (JSON: `[method, arguments]` pairs) as its page would, writes the answers as JSON, and ends the program.
 */
const electron = createFakeElectron({ isPackaged: true });
Reflect.set(globalThis, 'fakeElectron', electron);
const source = `export const { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell } = globalThis.fakeElectron;`;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: `data:text/javascript,${encodeURIComponent(source)}`, shortCircuit: true }
      : next(specifier, context),
});
setImmediate(() => void drive());

async function drive(): Promise<void> {
  await import(pathToFileURL(process.argv[1] ?? '').href);
  await electron.start();
  while (electron.windows.length === 0 && electron.dialog.shown.length === 0) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const contents = electron.windows[0]?.webContents;
  const page = await electron.session.defaultSession.handlers.get('app')?.({ url: 'app://mingquan/', method: 'GET' });
  const font = await electron.session.defaultSession.handlers.get('app')?.({ url: 'app://mingquan/fonts/serif.ttf', method: 'GET' });
  const answers: unknown[] = [];
  for (const call of JSON.parse(process.env['MINGQUAN_CALLS'] ?? '[]') as unknown[][]) {
    answers.push(await contents?.ipcRenderer.invoke('mingquan:invoke', ...call));
  }
  const fontBytes = (await font?.arrayBuffer())?.byteLength;
  process.stdout.write(JSON.stringify({ shown: electron.dialog.shown, page: await page?.text(), fontBytes, answers }));
  electron.app.quit();
}
