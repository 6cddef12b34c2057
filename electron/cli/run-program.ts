import { spawn } from 'node:child_process';

export interface RunOptions {
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** The exit code of the program: 127 where it cannot be run, 0 where the clerk interrupted it, 1 for any other signal. */
export function runProgram(program: string, words: readonly string[], { cwd, environment }: RunOptions): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, words, { cwd, env: environment, stdio: 'inherit' });
    child.on('error', () => resolve(127));
    child.on('close', (exitCode, signal) => resolve(exitCode ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
  });
}
