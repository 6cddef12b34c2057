import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { isStale } from '../ports/is-stale.ts';
import { runProgram } from './run-program.ts';

/** The checkout's folder. */
export const project = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the page where it is not built yet or older than its sources. */
export function buildPage(say: (line: string) => void): Promise<void> {
  return buildIfStale('out/renderer/index.html', 'vite.config.ts', ['renderer', 'shared', 'index.html'], say);
}

/** Builds the desktop host where it is not built yet or older than its sources. */
export function buildDesktop(say: (line: string) => void): Promise<void> {
  return buildIfStale('out/desktop/main.js', 'vite.desktop.config.ts', ['electron', 'shared'], say);
}

// helpers

async function buildIfStale(
  product: string,
  config: string,
  sources: readonly string[],
  say: (line: string) => void,
): Promise<void> {
  const inProject = (relativePath: string): string => path.join(project, relativePath);
  if (!isStale(inProject(product), [config, 'package-lock.json', ...sources].map(inProject))) {
    return;
  }
  say('正在生成程序文件，约需半分钟…… Building, this takes about half a minute…');
  const vite = path.join(project, 'node_modules', 'vite', 'bin', 'vite.js');
  const words = [vite, 'build', '--config', config, '--logLevel', 'warn'];
  const exitCode = await runProgram(process.execPath, words, { cwd: project, environment: process.env });
  if (exitCode !== 0) {
    throw new MingquanError('internal.failure', { reason: `vite build --config ${config}` });
  }
}
