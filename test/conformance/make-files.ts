import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { createChartMaker, type ChartMaker } from '../../electron/backend/chart-maker.ts';
import { runCommandLine } from '../../electron/cli/run-command-line.ts';
import { filesIn } from './files-in.ts';
import { batches, makings, type Desk } from './makings.ts';

/**
 * `node make-files.ts FOLDER BATCH NAME…`: makes what is named of a batch in this one process, each in a folder of its name, and
 * writes each name on a line when its files are there. FOLDER holds what `prepareDesk` put there.
 */
const [root = '', batch = '', ...named] = process.argv.slice(2);
const wanted = z.array(z.string()).parse(named);
const at = (name: string): string => path.join(root, name);
const made: { maker?: ChartMaker } = {};

const mingquan = async (...words: readonly string[]): Promise<void> => {
  const told: string[] = [];
  const code = await runCommandLine(words, {
    out: () => undefined,
    err: (text) => told.push(text),
    signal: new AbortController().signal,
    ask: () => Promise.resolve(null),
    maker: () => (made.maker ??= createChartMaker()),
  });
  // 1 = findings: they are about the charts, and the files were made.
  if (code !== 0 && code !== 1) {
    throw new Error(`mingquan ${words.join(' ')}: ${told.join('')}`);
  }
};

for (const name of (batches[Number(batch)] ?? []).filter((each) => wanted.includes(each))) {
  const folder = at(name);
  mkdirSync(folder, { recursive: true });
  const desk: Desk = {
    library: at('sample.mingquan'),
    smallLibrary: at('former.mingquan'),
    formerPackage: at('former.zip'),
    smallChart: at('small.chart.json'),
    seal: at('seal.png'),
    unit: at('unit.p12'),
    office: at('office.p12'),
    folder,
    made: (other) => filesIn(at(other)),
    mingquan,
  };
  await makings[name](desk);
  process.stdout.write(`${name}\n`);
}
made.maker?.close();
