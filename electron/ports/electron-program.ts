import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Electron's program inside its npm package, or null where it was never fetched. Electron's own `index.js` would fetch it
 * from the internet at this point, which a closed network must not wait for; so the two places are looked at here.
 */
export function electronProgram(packageFolder: string, environment: Readonly<Record<string, string | undefined>>): string | null {
  const pathFile = path.join(packageFolder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : null;
  const override = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override !== undefined && override !== '') {
    return existing(path.join(override, name ?? 'electron'));
  }
  return name === null ? null : existing(path.join(packageFolder, 'dist', name));
}

// helpers

function existing(file: string): string | null {
  return existsSync(file) ? file : null;
}
