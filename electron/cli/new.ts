import { writeChartFile } from '../../shared/formats/chart-file.ts';
import { restoreChart } from '../../shared/formats/restore-chart.ts';
import { fillDepartmentFacts } from '../../shared/model/department-facts.ts';
import { newChart } from '../../shared/model/new-chart.ts';
import { powerKinds } from '../../shared/model/power.ts';
import { randomId } from '../ports/ids.ts';
import { readTemplateData } from '../ports/resources.ts';
import { exitCodes, type CommandLine } from './command-line.ts';
import { readLibraryContents } from './library-contents.ts';
import { noNames, readChoice, readWords, requireWord } from './read-words.ts';
import { writeOutput } from './write-output.ts';

/** `new`: a chart from the kind's template; with a library, the department's facts are filled in. */
export const newCommand: CommandLine = {
  usage: `new --kind ${powerKinds.join('|')} --name NAME [--code CODE] [--library LIBRARY] -o FILE`,
  async run(words, host) {
    const { values, positionals } = readWords(words, {
      kind: { type: 'string' },
      name: { type: 'string' },
      code: { type: 'string' },
      library: { type: 'string' },
      output: { type: 'string', short: 'o' },
    });
    noNames(positionals);
    const kind = readChoice('kind', values.kind, powerKinds);
    const name = requireWord('name', values.name);
    const output = requireWord('output', values.output);
    const library = values.library === undefined ? null : readLibraryContents(values.library);
    const bare = newChart(restoreChart(readTemplateData(kind), kind).chart, { id: randomId(), name, code: values.code ?? '' });
    const chart = library === null ? bare : fillDepartmentFacts(bare, library.department, library.posts);
    const maker = host.maker();
    writeOutput(output, writeChartFile((await maker.arrange(chart, host.signal)).chart));
    return exitCodes.clean;
  },
};
