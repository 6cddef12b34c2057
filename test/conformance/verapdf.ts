import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { ConformanceCheck, ConformanceContext } from './conformance-check.ts';
import { madeFiles, pdfMakings } from './made-files.ts';

/**
 * veraPDF: every PDF is PDF/A-2b, the documents attached in it included; the tags of filing copies,
 * filing documents and one file of each other making keep the rules of PDF/UA-1 that a machine can check, but for 5-1: the document does not say that it is PDF/UA, since nobody has heard it read.
 */
export const verapdf: ConformanceCheck = {
  name: 'verapdf',
  needs: ['java', 'mvn'],
  java: ['org.verapdf.apps:greenfield-apps:1.28.2'],
  looksAt: pdfMakings,
  async run(context) {
    const files = madeFiles(context, pdfMakings, '.pdf');
    // Of the filing copies attached to others one is looked at by itself.
    const attached = path.join(context.workFolder, 'attached.pdf');
    writeFileSync(attached, await attachedPage(context.made('pdf')[0] ?? ''));
    const others = pdfMakings.flatMap((name) => (name === 'pdf' || name === 'documents' || name.startsWith('signed-') ? [] : madeFiles(context, [name], '.pdf').slice(0, 1)));
    const faults = [
      ...(await judged([...files, attached], '2b', [], context)),
      ...(await judged([...context.made('pdf'), ...madeFiles(context, ['documents'], '.pdf'), ...others], 'ua1', ['5-1'], context)),
    ];
    return { checked: files.length + 1, faults };
  },
};

// helpers

/** Quick to start: what runs for seconds only is not worth compiling twice. */
const java = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx1g', '-Djava.awt.headless=true'];

/** The rules of the flavour that files break, but for those allowed. */
async function judged(files: readonly string[], flavour: string, allowed: readonly string[], { run, classPath }: ConformanceContext): Promise<string[]> {
  const { out, err } = await run('java', [...java, '-cp', classPath, 'org.verapdf.apps.GreenfieldCliWrapper', '--flavour', flavour, '--format', 'text', '--verbose', ...files]);
  const verdicts = new Map(readVerdicts(out));
  return files.flatMap((file) => {
    const broken = verdicts.get(file)?.filter((rule) => !allowed.includes(rule));
    return broken === undefined ? [`${file}: no verdict. ${err.slice(-300)}`] : broken.map((rule) => `${file}: rule ${rule} of ${flavour}`);
  });
}

async function attachedPage(file: string): Promise<Uint8Array> {
  const [page] = (await PDFDocument.load(readFileSync(file), { updateMetadata: false })).getAttachments();
  if (page === undefined) {
    throw new TypeError(`${file} has no attachment`);
  }
  return page.data;
}

/** Each file with the rules it breaks: a line `PASS FILE FLAVOUR` or `FAIL FILE FLAVOUR`, under it `  FAIL RULE`. */
function readVerdicts(out: string): [string, string[]][] {
  const verdicts: [string, string[]][] = [];
  for (const line of out.split('\n')) {
    const [, file] = /^(?:PASS|FAIL) (.*) \S+$/.exec(line) ?? [];
    const [, rule] = /^ +FAIL (\S+)/.exec(line) ?? [];
    if (file !== undefined) {
      verdicts.push([file, []]);
    } else if (rule !== undefined) {
      verdicts.at(-1)?.[1].push(rule);
    }
  }
  return verdicts;
}
