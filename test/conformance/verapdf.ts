import type { ConformanceCheck } from './conformance-check.ts';
import { pdfFiles } from './pdf-files.ts';

/** veraPDF: every PDF is PDF/A-2b, the documents attached in it included. */
export const verapdf: ConformanceCheck = {
  name: 'verapdf',
  needs: ['java', 'mvn'],
  async run(context) {
    const classPath = await context.classPath('org.verapdf.apps:greenfield-apps:1.28.2');
    const files = await pdfFiles(context);
    const faults: string[] = [];
    for (let start = 0; start < files.length; start += filesToRun) {
      const some = files.slice(start, start + filesToRun);
      const words = ['-cp', classPath, 'org.verapdf.apps.GreenfieldCliWrapper', '--flavour', '2b', '--format', 'text', '--verbose', ...some];
      const { out, err } = await context.run('java', words);
      const passed = new Set([...out.matchAll(/^PASS (.*) 2b$/gm)].map(([, file]) => file));
      for (const file of some.filter((each) => !passed.has(each))) {
        faults.push(`${file}: ${told(out, file) || err.slice(-500)}`);
      }
    }
    return { checked: files.length, faults };
  },
};

// helpers

/** A command line holds only so many names. */
const filesToRun = 100;

/** The rules broken, as they are listed under the file. */
function told(out: string, file: string): string {
  const at = out.indexOf(`FAIL ${file}`);
  const rules = at < 0 ? [] : out.slice(at).split('\n').slice(1);
  const end = rules.findIndex((line) => /^(PASS|FAIL) \//.test(line));
  return rules.slice(0, end < 0 ? 10 : Math.min(end, 10)).join('; ').trim();
}
