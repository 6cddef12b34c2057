import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openBackend, type OpenBackend } from '../../electron/backend/open-backend.ts';
import { startLoopback } from '../../electron/loopback/start-loopback.ts';
import { fontFile } from '../../electron/ports/fonts.ts';

export interface PageHost {
  /** The address to open, token in its fragment. */
  readonly url: string;
  readonly backend: OpenBackend;
  readonly libraryPath: string;
  close(): Promise<void>;
}

/**
 * The loopback host in this process, showing the built page: on the library given, else on a fresh copy of the sample
 * department that goes when the host does.
 */
export async function startPageHost(given: string | null = null): Promise<PageHost> {
  const pageFolder = path.resolve(import.meta.dirname, '../../out/renderer');
  if (!existsSync(path.join(pageFolder, 'index.html'))) {
    throw new Error('the page is not built: run "npm run build" first');
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'mingquan-page-'));
  const libraryPath = given ?? path.join(folder, 'sample.mingquan');
  const backend = await openBackend({ libraryPath, createFromSamples: given === null }, { folder: path.join(folder, 'output'), reveal: null, chooseFolder: null, printer: null });
  const page = {
    folder: pageFolder,
    readFont: async (role: Parameters<typeof fontFile>[0]) => new Uint8Array(await readFile(fontFile(role))),
  };
  const loopback = await startLoopback({ backend, page, token: 'page-test' });
  return {
    url: loopback.url,
    backend,
    libraryPath,
    async close() {
      await loopback.close();
      backend.close();
      await rm(folder, { recursive: true });
    },
  };
}
