import { spawn } from 'node:child_process';

/** What a command answered. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface RunCommandOptions {
  readonly cwd?: string;
  readonly input?: string;
  readonly environment?: NodeJS.ProcessEnv;
  /** The command and what it started are killed when this says so; `code` is -1 then. */
  readonly signal?: AbortSignal;
  /** Called with each line of the output as it comes. */
  readonly onLine?: (line: string) => void;
}

/** Runs a command to its end. Rejects where it cannot be started. */
export function runCommand(command: string, words: readonly string[], { cwd, input = '', environment = process.env, signal, onLine }: RunCommandOptions = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    // A group of its own, so that whatever it starts can be ended with it.
    const child = spawn(command, words, { cwd, env: environment, stdio: ['pipe', 'pipe', 'pipe'], detached: signal !== undefined });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    let line = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out.push(chunk);
      const [last = '', ...whole] = (line + chunk.toString('latin1')).split('\n').toReversed();
      whole.toReversed().forEach((each) => onLine?.(each));
      line = last;
    });
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    // A program that answers before it has read everything closes its input.
    child.stdin.on('error', () => undefined);
    const kill = (): void => endGroup(child.pid);
    signal?.addEventListener('abort', kill);
    child.on('close', (code) => {
      signal?.removeEventListener('abort', kill);
      resolve({ code: code ?? -1, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') });
    });
    child.stdin.end(input);
    if (signal?.aborted === true) {
      kill();
    }
  });
}

// helpers

function endGroup(leader: number | undefined): void {
  try {
    process.kill(-(leader ?? Number.NaN), 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
