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
    const loopback = await serveLibrary({
      library,
      pageFolder: builtPageFolder,
      port,
      log: (line) => host.err(`${line}\n`),
    });
    host.out(`${loopback.url}\n`);
    await new Promise<void>((resolve) => {
      host.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    await loopback.close();
    return exitCodes.clean;
  },
};
