import { readBoundedFile } from '../ports/read-bounded-file.ts';
import { readSealPicture } from '../ports/seal-picture.ts';

/** Largest seal file that is read, in MB. */
const largestSealFile = 20;

/** The seal's PNG, or null where no path was given. Throws `seal.not-an-image`, `seal.too-large`, `file.…` errors. */
export async function readSeal(path: string | undefined): Promise<Uint8Array | null> {
  if (path === undefined) {
    return null;
  }
  const bytes = await readBoundedFile(path, largestSealFile);
  readSealPicture(bytes);
  return bytes;
}
