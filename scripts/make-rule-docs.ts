import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { ruleDocs } from './rule-docs.ts';
import { rulePictures } from './rule-pictures.ts';

/**
 * Writes docs/rules from the rules and their samples, pages and pictures, and removes what is of rules that are gone:
 * `node scripts/make-rule-docs.ts`.
 */
const folder = new URL('../docs/rules/', import.meta.url);
const pictureFolder = new URL('pictures/', folder);
mkdirSync(pictureFolder, { recursive: true });
keep(folder, await ruleDocs());
keep(pictureFolder, await rulePictures());

// helpers

function keep(place: URL, files: ReadonlyMap<string, string>): void {
  for (const entry of readdirSync(place, { withFileTypes: true }).filter((each) => each.isFile() && !files.has(each.name))) {
    rmSync(new URL(entry.name, place));
  }
  for (const [name, text] of files) {
    writeFileSync(new URL(name, place), text);
  }
}
