import { sealSize } from '../../shared/carriers/seal-image.ts';
import type { Size } from '../../shared/kernel/geometry.ts';
import { toPlainError } from '../../shared/kernel/mingquan-error.ts';
import { failure, success, type Result } from '../../shared/kernel/result.ts';
import { readWithin } from './read-within.ts';

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
  const read = await readWithin(file, largest);
  if (!read.ok) {
    return read;
  }
  try {
    return success({ name: file.name, bytes: read.value, size: sealSize(read.value) });
  } catch (thrown) {
    return failure(toPlainError(thrown));
  }
}
