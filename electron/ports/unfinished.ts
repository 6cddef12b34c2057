import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';

/**
 * The hidden name of what is still being written in the place of `name`: it tells which process of which computer writes it.
 * `mark` makes it another one for the same process.
 */
export function unfinishedName(name: string, mark: string): string {
  return `.${[...name].slice(0, 30).join('')}${mark}.${computer()}-${process.pid}.part`;
}

/**
 * Removes from the folder what processes of this computer left unfinished when they crashed. What another computer writes into
 * a shared folder is left alone: whether it is still at work cannot be known here. Never throws: left-overs do no harm.
 */
export function removeLeftOvers(folder: string): void {
  try {
    for (const entry of readdirSync(folder)) {
      const [, where, writer] = /^\..*\.([0-9a-f]{8})-(\d+)\.part$/s.exec(entry) ?? [];
      if (where === computer() && !isRunning(Number(writer))) {
        rmSync(path.join(folder, entry), { recursive: true, force: true });
      }
    }
  } catch {
    // A folder that cannot be listed or cleared may still be written to.
  }
}

/** Removes what was begun and cannot be finished. Never throws: why it could not be finished is what is told. */
export function removeUnfinished(file: string): void {
  try {
    rmSync(file, { recursive: true, force: true });
  } catch {
    // The disk that could not be written may not let anything go either; the next run removes it.
  }
}

// helpers

/** The computer without its name: output folders are shown to others. */
function computer(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
}

function isRunning(writer: number): boolean {
  try {
    process.kill(writer, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}
