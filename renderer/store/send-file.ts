import { largestSentFile, sentPiece } from '../../shared/contract/file-methods.ts';
import type { Client } from '../../shared/contract/client.ts';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { failure, success, type Result } from '../../shared/kernel/result.ts';
import { toBase64 } from './base64.ts';

export interface SendOptions {
  /** Told of the bytes handed over so far. */
  readonly onProgress?: (sent: number) => void;
  /** Asked before each piece. */
  readonly isWanted?: () => boolean;
}

/**
 * Hands a chosen file over to the backend, piece by piece. Returns the id it has there; fails with `file.too-large`,
 * `file.unreadable`, `request.cancelled`.
 */
export async function sendFile(client: Pick<Client, 'call'>, file: File, { onProgress, isWanted }: SendOptions = {}): Promise<Result<string>> {
  if (file.size > largestSentFile) {
    const size = Math.ceil(file.size / megabyte);
    return failure(new MingquanError('file.too-large', { file: file.name, size, limit: largestSentFile / megabyte }).toPlain());
  }
  const begun = await client.call('files.begin', { name: file.name.slice(0, 500), size: file.size });
  if (!begun.ok) {
    return begun;
  }
  const { fileId } = begun.value;
  const given = async (fault: Result<string>): Promise<Result<string>> => {
    await client.call('files.drop', { fileId });
    return fault;
  };
  for (let sent = 0; sent < file.size; sent += sentPiece) {
    if (isWanted?.() === false) {
      return given(failure(new MingquanError('request.cancelled').toPlain()));
    }
    const piece = await read(file, sent);
    const answer = piece.ok ? await client.call('files.append', { fileId, bytes: toBase64(piece.value) }) : piece;
    if (!answer.ok) {
      return given(answer);
    }
    onProgress?.(Math.min(file.size, sent + sentPiece));
  }
  return success(fileId);
}

// helpers

const megabyte = 1024 * 1024;

async function read(file: File, from: number): Promise<Result<Uint8Array<ArrayBuffer>>> {
  try {
    return success(new Uint8Array(await file.slice(from, from + sentPiece).arrayBuffer()));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return failure(new MingquanError('file.unreadable', { file: file.name, reason }).toPlain());
  }
}
