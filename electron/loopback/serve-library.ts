import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { openBackend } from '../backend/open-backend.ts';
import { fontFile } from '../ports/fonts.ts';
import { machineOutlet } from '../ports/machine-outlet.ts';
import type { UserLibrary } from '../ports/user-library.ts';
import { tokenBytes } from './security.ts';
import { startLoopback, type Loopback } from './start-loopback.ts';

export interface ServeOptions {
  readonly library: UserLibrary;
  /** The built page. */
  readonly pageFolder: string;
  /**
   * Port to bind; 0 takes the library's own where that is free, else any: what the browser keeps for the page, such as
   * preferences and unsaved edits, belongs to the address.
   */
  readonly port: number;
  readonly log: (line: string) => void;
}

/**
 * The loopback host put together: opens the library and shows it on 127.0.0.1 until `close`.
 * @throws MingquanError of opening the library; Error of node:net when the port is taken
 */
export async function serveLibrary(options: ServeOptions): Promise<Loopback> {
  // 1. The backend on the library
  const backend = await openBackend(options.library, machineOutlet());
  // 2. The secret of this run
  const token = randomBytes(tokenBytes).toString('base64url');
  // 3. What the page is made of
  const page = {
    folder: options.pageFolder,
    readFont: async (role: Parameters<typeof fontFile>[0]) => new Uint8Array(await readFile(fontFile(role))),
  };
  // 4. The gate
  const gate = { backend, page, token, log: options.log };
  const own = options.port === 0 ? portOf(options.library.libraryPath) : options.port;
  const loopback = await startLoopback({ ...gate, port: own })
    .catch((thrown: unknown) => (options.port === 0 ? startLoopback({ ...gate, port: 0 }) : Promise.reject(thrown)))
    .catch((thrown: unknown) => {
      backend.close();
      throw thrown;
    });
  return {
    url: loopback.url,
    port: loopback.port,
    async close() {
      await loopback.close();
      backend.close();
    },
  };
}

// helpers

/** A port of the library's own, the same at every start, outside of those that systems give out by themselves. */
function portOf(libraryPath: string): number {
  return 20_000 + (createHash('sha256').update(path.resolve(libraryPath)).digest().readUInt16BE(0) % 10_000);
}
