import { sealSize } from '../../shared/carriers/seal-image.ts';
import type { Size } from '../../shared/kernel/geometry.ts';
import { MingquanError, toPlainError } from '../../shared/kernel/mingquan-error.ts';
import { failure, success, type Result } from '../../shared/kernel/result.ts';

/** A seal picture the clerk chose, with its printed size in mm. */
export interface ChosenSeal {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly size: Size;
}

/** Largest seal file in megabytes. */
const largest = 20;

/** Reads the file as a seal; fails with `seal.not-an-image`, `seal.too-large` or `file.too-large`. */
export async function readSeal(file: File): Promise<Result<ChosenSeal>> {
  try {
    if (file.size > largest * 1024 * 1024) {
      const size = Math.round(file.size / 1024 / 1024);
      throw new MingquanError('file.too-large', { file: file.name, size, limit: largest });
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    return success({ name: file.name, bytes, size: sealSize(bytes) });
  } catch (thrown) {
    return failure(toPlainError(thrown));
  }
}
