import { writeChartFile } from '../../shared/formats/chart-file.ts';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { fillDepartmentFacts } from '../../shared/model/department-facts.ts';
import { powerKinds } from '../../shared/model/power.ts';
import { procedures, type Procedure, type TemplateQuestion } from '../../shared/model/procedure.ts';
import { chartFromTemplate, usualProcedure } from '../../shared/templates/chart-from-template.ts';
import { templateOf, usualAnswers } from '../../shared/templates/templates.ts';
import { randomId } from '../ports/ids.ts';
import { exitCodes, type CommandLine } from './command-line.ts';
import { readLibraryContents } from './library-contents.ts';
import { noNames, readChoice, readWords, requireWord } from './read-words.ts';
import { requireFreeName, writeOutput } from './write-output.ts';

/**
 * `new`: a chart drawn by its procedure's template, with branches added by `--with` and taken away by `--without`; with a
 * library, the department's facts are filled in.
 */
export const newCommand: CommandLine = {
  usage: `new --kind ${procedures.join('|')} --name NAME [--with QUESTION,…] [--without QUESTION,…] [--code CODE] [--library LIBRARY] -o FILE`,
  async run(words, host) {
    const { values, positionals } = readWords(words, {
      kind: { type: 'string' },
      name: { type: 'string' },
      code: { type: 'string' },
      with: { type: 'string' },
      without: { type: 'string' },
      library: { type: 'string' },
      output: { type: 'string', short: 'o' },
    });
    noNames(positionals);
    const procedure = readProcedure(values.kind);
    const name = requireWord('name', values.name);
    const output = requireWord('output', values.output);
    requireFreeName(output);
    const answers = readAnswers(procedure, values.with, values.without);
    const library = values.library === undefined ? null : readLibraryContents(values.library);
    const bare = chartFromTemplate({ procedure, answers }, { id: randomId(), name, code: values.code ?? '' });
    const chart = library === null ? bare : fillDepartmentFacts(bare, library.department, library.posts);
    const maker = host.maker();
    writeOutput(output, writeChartFile((await maker.arrange(chart, host.signal)).chart));
    return exitCodes.clean;
  },
};

// helpers

/** A procedure, or a kind of power, which stands for its first. */
function readProcedure(word: string | undefined): Procedure {
  const kind = powerKinds.find((each) => each === word);
  return kind !== undefined && !procedures.some((each) => each === kind) ? usualProcedure(kind) : readChoice('kind', word, procedures);
}

function readAnswers(procedure: Procedure, added: string | undefined, taken: string | undefined): TemplateQuestion[] {
  const template = templateOf(procedure);
  const answers = usualAnswers(template);
  for (const question of listed(procedure, added)) {
    answers.add(question);
  }
  for (const question of listed(procedure, taken)) {
    answers.delete(question);
  }
  return [...answers];
}

function listed(procedure: Procedure, words: string | undefined): TemplateQuestion[] {
  const asked = templateOf(procedure).questions.map(({ question }) => question);
  return (words ?? '').split(',').flatMap((word) => {
    const name = word.trim();
    const question = asked.find((each) => each === name);
    if (name !== '' && question === undefined) {
      throw new MingquanError('usage.invalid', { reason: `${procedure}: ${asked.join('|')}` });
    }
    return question === undefined ? [] : [question];
  });
}
