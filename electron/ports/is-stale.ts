import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Whether the built file is missing, or older than one of its sources (files, or folders with all they hold). */
export function isStale(product: string, sources: readonly string[]): boolean {
  const built = statSync(product, { throwIfNoEntry: false })?.mtimeMs;
  return built === undefined || sources.some((source) => newest(source) > built);
}

// helpers

/** Milliseconds of the last change; 0 for what is not there. Tests are not built, so they do not count. */
function newest(source: string): number {
  const stat = statSync(source, { throwIfNoEntry: false });
  if (stat === undefined) {
    return 0;
  }
  if (!stat.isDirectory()) {
    return /\.test\.tsx?$/.test(source) ? 0 : stat.mtimeMs;
  }
  return Math.max(0, ...readdirSync(source).map((name) => newest(path.join(source, name))));
}
