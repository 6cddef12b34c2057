import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { systemClock } from '../ports/clock.ts';
import { randomId } from '../ports/ids.ts';
import type { Outlet } from '../ports/outlet.ts';
import { createReceivedFiles } from '../ports/received-files.ts';
import { readSampleData } from '../ports/resources.ts';
import type { UserLibrary } from '../ports/user-library.ts';
import { openLibrary } from '../storage/open-library.ts';
import type { Backend } from './backend.ts';
import { checkContents } from './chart-checks.ts';
import { createChartMaker } from './chart-maker.ts';
import { createBackend } from './create-backend.ts';
import { createLibraryFromSamples } from './create-library-from-samples.ts';

/** A backend that holds its library open until it is closed. */
export interface OpenBackend extends Backend {
  close(): void;
}

/**
 * The backend on a library file, with this machine's clock, fonts and engines. Where the file is missing and
 * `createFromSamples` allows it, the sample department is copied there first. Throws `library.…` and `storage.…` errors.
 */
export async function openBackend(place: UserLibrary, outlet: Outlet): Promise<OpenBackend> {
  if (place.createFromSamples && !existsSync(place.libraryPath)) {
    createLibraryFromSamples(place.libraryPath, readSampleData(), { clock: systemClock, newId: randomId });
  }
  const library = openLibrary(place.libraryPath, { clock: systemClock });
  const maker = createChartMaker();
  const received = createReceivedFiles(randomId);
  const backend = createBackend({
    library,
    clock: systemClock,
    newId: randomId,
    check: maker.check,
    checkContents,
    exporters: maker,
    outlet,
    received,
    host: { version: programVersion() },
  });
  return {
    ...backend,
    close() {
      maker.close();
      received.close();
      library.close();
    },
  };
}

// helpers

function programVersion(): string {
  const file = fileURLToPath(new URL('../../package.json', import.meta.url));
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}
