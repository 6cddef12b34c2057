import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { ruleDocs } from './rule-docs.ts';

/** Writes docs/rules from the rules and their samples, and removes pages of rules that are gone: `node scripts/make-rule-docs.ts`. */
const folder = new URL('../docs/rules/', import.meta.url);
const pages = await ruleDocs();
for (const name of readdirSync(folder).filter((each) => !pages.has(each))) {
  rmSync(new URL(name, folder));
}
for (const [name, text] of pages) {
  writeFileSync(new URL(name, folder), text);
}
