import { accessSync, constants, existsSync, mkdirSync, rmdirSync } from 'node:fs';
import path from 'node:path';

/** A folder that is there now, and how to take back what had to be made for it. */
export interface MadeFolder {
  /** Removes the folders made, as far as they are empty. Never throws. */
  undo(): void;
}

/** Makes the folder with those above it that are missing. Throws the file system's error. */
export function makeFolder(folder: string): MadeFolder {
  const whole = path.resolve(folder);
  const first = make(whole);
  return {
    undo() {
      for (let each = whole; first !== undefined && each.length >= first.length; each = path.dirname(each)) {
        if (!removed(each)) {
          break;
        }
      }
    },
  };
}

// helpers

/** Gives the topmost folder made. On a disk mounted read-only Node says that the folder above is missing. */
function make(folder: string): string | undefined {
  try {
    return mkdirSync(folder, { recursive: true });
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') {
      accessSync(nearestThere(folder), constants.W_OK);
    }
    throw cause;
  }
}

function nearestThere(folder: string): string {
  return existsSync(folder) ? folder : nearestThere(path.dirname(folder));
}

function removed(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
