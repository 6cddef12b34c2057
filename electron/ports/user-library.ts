import path from 'node:path';

/** What decides where the clerk's library is. */
export interface LibraryPlace {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly homeFolder: string;
  /** Where relative paths are read from. */
  readonly workingFolder: string;
  /** A path given on the command line, or null. */
  readonly argument: string | null;
}

export interface UserLibrary {
  readonly libraryPath: string;
  /** Whether the sample department may be copied there when no file is. */
  readonly createFromSamples: boolean;
}

/**
 * The library to open: the path given as argument, else `MINGQUAN_LIBRARY`, else the clerk's own in the system's folder
 * for program data. A missing file is made from the samples, but not under a path typed as argument: that is more likely
 * a slip of the pen, and an error to show.
 */
export function userLibrary(place: LibraryPlace): UserLibrary {
  if (place.argument !== null) {
    return { libraryPath: path.resolve(place.workingFolder, place.argument), createFromSamples: false };
  }
  const named = nonEmpty(place.environment['MINGQUAN_LIBRARY']);
  return {
    libraryPath: named === null ? path.join(userDataFolder(place), 'mingquan.mingquan') : path.resolve(place.workingFolder, named),
    createFromSamples: true,
  };
}

/** Mingquan's own folder among the clerk's program data. */
export function userDataFolder(place: Omit<LibraryPlace, 'argument' | 'workingFolder'>): string {
  const { platform, environment, homeFolder } = place;
  if (platform === 'win32') {
    return path.join(nonEmpty(environment['APPDATA']) ?? path.join(homeFolder, 'AppData', 'Roaming'), 'Mingquan');
  }
  if (platform === 'darwin') {
    return path.join(homeFolder, 'Library', 'Application Support', 'Mingquan');
  }
  return path.join(nonEmpty(environment['XDG_DATA_HOME']) ?? path.join(homeFolder, '.local', 'share'), 'mingquan');
}

// helpers

function nonEmpty(value: string | undefined): string | null {
  return value === undefined || value === '' ? null : value;
}
