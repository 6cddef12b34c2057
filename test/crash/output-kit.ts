import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { createChartMaker } from '../../electron/backend/chart-maker.ts';
import { createLibraryFromSamples } from '../../electron/backend/create-library-from-samples.ts';
import { inProcessClient } from '../../electron/backend/in-process-client.ts';
import { runCommandLine } from '../../electron/cli/run-command-line.ts';
import { systemClock } from '../../electron/ports/clock.ts';
import { randomId } from '../../electron/ports/ids.ts';
import { readSampleData } from '../../electron/ports/resources.ts';
import { makeBackend, makeLibrary, makeOutlet } from '../contract/contract-parts.ts';
import { makeTestCertificate } from '../harness/test-certificates.ts';

/** What writing a result came to: the code the backend answers with, or the exit code and what is said. */
export type Outcome = string;

/** Everything that writes results for a clerk, ready to write into any folder. */
export interface Writers {
  /** By what is run; each is given the folder to write into. */
  readonly byName: Readonly<Record<string, (folder: string) => Promise<Outcome>>>;
  close(): void;
}

const chart = 'resources/samples/charts/03-licence-tree-felling.chart.json';

export async function resultWriters(): Promise<Writers> {
  const own = mkdtempSync(path.join(tmpdir(), 'mingquan-writers-'));
  const at = (name: string): string => path.join(own, name);
  const now = Date.now();
  const unit = makeTestCertificate({ from: new Date(now - 86_400_000).toISOString(), until: new Date(now + 86_400_000).toISOString() });
  const document = await PDFDocument.create();
  document.addPage([200, 200]);
  writeFileSync(at('a.pdf'), await document.save());
  writeFileSync(at('unit.p12'), unit.p12);
  writeFileSync(at('passphrase'), unit.passphrase);
  createLibraryFromSamples(at('sample.mingquan'), readSampleData(), { clock: systemClock, newId: randomId });
  const maker = createChartMaker();
  const library = makeLibrary();
  const opened = library.open();

  async function command(...words: string[]): Promise<Outcome> {
    let said = '';
    const host = { out: () => undefined, err: (text: string) => void (said += text), signal: new AbortController().signal, ask: () => Promise.resolve(null), maker: () => maker };
    return `${await runCommandLine(words, host)} ${said}`.trim();
  }
  const text = { order: { as: 'text' }, chartIds: null, seal: null, workId: 'run', signature: null, folder: null } as const;
  return {
    byName: {
      'export of one file': (folder) => command('export', chart, '--as', 'card', '--out', folder),
      'export of a folder, new': (folder) => command('export', chart, '--as', 'site', '--out', path.join(folder, '网站')),
      package: (folder) => command('package', at('sample.mingquan'), '--out', path.join(folder, '备案包.zip')),
      'package into a new folder': (folder) => command('package', at('sample.mingquan'), '--out', path.join(folder, '新', '文件夹', '备案包.zip')),
      sign: (folder) => command('sign', at('a.pdf'), '--p12', at('unit.p12'), '--passphrase-file', at('passphrase'), '--out', path.join(folder, 'signed.pdf')),
      'the print centre': async (folder) => {
        const answer = await inProcessClient(makeBackend(opened, makeOutlet(folder)), 'page').call('carriers.make', text);
        return answer.ok ? '0' : `2 ${answer.error.message}`;
      },
    },
    close() {
      maker.close();
      library.remove();
      rmSync(own, { recursive: true, force: true });
    },
  };
}

export const writerNames = ['export of one file', 'export of a folder, new', 'package', 'package into a new folder', 'sign', 'the print centre'] as const;
