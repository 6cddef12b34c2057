import { Worker } from 'node:worker_threads';
import { MingquanError } from '../../../shared/kernel/mingquan-error.ts';
import type { FilingPrint } from './filing-print.ts';
import type { PressAnswer } from './press-thread.ts';

/** Threads that print filing copies side by side. They start with the first print and do not keep the process alive. */
export interface Press {
  /** How many prints are worth asking for at once. */
  readonly width: number;
  /** Throws as `printFilingCopy` does. */
  print(print: FilingPrint): Promise<Uint8Array>;
  close(): void;
}

/** A press of that many threads. `start` begins one; tests give their own. */
export function createPress(threads: number, start: () => PressThread = startThread): Press {
  const all: Busy[] = [];
  const begin = (): Busy => {
    const busy: Busy = { thread: start(), waiting: [] };
    const fail = (reason: Error): void => {
      all.splice(all.indexOf(busy), 1);
      for (const { reject } of busy.waiting.splice(0)) {
        reject(reason);
      }
    };
    busy.thread.on('message', (answer) => {
      settle(busy.waiting.shift(), answer);
      if (busy.waiting.length === 0) {
        busy.thread.unref();
      }
    });
    busy.thread.on('error', fail);
    busy.thread.on('exit', (code) => fail(new Error(`the press thread ended (${code})`)));
    busy.thread.unref();
    all.push(busy);
    return busy;
  };
  return {
    // One more than there are threads waits ready, so that none is idle while the next chart is read.
    width: threads + 1,
    print(print) {
      const least = all.toSorted((one, other) => one.waiting.length - other.waiting.length)[0];
      const busy = least === undefined || (least.waiting.length > 0 && all.length < threads) ? begin() : least;
      return new Promise((resolve, reject) => {
        busy.waiting.push({ resolve, reject });
        busy.thread.ref();
        busy.thread.postMessage(print, [print.file.buffer]);
      });
    },
    close() {
      for (const { thread } of [...all]) {
        void thread.terminate();
      }
    },
  };
}

/** What the press asks of a thread. It answers what it is sent in order. */
export interface PressThread {
  postMessage(print: FilingPrint, moved: ArrayBuffer[]): void;
  on(event: 'message', listener: (answer: PressAnswer) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  ref(): void;
  unref(): void;
  terminate(): Promise<number>;
}

// helpers

interface Busy {
  readonly thread: PressThread;
  readonly waiting: { resolve(bytes: Uint8Array): void; reject(reason: Error): void }[];
}

/** Memory in MB: what is left over from one chart is collected soon, so that a thousand need no more than a hundred. */
const limits = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 12 };

/** Beside the code as it stands, or beside the bundle. */
function startThread(): PressThread {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new Worker(new URL(`./press-thread.${ending}`, import.meta.url), { resourceLimits: limits });
}

function settle(waiting: Busy['waiting'][number] | undefined, answer: PressAnswer): void {
  if ('bytes' in answer) {
    waiting?.resolve(answer.bytes);
  } else {
    waiting?.reject('code' in answer ? new MingquanError(answer.code, answer.details) : new Error(answer.fault));
  }
}
