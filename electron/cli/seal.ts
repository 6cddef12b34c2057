import { readBoundedFile } from '../ports/read-bounded-file.ts';
import { readSealPicture } from '../ports/seal-picture.ts';
import type { SealPicture } from '../ports/seals/scan-to-seal.ts';

/** Largest seal file that is read, in MB. */
const largestSealFile = 20;

/** The seal's picture, or null where no path was given. Throws `seal.not-an-image`, `seal.too-large`, `file.…` errors. */
export async function readSeal(path: string | undefined): Promise<SealPicture | null> {
  return path === undefined ? null : readSealPicture(await readBoundedFile(path, largestSealFile));
}
