import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The only address bound: no other machine can reach it. */
export const loopbackAddress = '127.0.0.1';

export const tokenHeader = 'x-mingquan-token';

/** Random bytes in a token, made anew for every run. */
export const tokenBytes = 32;

/** Largest request body in bytes: a filing package of 64 MB as base64 and its envelope. */
export const bodyLimit = 96 * 1024 * 1024;

/** Milliseconds a request may take to arrive: its headers, all of it, and how long an idle connection is kept. */
export const timeouts = { headers: 10_000, request: 120_000, keepAlive: 5_000 } as const;

/** Connections open at once; a page uses six. */
export const connectionLimit = 64;

/** Why a request is refused: status, and a reason in both languages for the log and the answer. */
export interface Refusal {
  readonly status: 400 | 401 | 403 | 405 | 415;
  readonly reason: string;
}

type Request = Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'headersDistinct'>;

/**
 * Whether a request may reach the page's files: addressed to us by name (against DNS rebinding), not sent by a foreign
 * page, and a GET. Null where it may.
 */
export function refusePageRequest(request: Request, port: number): Refusal | null {
  const foreign = refuseForeign(request, port, ['same-origin', 'none']);
  return foreign ?? (request.method === 'GET' ? null : { status: 405, reason: 'GET only' });
}

/**
 * Whether a request may reach the backend: all of the above, the token, and for a POST our own Origin and JSON. Null
 * where it may.
 */
export function refuseApiRequest(request: Request, port: number, token: string, method: 'GET' | 'POST'): Refusal | null {
  const foreign = refuseForeign(request, port, ['same-origin']);
  if (foreign !== null) {
    return foreign;
  }
  if (request.method !== method) {
    return { status: 405, reason: `${method} only` };
  }
  if (method === 'POST' && request.headers.origin === undefined) {
    return { status: 403, reason: 'no Origin' };
  }
  const given = request.headersDistinct[tokenHeader] ?? [];
  if (given.length !== 1 || !sameText(given[0] ?? '', token)) {
    return { status: 401, reason: given.length === 0 ? 'no token' : 'wrong token' };
  }
  if (method === 'POST' && !/^application\/json(;\s*charset=utf-8)?$/i.test(request.headers['content-type'] ?? '')) {
    return { status: 415, reason: 'application/json only' };
  }
  return null;
}

// helpers

function refuseForeign(request: Request, port: number, allowedSites: readonly string[]): Refusal | null {
  const hosts = request.headersDistinct['host'] ?? [];
  const host = hosts[0] ?? '';
  if (hosts.length !== 1 || (host !== `${loopbackAddress}:${port}` && host !== `localhost:${port}`)) {
    return { status: 403, reason: 'foreign Host' };
  }
  if (!(request.url ?? '').startsWith('/')) {
    return { status: 400, reason: 'target is not a path' };
  }
  const origins = request.headersDistinct['origin'] ?? [];
  if (origins.some((origin) => origin !== `http://${host}`)) {
    return { status: 403, reason: 'foreign Origin' };
  }
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && !allowedSites.includes(String(site))) {
    return { status: 403, reason: 'sent by a foreign page' };
  }
  return null;
}

/** Compares in a time that tells nothing of where the texts differ, nor of their lengths. */
function sameText(first: string, second: string): boolean {
  return timingSafeEqual(sha256(first), sha256(second));
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
