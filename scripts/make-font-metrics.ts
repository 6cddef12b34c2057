import { readFileSync, writeFileSync } from 'node:fs';
import { fontFile } from '../electron/ports/fonts.ts';
import { fontRoles } from '../shared/typeset/face.ts';
import { fontMetricsText } from './font-metrics-text.ts';

/** Writes resources/fonts/*.metrics.json from the fonts of node_modules: `node scripts/make-font-metrics.ts`. */
for (const role of fontRoles) {
  const target = new URL(`../resources/fonts/${role}.metrics.json`, import.meta.url);
  writeFileSync(target, fontMetricsText(readFileSync(fontFile(role))));
}
