import { writeChartFile } from '../../shared/formats/chart-file.ts';
import { writeOutput } from './write-output.ts';
import { exitCodes, type CommandLine } from './command-line.ts';
import { onlyName, readWords, requireWord } from './read-words.ts';
import { readChart } from './sources.ts';

/** `layout`: places every node of a chart file and routes its lines. */
export const layoutCommand: CommandLine = {
  usage: 'layout FILE -o FILE',
  async run(words, host) {
    const { values, positionals } = readWords(words, { output: { type: 'string', short: 'o' } });
    const output = requireWord('output', values.output);
    const chart = await readChart(onlyName(positionals, 'FILE'), host);
    const maker = host.maker();
    const { chart: arranged, fallback } = await maker.arrange(chart, host.signal);
    if (fallback !== null) {
      host.err(`${fallback.message}\n`);
    }
    writeOutput(output, writeChartFile(arranged));
    return exitCodes.clean;
  },
};
