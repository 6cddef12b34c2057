import type { ElkNode } from 'elkjs/lib/elk-api.js';
import type { Abort } from '../kernel/abort.ts';
import { MingquanError } from '../kernel/mingquan-error.ts';
import type { ElkEngine } from './elk-engine.ts';

/** A running ELK: it cannot be interrupted, only ended. */
export interface RunningElk {
  layout(graph: ElkNode): Promise<ElkNode>;
  end(): void;
}

export interface RestartableEngineInput {
  readonly start: () => RunningElk;
  /** Longest time in milliseconds one layout may take. */
  readonly timeout: number;
  /** Runs the action after so many milliseconds unless the returned function is called first. */
  readonly after: (milliseconds: number, action: () => void) => () => void;
}

export interface RestartableEngine extends ElkEngine {
  /** Ends the worker; the next layout starts another. */
  close(): void;
}

/**
 * An ElkEngine that ends its worker on cancel and on timeout, and starts another for the next layout. Layouts take
 * turns, so that ending one ends no other.
 */
export function restartableEngine({ start, timeout, after }: RestartableEngineInput): RestartableEngine {
  let running: RunningElk | null = null;
  let previous: Promise<unknown> = Promise.resolve();

  function close(): void {
    running?.end();
    running = null;
  }

  function run(graph: ElkNode, signal: Abort | undefined): Promise<ElkNode> {
    if (signal?.aborted === true) {
      return Promise.reject(new MingquanError('request.cancelled'));
    }
    running ??= start();
    const answer = running.layout(graph);
    return new Promise((resolve, reject) => {
      const giveUp = (error: Error): void => {
        settle();
        close();
        reject(error);
      };
      const cancel = (): void => giveUp(new MingquanError('request.cancelled'));
      const stopClock = after(timeout, () => giveUp(new Error(`no answer within ${timeout} ms`)));
      const settle = (): void => {
        stopClock();
        signal?.removeEventListener('abort', cancel);
      };
      signal?.addEventListener('abort', cancel);
      answer.then(
        (laidOut) => {
          settle();
          resolve(laidOut);
        },
        (error: unknown) => {
          settle();
          reject(error instanceof Error ? error : new Error(String(error)));
        },
      );
    });
  }

  return {
    layout(graph, signal) {
      const turn = previous.then(() => run(graph, signal));
      previous = turn.catch(() => undefined);
      return turn;
    },
    close,
  };
}
