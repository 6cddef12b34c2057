import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { channels } from '../../shared/contract/channels.ts';
import type { WireAnswer } from '../../shared/contract/client.ts';
import { isMethodName } from '../../shared/contract/methods.ts';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { failure } from '../../shared/kernel/result.ts';
import type { Backend } from '../backend/backend.ts';
import { isOwnPage, pageOrigin } from './page-address.ts';

export interface IpcGateOptions {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly backend: Backend;
  /** The contents of our windows that stand now. */
  readonly ownContents: () => readonly WebContents[];
  /** How the backend names the page of one of our windows, so that it can tell its own changes from others'. */
  readonly clientIdOf: (contents: WebContents) => string;
  /** Aborted when the program ends. */
  readonly stopped: AbortSignal;
  readonly log: (line: string) => void;
}

/**
 * The only place that hears the page. A call comes from the main frame of one of our windows, which shows our page, and
 * names a method of the contract; everything else is refused and logged, a foreign sender with an exception.
 * Returns what ends the passing on of events.
 */
export function openIpcGate({ ipcMain, backend, ownContents, clientIdOf, stopped, log }: IpcGateOptions): () => void {
  ipcMain.handle(channels.invoke, async (event: IpcMainInvokeEvent, ...sent: unknown[]): Promise<WireAnswer> => {
    const refusal = refuseSender(event, ownContents());
    if (refusal !== null) {
      log(`refused IPC: ${refusal}`);
      throw new MingquanError('request.refused', { reason: refusal });
    }
    const [name, arguments_] = sent;
    if (typeof name !== 'string' || !isMethodName(name)) {
      log('refused IPC: unknown method');
      return failure(new MingquanError('request.method-unknown', { method: String(name).slice(0, 100) }).toPlain());
    }
    return await backend.dispatch(name, arguments_, { clientId: clientIdOf(event.sender), signal: stopped });
  });
  return backend.subscribe(({ name, data }) => {
    for (const contents of ownContents()) {
      contents.send(channels.event, { name, data });
    }
  });
}

// helpers

function refuseSender({ sender, senderFrame }: IpcMainInvokeEvent, own: readonly WebContents[]): string | null {
  if (senderFrame === null) {
    return 'the sending frame is gone';
  }
  if (!own.includes(sender)) {
    return 'not one of our windows';
  }
  if (senderFrame.parent !== null || senderFrame.detached) {
    return 'not the main frame';
  }
  return senderFrame.origin === pageOrigin && isOwnPage(senderFrame.url) ? null : 'not our page';
}
