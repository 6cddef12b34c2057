import { homedir } from 'node:os';
import { serveLibrary } from '../loopback/serve-library.ts';
import { buildPage } from './build.ts';
import { builtPageFolder } from '../ports/built-page.ts';
import { userLibrary } from '../ports/user-library.ts';
import { exitCodes, type CommandLine } from './command-line.ts';
import { onlyName, readPort, readWords } from './read-words.ts';

/** `serve`: the application on 127.0.0.1 until it is interrupted. */
export const serveCommand: CommandLine = {
  usage: 'serve [LIBRARY] [--port N]',
  async run(words, host) {
    const { values, positionals } = readWords(words, { port: { type: 'string' } });
    const port = readPort('port', values.port);
    const library = userLibrary({
      platform: process.platform,
      environment: process.env,
      homeFolder: homedir(),
      workingFolder: process.cwd(),
      argument: positionals.length === 0 ? null : onlyName(positionals, 'LIBRARY'),
    });
    await buildPage((line) => host.err(`${line}\n`));
    if (host.signal.aborted) {
      return exitCodes.clean;
    }
    const loopback = await serveLibrary({
      library,
      pageFolder: builtPageFolder,
      port,
      log: (line) => host.err(`${line}\n`),
    });
    host.out(`${loopback.url}\n`);
    await untilAborted(host.signal);
    await loopback.close();
    return exitCodes.clean;
  },
};

// helpers

/** A signal that is aborted already fires no event any more: an interruption while the application started counts, too. */
function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
    }
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
