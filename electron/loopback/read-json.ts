import type { IncomingMessage } from 'node:http';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';

const megabyte = 1024 * 1024;

/**
 * The JSON value of a request's body.
 * @throws MingquanError request.too-large (more than `limit` bytes), request.arguments-invalid (not UTF-8 or not JSON)
 */
export async function readJson(request: IncomingMessage, method: string, limit: number): Promise<unknown> {
  const bytes = await readBytes(request, limit);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new MingquanError('request.arguments-invalid', { method, reason: '不是 JSON (not JSON)' }, { cause });
  }
}

// helpers

async function readBytes(request: IncomingMessage, limit: number): Promise<Uint8Array> {
  const tooLarge = () => new MingquanError('request.too-large', { limit: Math.floor(limit / megabyte) });
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    throw tooLarge();
  }
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) {
      throw tooLarge();
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
