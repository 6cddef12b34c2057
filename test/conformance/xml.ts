import { fileURLToPath } from 'node:url';
import type { ConformanceCheck } from './conformance-check.ts';
import { madeFiles } from './made-files.ts';

/** lxml finds every chart's electronic text valid against docs/chart.xsd. */
export const xmlCheck: ConformanceCheck = {
  name: 'xml',
  needs: ['python3'],
  python: ['lxml==6.1.3'],
  looksAt: ['xml', 'package'],
  async run(context) {
    const files = madeFiles(context, ['xml', 'package'], '.xml');
    const own = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
    const { code, out, err } = await context.run(context.python, [own('validate-xml.py'), own('../../docs/chart.xsd'), ...files]);
    const faults = out.split('\n').filter((line) => line !== '');
    return { checked: files.length, faults: code === 0 ? faults : [...faults, err.slice(-500)] };
  },
};
