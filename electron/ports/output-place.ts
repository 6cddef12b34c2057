import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What decides where the clerk's documents are. */
export interface DocumentsPlace {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly homeFolder: string;
}

/** The folder of the program's own among the clerk's documents, or the one `MINGQUAN_OUTPUT` names. */
export function outputPlace(place: DocumentsPlace): string {
  const named = place.environment['MINGQUAN_OUTPUT'] ?? '';
  return named === '' ? path.join(documentsFolder(place), '明权输出') : path.resolve(named);
}

// helpers

/** Linux says in a file of the user's where documents are kept (freedesktop.org, xdg-user-dirs). */
function documentsFolder({ platform, environment, homeFolder }: DocumentsPlace): string {
  if (platform === 'win32' || platform === 'darwin') {
    return path.join(homeFolder, 'Documents');
  }
  const configured = environment['XDG_CONFIG_HOME'] ?? '';
  const file = path.join(configured === '' ? path.join(homeFolder, '.config') : configured, 'user-dirs.dirs');
  const written = /^\s*XDG_DOCUMENTS_DIR="((?:\$HOME\/|\/)[^"\n]+)"/m.exec(readIfThere(file))?.[1];
  return written === undefined ? path.join(homeFolder, 'Documents') : written.replace(/^\$HOME(?=\/)/, homeFolder);
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
