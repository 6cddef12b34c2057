import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createElkEngine } from '../electron/ports/elk.ts';
import { readFonts } from '../electron/ports/fonts.ts';
import { drawRulePicture } from './draw-rule-picture.ts';
import { allPictures, ruleDocs } from './rule-docs.ts';

/**
 * Writes docs/rules from the rules and their samples, and removes what is of rules that are gone: `node scripts/make-rule-docs.ts`.
 * Pictures that show what they showed are left as they are; with `--all` they are drawn anew as well.
 */
const folder = new URL('../docs/rules/', import.meta.url);
const pictures = new URL('pictures/', folder);
mkdirSync(pictures, { recursive: true });
const pages = await ruleDocs();
const plans = await allPictures();
for (const name of readdirSync(folder).filter((each) => each.endsWith('.md') && !pages.has(each))) {
  rmSync(new URL(name, folder));
}
for (const name of readdirSync(pictures).filter((each) => !plans.has(each))) {
  rmSync(new URL(name, pictures));
}
for (const [name, text] of pages) {
  writeFileSync(new URL(name, folder), text);
}
const [fonts, elk] = [readFonts(), createElkEngine()];
for (const [name, plan] of plans) {
  const file = new URL(name, pictures);
  if (process.argv.includes('--all') || !existsSync(file) || !readFileSync(file, 'utf8').includes(plan.digest)) {
    writeFileSync(file, await drawRulePicture(plan, fonts, elk));
  }
}
elk.close();
