import { createChartMaker, type ChartMaker } from '../backend/chart-maker.ts';
import { systemClock } from '../ports/clock.ts';
import { runCommandLine } from './run-command-line.ts';

const interruption = new AbortController();
process.once('SIGINT', () => interruption.abort());

const made: { maker?: ChartMaker } = {};

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  signal: interruption.signal,
  maker: () => (made.maker ??= createChartMaker({ clock: systemClock })),
});

made.maker?.close();
