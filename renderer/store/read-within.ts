import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { failure, success, type Result } from '../../shared/kernel/result.ts';

const megabyte = 1024 * 1024;

/**
 * The bytes of a chosen file of at most `limit` megabytes; a larger one is not read at all and fails with
 * `file.too-large`, one that cannot be read with `file.unreadable`.
 */
export async function readWithin(file: File, limit: number): Promise<Result<Uint8Array<ArrayBuffer>>> {
  if (file.size > limit * megabyte) {
    const size = Math.ceil(file.size / megabyte);
    return failure(new MingquanError('file.too-large', { file: file.name, size, limit }).toPlain());
  }
  try {
    return success(new Uint8Array(await file.arrayBuffer()));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return failure(new MingquanError('file.unreadable', { file: file.name, reason }).toPlain());
  }
}
