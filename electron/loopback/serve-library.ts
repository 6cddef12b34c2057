import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { openBackend } from '../backend/open-backend.ts';
import { fontFile } from '../ports/fonts.ts';
import type { UserLibrary } from '../ports/user-library.ts';
import { tokenBytes } from './security.ts';
import { startLoopback, type Loopback } from './start-loopback.ts';

export interface ServeOptions {
  readonly library: UserLibrary;
  /** The built page. */
  readonly pageFolder: string;
  /** Port to bind; 0 takes any free one. */
  readonly port: number;
  readonly log: (line: string) => void;
}

/**
 * The loopback host put together: opens the library and shows it on 127.0.0.1 until `close`.
 * @throws MingquanError of opening the library; Error of node:net when the port is taken
 */
export async function serveLibrary(options: ServeOptions): Promise<Loopback> {
  // 1. The backend on the library
  const backend = await openBackend(options.library);
  // 2. The secret of this run
  const token = randomBytes(tokenBytes).toString('base64url');
  // 3. What the page is made of
  const page = {
    folder: options.pageFolder,
    readFont: async (role: Parameters<typeof fontFile>[0]) => new Uint8Array(await readFile(fontFile(role))),
  };
  // 4. The gate
  const loopback = await startLoopback({ backend, page, token, port: options.port, log: options.log }).catch((thrown: unknown) => {
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
