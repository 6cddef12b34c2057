import type { IpcRenderer } from 'electron';
import { channels } from '../../shared/contract/channels.ts';
import { isMethodName } from '../../shared/contract/methods.ts';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { failure } from '../../shared/kernel/result.ts';

/** All that the page gets of Electron, as `window.mingquan`. */
export interface Bridge {
  /** The host's answer to a method of the contract. A name that is none is refused here, and nothing is sent. */
  invoke(name: string, arguments_: unknown): Promise<unknown>;
  /** Returns what ends the subscription. */
  subscribe(listener: (event: { name: string; data: unknown }) => void): () => void;
}

/** The bridge over the renderer's side of IPC, which itself never reaches the page. */
export function makeBridge(ipcRenderer: Pick<IpcRenderer, 'invoke' | 'on' | 'removeListener'>): Bridge {
  return {
    async invoke(name, arguments_) {
      if (typeof name !== 'string' || !isMethodName(name)) {
        return failure(new MingquanError('request.method-unknown', { method: String(name).slice(0, 100) }).toPlain());
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
