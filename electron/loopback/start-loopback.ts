import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WireAnswer } from '../../shared/contract/client.ts';
import { isMethodName, methods } from '../../shared/contract/methods.ts';
import { pageHeaders } from '../../shared/contract/security-policy.ts';
import { MingquanError, toPlainError } from '../../shared/kernel/mingquan-error.ts';
import { failure } from '../../shared/kernel/result.ts';
import type { Backend } from '../backend/backend.ts';
import { pageFiles, type PageFileSources, type ReadPageFile } from '../ports/page-files.ts';
import { streamEvents } from './event-stream.ts';
import { readJson } from './read-json.ts';
import { bodyLimit, connectionLimit, loopbackAddress, refuseApiRequest, refusePageRequest, timeouts, type Refusal } from './security.ts';

export interface LoopbackOptions {
  readonly backend: Backend;
  readonly page: PageFileSources;
  /** The secret of this run; see `tokenBytes`. */
  readonly token: string;
  /** Port to bind; 0 takes any free one. */
  readonly port?: number;
  /** Told of every refused request and every failure, one line each. The token never stands in a line. */
  readonly log?: (line: string) => void;
}

export interface Loopback {
  /** The address to open, token in its fragment, which a browser does not send on. */
  readonly url: string;
  readonly port: number;
  /** Ends the event streams and the works under way, then stops listening. The backend stays open. */
  close(): Promise<void>;
}

/**
 * The backend and its page on 127.0.0.1. `POST /api/METHOD` takes the arguments as JSON and gives a `WireAnswer`;
 * `GET /api/events` streams `{ name, data }` lines; both want the token as `X-Mingquan-Token`. Every other GET is a file
 * of the page.
 * @throws Error of node:net when the port is taken
 */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const stopped = new AbortController();
  const log = quietLog(options);
  const readPage = pageFiles(options.page);
  const server = createServer({ requestTimeout: timeouts.request, headersTimeout: timeouts.headers, keepAliveTimeout: timeouts.keepAlive });
  server.maxConnections = connectionLimit;
  server.on('request', (request, response) => {
    answer({ ...options, request, response, readPage, log, port, stopped: stopped.signal }).catch((thrown: unknown) => {
      log(`failed ${request.method} ${pathOf(request)}: ${toPlainError(thrown).message}`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, loopbackAddress, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${loopbackAddress}:${port}/#token=${options.token}`,
    port,
    async close() {
      stopped.abort();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

// helpers

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly backend: Backend;
  readonly readPage: ReadPageFile;
  readonly token: string;
  readonly port: number;
  readonly log: (line: string) => void;
  readonly stopped: AbortSignal;
}

const apiHeaders: Record<string, string> = { ...pageHeaders, 'Cache-Control': 'no-store' };

async function answer(exchange: Exchange): Promise<void> {
  const pathname = pathOf(exchange.request);
  if (pathname === '/api/events') {
    return answerEvents(exchange);
  }
  return pathname.startsWith('/api/') ? await answerMethod(exchange, pathname.slice('/api/'.length)) : await answerPage(exchange);
}

function answerEvents(exchange: Exchange): void {
  const { request, response, backend, port, token } = exchange;
  const refusal = refuseApiRequest(request, port, token, 'GET');
  return refusal === null ? streamEvents(response, backend, apiHeaders) : refuse(exchange, refusal);
}

async function answerMethod(exchange: Exchange, method: string): Promise<void> {
  const { request, response, backend, port, token, log } = exchange;
  const refusal = refuseApiRequest(request, port, token, 'POST');
  if (refusal !== null) {
    return refuse(exchange, refusal);
  }
  if (!isMethodName(method)) {
    log(`refused POST ${pathOf(request)}: unknown method`);
    return send(response, 404, failure(new MingquanError('request.method-unknown', { method: method.slice(0, 100) }).toPlain()));
  }
  let arguments_: unknown;
  try {
    arguments_ = await readJson(request, method, bodyLimit);
  } catch (thrown) {
    const error = toPlainError(thrown);
    log(`refused POST ${pathOf(request)}: ${error.code}`);
    return send(response, error.code === 'request.too-large' ? 413 : 400, failure(error));
  }
  const signal = methods[method].kind === 'query' ? AbortSignal.any([gone(response), exchange.stopped]) : exchange.stopped;
  send(response, 200, await backend.dispatch(method, arguments_, { clientId: clientOf(request), signal }));
}

async function answerPage(exchange: Exchange): Promise<void> {
  const { request, response, readPage, port, log } = exchange;
  const refusal = refusePageRequest(request, port);
  if (refusal !== null) {
    return refuse(exchange, refusal);
  }
  const file = await readPage(request.url ?? '');
  if (file === null) {
    log(`refused GET ${pathOf(request)}: no such file`);
    response.writeHead(404, { ...pageHeaders, 'Content-Type': 'text/plain; charset=utf-8' }).end('没有这个文件。 No such file.\n');
    return;
  }
  response.writeHead(200, { ...pageHeaders, 'Content-Type': file.mediaType, 'Content-Length': file.bytes.length }).end(file.bytes);
}

function refuse({ request, response, log }: Exchange, refusal: Refusal): void {
  log(`refused ${request.method} ${pathOf(request)}: ${refusal.reason}`);
  send(response, refusal.status, failure(new MingquanError('request.refused', { reason: refusal.reason }).toPlain()));
}

/** Sends the answer. A body that was not read is not waited for: its connection ends with the answer. */
function send(response: ServerResponse, status: number, value: WireAnswer): void {
  const body = JSON.stringify(value);
  const connection = response.req.complete ? {} : { Connection: 'close' };
  response
    .writeHead(status, { ...apiHeaders, ...connection, 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': Buffer.byteLength(body) })
    .end(body);
}

/** Aborted when the page goes away before it has its answer. A change it sent last is still made. */
function gone(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => controller.abort());
  return controller.signal;
}

/** Which page asks, so that it can tell its own changes from others': its header, a plain word. */
function clientOf(request: IncomingMessage): string {
  const given = request.headers['x-mingquan-client'];
  return typeof given === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(given) ? given : 'loopback';
}

function pathOf(request: IncomingMessage): string {
  return /^[^?#]*/.exec(request.url ?? '')?.[0] ?? '';
}

function quietLog({ log, token }: LoopbackOptions): (line: string) => void {
  return (line) => log?.(line.replaceAll(token, '…').replace(/\p{Cc}/gu, ' '));
}
