import { existsSync } from 'node:fs';
import path from 'node:path';
import { carrierOrderSchema } from '../../shared/contract/carrier-order.ts';
import { collect } from '../../shared/kernel/collect.ts';
import { checkReportFormats } from '../../shared/contract/methods.ts';
import { zipped } from '../backend/carriers/delivered.ts';
import { createLibraryFromSamples } from '../backend/create-library-from-samples.ts';
import { localDate, systemClock } from '../ports/clock.ts';
import { randomId } from '../ports/ids.ts';
import { readSampleData } from '../ports/resources.ts';
import { checkLibrary } from './check-library.ts';
import { exitCodes, type CommandLine } from './command-line.ts';
import { openSource } from './open-source.ts';
import { noNames, readWords, requireWord } from './read-words.ts';
import { readLibraryContents } from './library-contents.ts';
import { writeOutput } from './write-output.ts';

/** `demo`: the whole main job on the sample department, left in a folder. A library already there is used as it is. */
export const demoCommand: CommandLine = {
  usage: 'demo --out DIR',
  async run(words, host) {
    const { values, positionals } = readWords(words, { out: { type: 'string' } });
    const folder = requireWord('out', values.out);
    noNames(positionals);
    const made: Made[] = [];
    const keep = (name: string, bytes: Uint8Array): void => {
      writeOutput(path.join(folder, name), bytes);
      made.push({ name, size: bytes.length });
    };

    const libraryPath = path.join(folder, 'sample.mingquan');
    if (!existsSync(libraryPath)) {
      createLibraryFromSamples(libraryPath, readSampleData(), { clock: systemClock, newId: randomId });
    }
    const library = readLibraryContents(libraryPath);

    const maker = host.maker();
    const job = { signal: host.signal, progress: () => undefined } as const;
    const { source, facts, close } = await openSource(libraryPath, { place: maker.placer(host.signal), madeOn: localDate(systemClock()), seal: null }, host);
    for (const as of ['pdf', 'svg', 'png', 'text', 'json'] as const) {
      const order = carrierOrderSchema.parse({ as });
      for await (const file of maker.carrierFiles({ ...job, order, source, facts })) {
        keep(path.join(as, file.name), file.bytes);
      }
    }
    const check = checkLibrary(library, maker.check);
    for (const as of checkReportFormats) {
      keep(`check-report.${as}`, (await maker.exportCheck(check, as)).bytes);
    }
    const filed = Buffer.concat(await collect(zipped(maker.carrierFiles({ ...job, order: carrierOrderSchema.parse({ as: 'package' }), source, facts }))));
    keep('package.zip', filed);
    close();
    const verification = await maker.verifyPackage({ ...job, name: 'package.zip', bytes: filed });

    host.out(`${table(libraryPath, made)}\n`);
    host.out(`${library.powers.length} 项职权，${library.charts.length} 张流程图，${check.totals.errors} 处错误；`);
    host.out(`备案包${verification.ok ? '核对无误' : `有 ${verification.problems.length} 处不符`}。\n`);
    return check.totals.errors === 0 && verification.ok ? exitCodes.clean : exitCodes.findings;
  },
};

// helpers

interface Made {
  readonly name: string;
  readonly size: number;
}

function table(library: string, made: readonly Made[]): string {
  const rows = made.map(({ name, size }) => `${`${(size / 1024).toFixed(1)} KB`.padStart(11)}  ${name}`);
  return [path.dirname(library), `${'—'.padStart(11)}  ${path.basename(library)}`, ...rows].join('\n');
}
