import { homedir } from 'node:os';
import { folderOpener } from './open-folder.ts';
import type { Outlet } from './outlet.ts';
import { outputPlace } from './output-place.ts';

/** What a program without windows of its own can do: write to the clerk's documents, and show them by the system's file manager. */
export function machineOutlet(): Outlet {
  return {
    folder: outputPlace({ platform: process.platform, environment: process.env, homeFolder: homedir() }),
    reveal: folderOpener(process.platform, process.env),
    chooseFolder: null,
    printer: null,
  };
}
