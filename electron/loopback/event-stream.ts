import type { ServerResponse } from 'node:http';
import type { Backend } from '../backend/backend.ts';

/** Milliseconds between empty lines, which keep the connection and tell a page that we live. */
const heartbeat = 15_000;

/** Bytes a page may leave unread before its stream is ended; it then reads the library anew. */
const backlogLimit = 4 * 1024 * 1024;

/** Answers with the backend's events, one JSON object `{ name, data }` to a line, until the page goes away. */
export function streamEvents(response: ServerResponse, backend: Pick<Backend, 'subscribe'>, headers: Record<string, string>): void {
  response.writeHead(200, { ...headers, 'Content-Type': 'application/x-ndjson; charset=utf-8' });
  response.flushHeaders();
  const write = (line: string) => {
    response.write(`${line}\n`);
    if (response.writableLength > backlogLimit) {
      response.destroy();
    }
  };
  write('');
  const unsubscribe = backend.subscribe(({ name, data }) => write(JSON.stringify({ name, data })));
  const timer = setInterval(() => write(''), heartbeat);
  timer.unref();
  response.once('close', () => {
    clearInterval(timer);
    unsubscribe();
  });
}
