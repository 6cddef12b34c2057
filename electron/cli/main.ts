import { existsSync } from 'node:fs';
import { createChartMaker, type ChartMaker } from '../backend/chart-maker.ts';
import { askPassphrase } from '../ports/ask-passphrase.ts';
import { runCommandLine } from './run-command-line.ts';
import { untilInterrupted } from './until-interrupted.ts';

// npm runs its scripts in the project's folder; names of files are meant from where the command was typed. Another script
// of npm may run this one for a folder of its own, and is left alone.
const typedIn = process.env['npm_lifecycle_event'] === 'mingquan' ? process.env['INIT_CWD'] : undefined;
if (typedIn !== undefined && existsSync(typedIn)) {
  process.chdir(typedIn);
}

const interruption = new AbortController();
void untilInterrupted().then(() => interruption.abort());

// Whoever reads only the beginning (`| head`) ends the output, not the check with a false result.
process.stdout.on('error', () => process.exit(2));

const made: { maker?: ChartMaker } = {};

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  signal: interruption.signal,
  ask: askPassphrase,
  maker: () => (made.maker ??= createChartMaker()),
});

made.maker?.close();
