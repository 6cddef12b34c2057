import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import ELK, { type ElkNode } from 'elkjs/lib/elk-api.js';
import { restartableEngine, type RestartableEngine, type RunningElk } from '../../shared/layout/restartable-engine.ts';

/**
 * ELK in a thread of its own, started at the first layout and ended on cancel, on timeout (milliseconds) and by `close`.
 * An idle thread does not keep the process alive.
 */
export function createElkEngine(options: { readonly timeout?: number } = {}): RestartableEngine {
  return restartableEngine({
    start: startThread,
    timeout: options.timeout ?? defaultTimeout,
    after(milliseconds, action) {
      const timer = setTimeout(action, milliseconds);
      return () => clearTimeout(timer);
    },
  });
}

// helpers

const defaultTimeout = 20_000;

/** What runs in the thread: ELK's worker file as it is shipped, tied to the thread's port. A string, so that it needs
 * no file of its own beside a bundled host. */
const threadSource = `
const { parentPort, workerData } = require('node:worker_threads');
const { Worker } = require(workerData);
const elk = new Worker(workerData);
elk.onmessage = ({ data }) => parentPort.postMessage(data);
parentPort.on('message', (message) => elk.postMessage(message));
`;

/** What elk-api.js asks of a worker. */
interface ElkWorker {
  onmessage: ((event: { data: unknown }) => void) | null;
  postMessage(message: unknown): void;
  terminate(): void;
}

function startThread(): RunningElk {
  const workerFile = createRequire(import.meta.url).resolve('elkjs/lib/elk-worker.min.js');
  const thread = new Worker(threadSource, { eval: true, workerData: workerFile });
  thread.unref();
  const worker: ElkWorker = {
    onmessage: null,
    postMessage: (message) => thread.postMessage(message),
    terminate: () => void thread.terminate(),
  };
  thread.on('message', (data: unknown) => worker.onmessage?.({ data }));
  const broken = new Promise<never>((_resolve, reject) => {
    thread.on('error', reject);
    thread.on('exit', (code) => reject(new Error(`the layout thread ended (${code})`)));
  });
  broken.catch(() => undefined);
  // elk-api.js names the browser's Worker type, which Node does not have; it uses the three members above and no other.
  const elk = new ELK({ workerFactory: () => worker as never });
  return {
    async layout(graph: ElkNode) {
      thread.ref();
      try {
        return await Promise.race([elk.layout(graph), broken]);
      } finally {
        thread.unref();
      }
    },
    end: () => worker.terminate(),
  };
}
