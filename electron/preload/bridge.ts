import type { IpcRenderer } from 'electron';
import { channels } from '../../shared/contract/channels.ts';
import { isMethodName } from '../../shared/contract/methods.ts';

/** All that the page gets of Electron, as `window.mingquan`. */
export interface Bridge {
  /** The host's answer to a method of the contract. Rejects a name that is none, before anything is sent. */
  invoke(name: string, arguments_: unknown): Promise<unknown>;
  /** Returns what ends the subscription. */
  subscribe(listener: (event: { name: string; data: unknown }) => void): () => void;
}

/** The bridge over the renderer's side of IPC, which itself never reaches the page. */
export function makeBridge(ipcRenderer: Pick<IpcRenderer, 'invoke' | 'on' | 'removeListener'>): Bridge {
  return {
    async invoke(name, arguments_) {
      if (typeof name !== 'string' || !isMethodName(name)) {
        throw new TypeError(`not a method of the contract: ${String(name).slice(0, 100)}`);
      }
      return (await ipcRenderer.invoke(channels.invoke, name, arguments_)) as unknown;
    },
    subscribe(listener) {
      const pass = (_event: unknown, { name, data }: { name: string; data: unknown }) => listener({ name, data });
      ipcRenderer.on(channels.event, pass);
      return () => void ipcRenderer.removeListener(channels.event, pass);
    },
  };
}
