import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, vi } from 'vitest';
import { startLoopback } from '../../electron/loopback/start-loopback.ts';
import { createClient } from '../../renderer/client/create-client.ts';
import { httpTransport } from '../../renderer/client/http-transport.ts';
import { pageFetch } from '../harness/page-fetch.ts';
import { runContractSuite } from './contract-suite.ts';

const hosts = new Map<string, { readonly port: number }>();

beforeAll(() => void vi.stubGlobal('fetch', pageFetch(hosts)));
afterAll(() => void vi.unstubAllGlobals());

runContractSuite("loopback HTTP and the page's own client", async (backend, clientId) => {
  const token = randomBytes(16).toString('base64url');
  const page = { folder: import.meta.dirname, readFont: () => Promise.reject(new Error('no font is asked for')) };
  const loopback = await startLoopback({ backend, page, token });
  hosts.set(token, loopback);
  return { client: createClient(httpTransport(token, clientId)), close: () => loopback.close() };
});
