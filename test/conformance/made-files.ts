import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ConformanceContext } from './conformance-check.ts';
import type { MakingName } from './makings.ts';

/** The files of the makings with this ending, e.g. `.pdf`, by their path; of files with the same bytes the first. */
export function madeFiles(context: Pick<ConformanceContext, 'made'>, makings: readonly MakingName[], ending: string): string[] {
  const seen = new Set<string>();
  return makings
    .flatMap((name) => context.made(name))
    .filter((file) => file.endsWith(ending))
    .filter((file) => {
      const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
      const isNew = !seen.has(digest);
      seen.add(digest);
      return isNew;
    });
}

/** The makings with PDF files: every kind that Mingquan makes. */
export const pdfMakings = [
  ...(['pdf', 'pdf-sealed', 'pdf-papers', 'signed-once', 'signed-twice', 'documents', 'documents-sealed', 'package', 'filing-check', 'poster', 'poster-a0', 'wall', 'tiles', 'tiles-a4'] as const),
  ...(['card', 'card-a6', 'card-three-fold', 'cards-on-a4', 'cards-on-a3', 'handbook', 'handbook-a5', 'booklet', 'booklet-a3'] as const),
] as const satisfies readonly MakingName[];
