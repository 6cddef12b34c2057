import ELK from 'elkjs/lib/elk-api.js';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import { restartableEngine, type RestartableEngine } from '../../shared/layout/restartable-engine.ts';

/**
 * ELK in a web worker of the page, started at the first layout and ended on cancel, on timeout (milliseconds) and by
 * `close`. The worker file is ELK's own, unchanged: imported into a worker of ours it would take over its messages.
 */
export function createElkEngine(options: { readonly timeout?: number } = {}): RestartableEngine {
  return restartableEngine({
    start() {
      const elk = new ELK({ workerUrl, workerFactory: (url) => new Worker(url ?? workerUrl) });
      return { layout: (graph) => elk.layout(graph), end: () => elk.terminateWorker() };
    },
    timeout: options.timeout ?? defaultTimeout,
    after(milliseconds, action) {
      const timer = setTimeout(action, milliseconds);
      return () => clearTimeout(timer);
    },
  });
}

// helpers

const defaultTimeout = 20_000;
