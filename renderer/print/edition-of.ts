import type { LibrarySummary } from '../../shared/contract/methods.ts';

/** Different for every state of the library that prints differently; findings of a check print nothing. */
export function editionOf({ department, posts, powers, charts, register, settings }: LibrarySummary): string {
  return JSON.stringify([department, posts, powers, charts.map(({ id, sequence }) => [id, sequence]), register, settings]);
}
