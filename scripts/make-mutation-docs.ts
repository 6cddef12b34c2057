import { writeFileSync } from 'node:fs';
import { mutationDocs, scores } from './mutation-docs.ts';

/** Writes docs/mutation-score.md: `node scripts/make-mutation-docs.ts`. */
writeFileSync(new URL('../docs/mutation-score.md', import.meta.url), mutationDocs(await scores()));
