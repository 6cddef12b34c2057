import type { ConformanceCheck } from './conformance-check.ts';
import { pdfFiles } from './pdf-files.ts';

/**
 * veraPDF: every PDF is PDF/A-2b, the documents attached in it included; its tags keep the rules of PDF/UA-1 that a machine can
 * check, but for 5-1: the document does not say that it is PDF/UA, since nobody has heard it read.
 */
export const verapdf: ConformanceCheck = {
  name: 'verapdf',
  needs: ['java', 'mvn'],
  async run(context) {
    const classPath = await context.classPath('org.verapdf.apps:greenfield-apps:1.28.2');
    const files = await pdfFiles(context);
    const faults: string[] = [];
    for (let start = 0; start < files.length; start += filesToRun) {
      const some = files.slice(start, start + filesToRun);
      for (const [flavour, allowed] of [['2b', []], ['ua1', ['5-1']]] as const) {
        const words = ['-cp', classPath, 'org.verapdf.apps.GreenfieldCliWrapper', '--flavour', flavour, '--format', 'text', '--verbose', ...some];
        const { out, err } = await context.run('java', words);
        const verdicts = new Map(readVerdicts(out));
        for (const file of some) {
          const broken = verdicts.get(file)?.filter((rule) => !allowed.some((each) => each === rule));
          faults.push(...(broken === undefined ? [`${file}: no verdict. ${err.slice(-300)}`] : broken.map((rule) => `${file}: rule ${rule} of ${flavour}`)));
        }
      }
    }
    return { checked: files.length, faults };
  },
};

// helpers

/** A command line holds only so many names. */
const filesToRun = 100;

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
