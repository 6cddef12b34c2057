import { readFile, stat } from 'node:fs/promises';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';

/**
 * The bytes of a file of at most `limit` MB. Throws `file.too-large` before reading one that is larger, and
 * `file.unreadable` for what is no file or cannot be read.
 */
export async function readBoundedFile(path: string, limit: number): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    const megabytes = size / (1024 * 1024);
    if (megabytes > limit) {
      throw new MingquanError('file.too-large', { file: path, size: Math.ceil(megabytes), limit });
    }
    return await readFile(path);
  } catch (thrown) {
    if (thrown instanceof MingquanError) {
      throw thrown;
    }
    const reason = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown);
    throw new MingquanError('file.unreadable', { file: path, reason }, { cause: thrown });
  }
}
