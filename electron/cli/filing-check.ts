import path from 'node:path';
import { figureTables, libraryTable, openTable, waivedTable, type CheckTable } from '../../shared/filing/filing-check-tables.ts';
import { checkSummary } from '../../shared/filing/filing-check-document.ts';
import { checkReportFormats } from '../../shared/contract/methods.ts';
import { checkLibrary } from './check-library.ts';
import { exitCodes, type CommandLine } from './command-line.ts';
import { readLibraryContents } from './library-contents.ts';
import { onlyName, readChoice, readWords } from './read-words.ts';
import { writeOutput } from './write-output.ts';

/** `filing-check`: the whole library in figures, the coverage of its catalogue and every finding; as 检查报告 where a file is named. */
export const filingCheckCommand: CommandLine = {
  usage: 'filing-check LIBRARY [--out FILE.pdf|FILE.xlsx]',
  async run(words, host) {
    const { values, positionals } = readWords(words, { out: { type: 'string' } });
    const contents = readLibraryContents(onlyName(positionals, 'LIBRARY'));
    const as = values.out === undefined ? null : readChoice('out', path.extname(values.out).slice(1).toLowerCase(), checkReportFormats);
    const check = checkLibrary(contents, host.maker().check);
    if (as !== null && values.out !== undefined) {
      writeOutput(values.out, (await host.maker().exportCheck(check, as)).bytes);
    }
    const tables = [...figureTables(check), libraryTable(check), openTable(check), waivedTable(check)];
    host.out(`${[checkSummary(check), ...tables.flatMap(printTable)].join('\n')}\n`);
    return check.totals.errors === 0 && check.library.every((row) => row.severity !== 'error') ? exitCodes.clean : exitCodes.findings;
  },
};

// helpers

function printTable({ title, columns, rows }: CheckTable): string[] {
  return rows.length === 0 ? [] : ['', `【${title}】`, columns.map((column) => column.title).join('\t'), ...rows.map((row) => row.join('\t'))];
}
