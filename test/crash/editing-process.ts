import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** A process that edits a library; see editing-run.ts. */
export interface EditingProcess {
  /** Sends it to the library. */
  edit(libraryPath: string): void;
  /** Resolves with the first line after `edit`. */
  firstLine(): Promise<string>;
  /** Kills it with SIGKILL and gives every line it printed. */
  kill(): Promise<string[]>;
}

/**
 * Starts the process and lets it get as far as waiting for its library, so that a test need not wait for Node. `compiled`
 * is a folder for compiled code, from which later ones start three times as fast.
 */
export function startEditing(compiled: string): EditingProcess {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'editing-run.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '', NODE_NO_WARNINGS: '1', NODE_COMPILE_CACHE: compiled },
  });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  const ready = once(reader, 'line');
  reader.on('line', (text) => lines.push(text));
  const ended = Promise.all([once(child, 'exit'), once(reader, 'close')]);
  return {
    edit: (libraryPath) => void child.stdin.write(`${libraryPath}\n`),
    async firstLine() {
      await ready;
      while (lines.length < 2) {
        await once(reader, 'line');
      }
      return lines[1] ?? '';
    },
    async kill() {
      await ready;
      child.kill('SIGKILL');
      await ended;
      return lines.slice(1);
    },
  };
}
