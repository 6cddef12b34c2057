import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Every source file of the layers and of test and scripts, relative to the repository, sorted. */
export function sourceFiles(folders: readonly string[] = ['shared', 'electron', 'renderer']): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
        .map((entry) => path.join(entry.parentPath, entry.name).split(path.sep).join('/')),
    )
    .sort();
}

/** What a source file imports, type-only and dynamic imports and re-exports included. */
export function importsOf(source: string): string[] {
  const pattern = /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'/g;
  return [...source.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}
