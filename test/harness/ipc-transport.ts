import type { IpcMain, IpcRenderer, WebContents } from 'electron';
import type { Backend } from '../../electron/backend/backend.ts';
import { openIpcGate } from '../../electron/desktop/ipc-gate.ts';
import { makeBridge } from '../../electron/preload/bridge.ts';
import { bridgeTransport, type Bridge } from '../../renderer/client/bridge-transport.ts';
import type { Transport } from '../../renderer/client/transport.ts';
import { FakeContents, FakeIpcMain } from './fake-contents.ts';
import { asElectron } from './fake-electron.ts';

/** The page's way to the backend through the desktop's gate and preload, over a fake of Electron's IPC. */
export function ipcTransport(backend: Backend, clientId: string): { transport: Transport; close: () => void } {
  const ipcMain = new FakeIpcMain();
  const contents = new FakeContents(ipcMain);
  contents.load('app://mingquan/');
  const stopped = new AbortController();
  const stopEvents = openIpcGate({
    ipcMain: asElectron<IpcMain>(ipcMain),
    backend,
    ownContents: () => [asElectron<WebContents>(contents)],
    clientIdOf: () => clientId,
    stopped: stopped.signal,
    log: () => undefined,
  });
  contents.contextBridge.exposeInMainWorld('mingquan', makeBridge(asElectron<IpcRenderer>(contents.ipcRenderer)));
  return {
    transport: bridgeTransport(contents.world.get('mingquan') as Bridge),
    close() {
      stopped.abort();
      stopEvents();
    },
  };
}
