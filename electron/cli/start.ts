import { homedir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { MingquanError, toPlainError } from '../../shared/kernel/mingquan-error.ts';
import { serveLibrary } from '../loopback/serve-library.ts';
import { builtPageFolder } from '../ports/built-page.ts';
import { electronProgram } from '../ports/electron-program.ts';
import { hasDisplay, openInBrowser } from '../ports/open-in-browser.ts';
import { userLibrary } from '../ports/user-library.ts';
import { buildDesktop, buildPage, project } from './build.ts';
import { readPort } from './read-words.ts';
import { runProgram } from './run-program.ts';
import { untilInterrupted } from './until-interrupted.ts';

/** Where the clerk typed the command: npm itself runs it in the project's folder. */
const workingFolder = process.env['INIT_CWD'] ?? process.cwd();

try {
  process.exitCode = await start(readWords(process.argv.slice(2)));
} catch (thrown) {
  const { message, messageEnglish } = toPlainError(thrown);
  sayTrouble(`${message}\n${messageEnglish}`);
  process.exitCode = 2;
}

// helpers

interface Words {
  /** A library file, or null. */
  readonly argument: string | null;
  readonly port: number;
  /** Whether the browser is wanted although Electron is there. */
  readonly inBrowser: boolean;
}

function readWords(words: string[]): Words {
  const usage = '用法 Usage: npm start -- [LIBRARY.mingquan] [--browser] [--port N]';
  try {
    const { values, positionals } = parseArgs({
      args: words,
      options: { port: { type: 'string' }, browser: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const port = readPort('port', values.port);
    if (positionals.length > 1) {
      throw new TypeError(usage);
    }
    return { argument: positionals[0] ?? null, port, inBrowser: values.browser };
  } catch (cause) {
    throw new MingquanError('usage.invalid', { reason: usage }, { cause });
  }
}

/**
 * `npm start`: the desktop where Electron's program is there and can show a window; else the loopback host, its address
 * printed and opened in the default browser. What is not built yet, or built from older sources, is built first.
 */
async function start(words: Words): Promise<number> {
  await buildPage(say);
  const electron = electronProgram(path.join(project, 'node_modules', 'electron'), process.env);
  const obstacle = obstacleToDesktop(electron, words);
  if (electron !== null && obstacle === null) {
    await buildDesktop(say);
    const exitCode = await runDesktop(electron, words);
    if (exitCode !== null) {
      return exitCode;
    }
  }
  say(obstacle ?? 'Electron 没有启动成功，改在浏览器中打开。 Electron did not start; opening in the browser instead.');
  return await runLoopback(words);
}

function obstacleToDesktop(electron: string | null, { inBrowser }: Words): string | null {
  if (inBrowser) {
    return '在浏览器中打开。 Opening in the browser.';
  }
  if (electron === null) {
    return '没有 Electron 程序，改在浏览器中打开。 Electron is not installed; opening in the browser instead.';
  }
  return hasDisplay(process.platform, process.env)
    ? null
    : '没有显示器，改在浏览器中打开。 There is no display for Electron; opening in the browser instead.';
}

/**
 * Runs the desktop to its end. Null where Electron itself could not start (a missing system library, no sandbox): it then
 * ends within seconds, with a code our own program never ends with.
 */
async function runDesktop(electron: string, { argument }: Words): Promise<number | null> {
  const began = performance.now();
  const environment = { ...process.env };
  delete environment['ELECTRON_RUN_AS_NODE'];
  const library = argument === null ? [] : [path.resolve(workingFolder, argument)];
  const exitCode = await runProgram(electron, [project, ...library], { cwd: project, environment });
  const endedEarly = performance.now() - began < 5000;
  return endedEarly && exitCode !== 0 && exitCode !== 2 ? null : exitCode;
}

async function runLoopback({ argument, port }: Words): Promise<number> {
  const ended = untilInterrupted();
  const loopback = await serveLibrary({
    library: userLibrary({
      platform: process.platform,
      environment: process.env,
      homeFolder: homedir(),
      workingFolder,
      argument,
    }),
    pageFolder: builtPageFolder,
    port,
    log: sayTrouble,
  });
  say(`明权已启动，地址 Mingquan is running at\n\n  ${loopback.url}\n\n按 Ctrl+C 结束。 Press Ctrl+C to end.`);
  openInBrowser(loopback.url, process.platform, process.env);
  await ended;
  await loopback.close();
  return 0;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function sayTrouble(line: string): void {
  process.stderr.write(`${line}\n`);
}
